import type { Browser, Page } from 'playwright-core'
import { openPage } from '../browser.ts'
import type { Size } from './looks.ts'
import { signIn } from './signIn.ts'

/** Where people come in, and where what goes wrong on their pages is gathered. */
export interface Door {
  readonly browser: Browser
  readonly app: { readonly url: string }
  readonly faults: (readonly string[])[]
}

/** Signs several people in, each on a page of his own; the size of windows may depend on who it is. */
export async function signInAll<const Logins extends readonly string[]>(
  { browser, app, faults }: Door,
  logins: Logins,
  size: Size | ((login: Logins[number]) => Size),
): Promise<{ [At in keyof Logins]: Page }> {
  const pages = await Promise.all(
    logins.map(async (login) => {
      const [width, height] = typeof size === 'function' ? size(login) : size
      const { page, faults: own } = await openPage(browser, width, height)
      await signIn(page, app, login)
      faults.push(own)
      return page
    }),
  )
  return pages as { [At in keyof Logins]: Page }
}
