import type { Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CalendarDate } from '../../../model/CalendarDate.ts'

/** How large the site is and on which day it is looked at. */
export interface ServedTerms {
  readonly seed: number
  articles: number
  readonly today: CalendarDate
}

/** What a fault of the site is, and where. */
interface KnownFault {
  readonly url: string
  readonly status: string
}

/** What the folder `demo-site` has to give. 示例网站的程序 */
export interface SiteParts {
  /** Each column by its place among the others, `新闻中心/政务要闻`, and where it is. */
  readonly COLUMNS: readonly { readonly path: string; readonly name: string }[]
  readonly demoServer: (terms: ServedTerms) => { readonly server: Server }
  readonly truthOf: (terms: ServedTerms) => { readonly brokenLinks: readonly KnownFault[] }
}

/** It stands outside the program's own code, where tests and measurements find it too. */
export const loadSite = async (folder: string): Promise<SiteParts> =>
  (await import(pathToFileURL(join(folder, 'index.mjs')).href)) as SiteParts
