/** How long a page may take and how much it may cost. 打开页面的限制 */
export interface PageTerms {
  /** Until it has to be quiet; what is there by then is taken, if it can be. */
  readonly quietMs: number
  /** Until all is over. */
  readonly wholeMs: number
  readonly connectMs: number
  readonly wholeBytes: number
  /** Things that it may load. */
  readonly requests: number
  /** Bytes of memory of one of its processes, and of the browser with all pages. */
  readonly processBytes: number
  readonly browserBytes: number
}

/** Old sites load slowly; a page that is not there after this is not there for a reader either. 通常的限制 */
export const USUAL_PAGE: PageTerms = {
  quietMs: 20_000,
  wholeMs: 40_000,
  connectMs: 10_000,
  wholeBytes: 40 * 1024 * 1024,
  requests: 400,
  processBytes: 700 * 1024 * 1024,
  browserBytes: 1536 * 1024 * 1024,
}

/** So large is the window in which pages are drawn, and so much of a long one is on its picture. */
export const WINDOW = { width: 1366, height: 768, longest: 5000 } as const

/** A page is read up to here, as over the wire. */
export const LONGEST_HTML = 4 * 1024 * 1024

/** A picture larger than this is taken again of the window only, then not at all. */
export const LARGEST_PICTURE = 6 * 1024 * 1024
