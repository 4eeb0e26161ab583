import { readMarkup } from './markup/readMarkup.ts'
import { PageScan } from './PageScan.ts'
import type { ScannedPage } from './ScannedPage.ts'

const MOST_CHARACTERS = 8_000_000

/**
 * One pass over a page: its links, its title and how much there is to read. 扫描页面
 *
 * Meant for every page of a crawl, so it builds no tree and no object for an element; `readPage` reads what a page says.
 */
export function scanPage(text: string, address: string): ScannedPage {
  const scan = new PageScan(address)
  const end = Math.min(text.length, MOST_CHARACTERS)
  const read = readMarkup(text, end, scan)
  return scan.done(read >= text.length && !scan.isFull)
}
