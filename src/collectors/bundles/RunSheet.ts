import { z } from 'zod'
import { DRAW_FAULTS, type DrawFault } from '../crawl/DrawPage.ts'
import { isBroken, reachabilityOf, VISIT_STATUSES, type VisitStatus } from '../../model/VisitStatus.ts'
import { MAP_LIMITS, MAPPED_PAGE } from '../maps/MapLine.ts'
import { MOST_NAMED, MOST_UNSEEN } from '../crawl/readRun.ts'

/** What the first line of a bundle says it is. 采集包格式 */
export const RUN_FORMAT = 'mingjing-site-run-1'

/** Why a capture is kept: the front page, a page of a column, a visit that did not succeed, a page on which a broken link stands. 存证缘由 */
const REASONS = ['front', 'column', 'failed', 'page'] as const

/** So many captures at most: where more visits fail, the site is down and more of them prove no more. */
export const MOST_CAPTURES = 20_000

/** So many pictures and pages that a browser did not show either, at most. */
export const MOST_SCREENSHOTS = 2_000
export const MOST_UNDRAWN = 10_000

/** An address as a server gave it may be as long as its headers. */
const LONGEST_ADDRESS = 70_000

/** What no database keeps as text: U+0000, and half of a character. */
const KEEPABLE = /^[^\0\p{Cs}]*$/u
const text = (most: number) => z.string().max(most).regex(KEEPABLE)

const address = text(LONGEST_ADDRESS).refine((url) => /^https?:\/\//iu.test(url) && URL.canParse(url))
const instant = z.iso.datetime({ precision: 3 })
/** No site has more of anything, and no database counts further in a column. */
const count = z.int().min(0).max(2_000_000_000)
/** A day of a calendar: what was put on a page has a year. */
const day = z.iso.date().refine((one) => one >= '0001')
const status = z.enum(Object.keys(VISIT_STATUSES) as [VisitStatus, ...VisitStatus[]])
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u)

/** Of one capture that is kept beside the sheet, under its hash. 存证 */
export const KEPT_CAPTURE = z
  .strictObject({
    sha256,
    bytes: count,
    /** Where it ended after all redirects. */
    url: address,
    /** What was asked for. */
    asked: address,
    at: instant,
    status,
    code: z.int().min(100).max(999),
    why: z.enum(REASONS),
  })
  .readonly()

/** A picture of a page, taken by a browser right after the visit that is kept as a capture. 截图 */
export const KEPT_SCREENSHOT = z
  .strictObject({
    sha256,
    bytes: count,
    /** Of the picture. */
    width: z.int().min(1),
    height: z.int().min(1),
    /** Where the browser stood. */
    url: address,
    asked: address,
    at: instant,
    /** With which the page came to the browser. */
    code: z.int().min(100).max(999),
  })
  .readonly()

/** A page that should have been shown by a browser and was not. */
export const KEPT_UNDRAWN = z
  .strictObject({ url: address, fault: z.enum(Object.keys(DRAW_FAULTS) as [DrawFault, ...DrawFault[]]) })
  .readonly()

const list = { items: count.nullable(), latest: day.nullable() }

/** Of one list that was read, by its address. 栏目列表 */
export const KEPT_LIST = z.strictObject({ url: address, ...list }).readonly()

const column = z
  .strictObject({
    path: text(1000).min(1),
    url: address,
    ...list,
    status,
    outcome: z.enum(['passed', 'failed', 'cantTell']),
    at: instant.nullable(),
  })
  .readonly()
  .refine(({ status: ended, outcome }) => reachabilityOf(ended) === outcome)
const brokenLink = z
  .strictObject({
    url: address,
    from: address,
    status: status.refine(isBroken),
    kind: z.enum(['page', 'attachment', 'other']),
    pages: count,
    alsoFrom: z.array(address).max(MOST_NAMED).readonly(),
  })
  .readonly()
const unseenAddress = z
  .strictObject({ url: address, from: address, status: status.refine((one) => reachabilityOf(one) === 'cantTell') })
  .readonly()

/** An address is visited once and told of once. */
const isEachOnce = (list: readonly { readonly url: string }[]): boolean => new Set(list.map(({ url }) => url)).size === list.length

/** What a run over a site found and how it was done, as the bundle says it. 采集结果表 */
export const RUN_SHEET = z
  .strictObject({
    format: z.literal(RUN_FORMAT),
    /** Version of the program that collected. */
    version: text(100),
    site: address,
    from: instant,
    until: instant,
    terms: z
      .strictObject({
        allowed: z.array(text(300)).max(1000).readonly(),
        maxPages: z.int().min(1).nullable(),
        /** Visits a second; null: no limit. */
        rate: z.union([z.number().positive(), z.null(), z.literal('usual')]),
        retryAfter: z.array(count).max(20).readonly(),
        userAgent: text(1000),
        /** Were pages of nothing but script opened in a browser? */
        browser: z.boolean(),
        /** When it might visit, as `22:00-06:00`; null: at any time. */
        hours: text(20).nullable(),
      })
      .readonly(),
    pages: count,
    statuses: z.partialRecord(status, count).readonly(),
    columns: z.array(column).max(100_000).readonly(),
    brokenLinks: z.array(brokenLink).max(1_000_000).refine(isEachOnce).readonly(),
    /** The first of each status that says nothing of what is there. 没能看到的地址 */
    unseen: z
      .array(unseenAddress)
      .max(MOST_UNSEEN * Object.keys(VISIT_STATUSES).length)
      .readonly(),
    captures: z.array(KEPT_CAPTURE).max(MOST_CAPTURES).readonly(),
    screenshots: z.array(KEPT_SCREENSHOT).max(MOST_SCREENSHOTS).readonly(),
    undrawn: z.array(KEPT_UNDRAWN).max(MOST_UNDRAWN).readonly(),
    /** Visits that should have been kept and were too many. */
    left: count,
    /** Its columns and what leads to them, for who says later which is which. 网站导航 */
    map: z.array(MAPPED_PAGE).max(MAP_LIMITS.pages).readonly(),
  })
  .readonly()

export type RunSheet = z.infer<typeof RUN_SHEET>
export type KeptCapture = z.infer<typeof KEPT_CAPTURE>
export type KeptScreenshot = z.infer<typeof KEPT_SCREENSHOT>
export type KeptUndrawn = z.infer<typeof KEPT_UNDRAWN>
export type KeptList = z.infer<typeof KEPT_LIST>

/** How a bundle's files are called; the captures by the hash of their bytes. 采集包内的文件 */
export const ENTRY = {
  sheet: 'run.json',
  log: 'run.log',
  manifest: 'manifest.json',
  capture: (hash: string): string => `captures/${hash}.warc.gz`,
  screenshot: (hash: string): string => `screenshots/${hash}.png`,
} as const
