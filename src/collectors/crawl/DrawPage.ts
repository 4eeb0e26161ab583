/** What a browser is asked for. 浏览器打开的要求 */
export interface Drawing {
  readonly url: URL
  /** A picture of the page is wanted, too; without it, images and fonts are not loaded. */
  readonly isPictured: boolean
  /** May the page load this? What robots.txt of its host says. */
  readonly mayAsk: (url: URL) => Promise<boolean>
}

/** A page as a browser drew it. 浏览器打开的页面 */
export interface DrawnPage {
  readonly kind: 'drawn'
  /** Milliseconds since 1970, when it was asked for. */
  readonly at: number
  readonly ms: number
  /** Where it ended, also where a script led. */
  readonly finalUrl: string
  /** Status code of the document, as the browser had it. */
  readonly code: number
  /** The document as scripts left it, as UTF-8; data, never to be shown as a page. */
  readonly html: Uint8Array
  /** PNG; null: none was asked for, or none could be taken. */
  readonly screenshot: Uint8Array | null
}

/** Why a browser showed nothing either. 浏览器没有打开的原因 */
export const DRAW_FAULTS = {
  answer: '浏览器打开时，服务器没有给出正常页面',
  refused: '页面要去的地址不在允许访问的名单里',
  time: '页面的脚本一直不停，没有等到',
  memory: '页面占用的内存太多',
  bytes: '页面要下载的内容太多',
  crashed: '浏览器打开这个页面时出错',
  file: '打开的是文件，不是页面',
  nothing: '浏览器打开以后仍然没有内容',
} as const

export type DrawFault = keyof typeof DRAW_FAULTS

/** Nothing was drawn. 没有打开 */
export interface NotDrawn {
  readonly kind: 'not-drawn'
  readonly fault: DrawFault
  /** The browser's own word, for a log. */
  readonly note: string
}

/**
 * Opens one page in a browser that can go nowhere else than where a run may; never throws for what a page does. 用浏览器打开页面
 *
 * A port: `browser/openBrowser` gives one, whoever collects hands it to `collectSite`.
 */
export type DrawPage = (asked: Drawing) => Promise<DrawnPage | NotDrawn>
