import { baseOf, resolveAddress } from '../../pages/addresses/resolveAddress.ts'
import type { ScannedPage } from '../../pages/ScannedPage.ts'

/** A page that only leads on shows hardly anything. */
const SHORT = 120
const MOST_LINKS = 3
const LOOKED_AT = 65_536

/** An address written out whole: one that is put together from parts is known to nobody but a browser. */
const LEADS =
  /(?:^|[\s;{}(,"'>.])location(?:\s{0,4}\.\s{0,4}href)?\s{0,4}=\s{0,4}(["'])([^"'\s<>\\]{1,500})\1(?!\s{0,4}\+)|(?:^|[\s;{}(,"'>.])location\s{0,4}\.\s{0,4}(?:replace|assign)\s{0,4}\(\s{0,4}(["'])([^"'\s<>\\]{1,500})\3\s{0,4}\)/iu

/**
 * Where a page that shows nothing sends its reader by a script of its own (`location.href = '…'`); null where it does not. 脚本跳转
 *
 * A page with scripts from elsewhere is an application, whose sign-in may be written the same way: that is for a browser.
 */
export function scriptedRedirect(page: ScannedPage, text: string): string | null {
  if (page.scripts === 0 || page.frames > 0 || page.textLength > SHORT) return null
  if (page.links.some(({ kind }) => kind === 'script' || kind === 'refresh')) return null
  if (page.links.filter(({ kind }) => kind === 'a').length > MOST_LINKS) return null
  const found = LEADS.exec(text.slice(0, LOOKED_AT))
  const base = baseOf(page.base)
  const url = found && base ? resolveAddress(found[2] ?? found[4] ?? '', base) : null
  return url ?? null
}
