import type { Page } from 'playwright-core'
import { accessFaults, isAtRest, overflowPx, visit } from '../browser.ts'

/** Width and height of a window. */
export type Size = readonly [width: number, height: number]

/** An office screen at the size of type most use, and a telephone. */
export const OFFICE: Size = [1093, 614]
export const PHONE: Size = [390, 844]

/** What is wrong with the look of a page at windows of these sizes: what is wider than the window, and what axe finds. One a line, with its address. */
export async function looksWrong(page: Page, address: string, sizes: readonly Size[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const [at, [width, height]] of sizes.entries()) {
    await page.setViewportSize({ width, height })
    // It follows the window by itself; axe is there already.
    if (at === 0) await visit(page, address)
    await isAtRest(page)
    const beyond = await overflowPx(page)
    if (beyond > 0) found.push(`${String(beyond)} px too wide at ${String(width)}`)
    found.push(...(await accessFaults(page)).map((fault) => `${fault} at ${String(width)}`))
  }
  return found.map((fault) => `${new URL(address).pathname}: ${fault}`)
}
