/** Text that is markup already. 网页片段 */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Value = string | number | Html | readonly Html[] | null | false

/** Controls that a page has no use for, and those that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as it may stand on any line of print: nothing in it that is not seen. 可见文字 */
export const seen = (text: string): string => text.replace(/[\t\r\n]+/gu, ' ').replace(UNSEEN, '')

/** Lines of a text, empty ones left out. 分行 */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/u)
    .map((line) => seen(line).trim())
    .filter((line) => line !== '')

/** A text in markup. 转义 */
export const escapeHtml = (text: string): string => seen(text).replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? '')

const written = (value: Value): string => {
  if (value === null || value === false) return ''
  if (value instanceof Html) return value.text
  return typeof value === 'object' ? value.map(({ text }) => text).join('') : escapeHtml(String(value))
}

/** Markup with values in it; a value that is no markup is escaped. 网页片段 */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(parts.map((part, at) => `${part.replace(INDENT, '\n')}${at < values.length ? written(values[at] ?? null) : ''}`).join(''))

/** Is for who reads the program, not for who loads the page. */
const INDENT = /\n\s+/gu

/** Nothing at all. 空片段 */
export const NO_HTML = new Html('')
