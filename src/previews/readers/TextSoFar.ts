import { LIMITS } from '../limits.ts'

/** Text that is gathered until there is enough of it: a small file can speak of gigabytes. 收集文字 */
export class TextSoFar {
  readonly #parts: string[] = []
  #length = 0

  add(text: string): void {
    if (this.isFull) return
    this.#parts.push(text)
    this.#length += text.length
  }

  get isFull(): boolean {
    return this.#length > LIMITS.characters
  }

  /** Without runs of empty lines, and without characters that only steer a screen. */
  get text(): string {
    return cleaned(this.#parts.join('')).slice(0, LIMITS.characters)
  }
}

const UNSEEN = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu

export const cleaned = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(UNSEEN, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
