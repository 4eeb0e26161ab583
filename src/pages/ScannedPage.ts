/** By which element a page leads somewhere. 链接种类 */
export type LinkKind = 'a' | 'area' | 'image' | 'frame' | 'script' | 'style' | 'icon' | 'media' | 'object' | 'form' | 'refresh' | 'other'

/** Something that a page leads to or is made of. 页面上的链接 */
export interface PageLink {
  /** Absolute, without a fragment. */
  readonly url: string
  /** What it says: its text, else its title, else its image's alternative text; empty for what is no `a`. */
  readonly text: string
  readonly kind: LinkKind
  /** Its `rel`, lower case; empty where it has none. */
  readonly rel: string
}

/** What a crawl needs of every page, read in one pass. 页面速览 */
export interface ScannedPage {
  /** The text of `<title>`, spaces made one. */
  readonly title: string
  /** Where relative links start from. */
  readonly base: string
  readonly links: readonly PageLink[]
  /** Links that nobody can follow, as they were written: the page's own fault. */
  readonly unreadable: readonly string[]
  /** Characters that a reader sees, spaces not counted. */
  readonly textLength: number
  /** Of these, characters inside links. */
  readonly linkTextLength: number
  /** The first 1,500 characters that a reader sees outside links, spaces made one. */
  readonly sample: string
  /** Of all characters outside links that are no digits: pages that say the same on another day have one. 内容指纹 */
  readonly fingerprint: string
  readonly scripts: number
  readonly frames: number
  readonly forms: number
  readonly hasPasswordField: boolean
  /** `<meta name="robots">` in lower case; empty where there is none. */
  readonly robots: string
  /** False where the page is larger or deeper than any page is, and was read up to there only. */
  readonly isWhole: boolean
}
