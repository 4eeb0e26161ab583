import { ExpressionFault } from './ExpressionFault.ts'
import type { Token } from './tokens.ts'

/** Deeper brackets are a slip or an attack. */
const MOST_LEVELS = 40

/** Words that no check, field or parameter can have for a name, since they would be read as something else. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'not',
  'in',
  'where',
  'of',
  'among',
  'group',
  'class',
  'function',
  'result',
  'points',
  'running',
  'as-of',
  'period-from',
  'period-to',
])

/** Walks along the tokens of one expression. 读词 */
export class TokenReader {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  get next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '', at: 0 }
  }

  get afterNext(): Token {
    return this.#tokens[this.#at + 1] ?? { kind: 'end', text: '', at: 0 }
  }

  take(): Token {
    const token = this.next
    this.#at += 1
    return token
  }

  isSymbol(...symbols: readonly string[]): boolean {
    return this.next.kind === 'symbol' && symbols.includes(this.next.text)
  }

  isWord(...words: readonly string[]): boolean {
    return this.next.kind === 'word' && words.includes(this.next.text)
  }

  takeSymbol(symbol: string): boolean {
    const found = this.isSymbol(symbol)
    if (found) this.#at += 1
    return found
  }

  takeWord(word: string): boolean {
    const found = this.isWord(word)
    if (found) this.#at += 1
    return found
  }

  needSymbol(symbol: string, remedy: string): void {
    if (!this.takeSymbol(symbol)) throw this.unexpected(remedy)
  }

  /** Reads what is nested, within bounds. */
  nested<T>(read: () => T): T {
    this.#depth += 1
    if (this.#depth > MOST_LEVELS) throw new ExpressionFault(this.next.at, `括号超过 ${MOST_LEVELS} 层`, '减少层数')
    const value = read()
    this.#depth -= 1
    return value
  }

  unexpected(remedy: string): ExpressionFault {
    const { kind, text, at } = this.next
    return new ExpressionFault(at, kind === 'end' ? '式子没有写完' : `这里不该有“${text}”`, remedy)
  }
}
