import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type Page } from 'playwright-core'
import { inject } from 'vitest'

/** The browser of this run; what was opened through it is closed with it. */
export const openBrowser = (): Promise<Browser> => chromium.connect(inject('browser'))

/** A page, and what went wrong on it; a journey ends by expecting nothing. */
export interface WatchedPage {
  readonly page: Page
  /** Errors of the console, uncaught ones, and requests that failed or were answered with 400 and above. */
  readonly faults: readonly string[]
}

/** A page in a context of its own, as a Chinese office has it. */
export async function openPage(browser: Browser, width = 1440, height = 900): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // The page itself gave up a request it no longer needs, as on leaving.
    if (why !== 'net::ERR_ABORTED') faults.push(`request: ${request.method()} ${request.url()} ${why}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`response: ${String(response.status())} ${response.url()}`)
  })
  return { page, faults }
}

/** Closes every page of a browser: for journeys whose tests each open their own, so that those that are over do not go on drawing and listening. */
export async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()))
}

/** Does axe itself need to come along? Not to a page where it was before, which was not left since. */
const AXE_IS_THERE = { axeSource: ';' }

/** Whether the colours of a page were looked at before. */
export type Shown = 'for the first time' | 'laid out anew'

/**
 * What WCAG 2.1 AA finds wrong on the page as it stands: rule and place, one a line.
 *
 * @param shown `laid out anew`: every colour was looked at on this page before, and no style gives others at this size of the window or of the
 * letters; contrast is most of what axe does
 */
export async function accessFaults(page: Page, shown: Shown = 'for the first time'): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  // Our pages frame nothing: a run for frames would carry every element that passed out of the page and into a second one to be joined.
  const builder = new AxeBuilder({ page, ...(isThere ? AXE_IS_THERE : {}) })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .setLegacyMode(true)
  if (shown === 'laid out anew') builder.disableRules('color-contrast')
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Goes to a page and waits for its heading. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('main h1').first().waitFor()
}

/** How many pixels the page is wider than its window. */
export const overflowPx = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))

/** Is what has the focus such an element, or within one? */
export const isFocusIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => (document.activeElement?.closest(wanted) ?? null) !== null, selector)

/** More stops than a page has before anything that a journey looks for. */
const MOST_STOPS = 80

/** Presses Tab until the focus is there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab')
    if (await isFocusIn(page, selector)) return
  }
  throw new Error(`The Tab key never came to ${selector}.`)
}

/** Waits until what the page asked for is there: its event stream goes on for ever, so the network is never idle. */
export async function isAtRest(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.loading') === null)
}
