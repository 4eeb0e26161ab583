import { Parser } from 'htmlparser2'
import { PageScan } from './PageScan.ts'
import type { ScannedPage } from './ScannedPage.ts'

/** Elements nested deeper are nobody's page, and the parser searches its whole stack at each closing tag. */
const MOST_DEPTH = 3000
const MOST_LINKS = 20_000
const MOST_CHARACTERS = 8_000_000
const CHUNK = 32_768

/**
 * One pass over a page: its links, its title and how much there is to read. 扫描页面
 *
 * Meant for every page of a crawl, so it builds no tree and no object for an element; `readPage` reads what a page says.
 */
export function scanPage(text: string, address: string): ScannedPage {
  const scan = new PageScan(address)
  const parser = new Parser(scan, { lowerCaseAttributeNames: false })
  const end = Math.min(text.length, MOST_CHARACTERS)
  let at = 0
  while (at < end && scan.depth <= MOST_DEPTH && scan.raw.length < MOST_LINKS) {
    parser.write(text.slice(at, Math.min(at + CHUNK, end)))
    at += CHUNK
  }
  // What is nothing but open elements is not closed one by one.
  if (scan.depth <= MOST_DEPTH) parser.end()
  return scan.done(at >= text.length)
}
