import { ExpressionFault } from './ExpressionFault.ts'

/** A word, number or sign of an expression. `at` is its index in the text. 词 */
export interface Token {
  readonly kind: 'number' | 'date' | 'word' | 'quoted' | 'symbol' | 'end'
  readonly text: string
  readonly at: number
}

const BLANK = /\s+/uy
const DATE = /\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}_])/uy
const NUMBER = /\d+(?:\.\d+)?(?![\p{L}\p{N}_])/uy
/** A hyphen inside joins, so subtraction has blanks around it. */
const WORD = /[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?/uy
const QUOTED = /"([^"]*)"|“([^”]*)”|'([^']*)'/uy
const SYMBOL = /!=|<=|>=|[-+*/=<>()[\],%]/uy

/** What a pen writes and a keyboard does not have. */
const HALF_WIDTH: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '×': '*',
  '÷': '/',
  '％': '%',
  '＋': '+',
  '－': '-',
  '【': '[',
  '】': ']',
  '&': 'and',
  '|': 'or',
  '!': 'not',
}

/** Longer than this nobody reads a condition; it also bounds the parser's depth. */
const MOST_TOKENS = 400

/**
 * Cuts an expression into tokens. 分词
 *
 * @throws ExpressionFault at a character that the language does not have
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  while (at < text.length) {
    const blank = match(BLANK)
    if (blank) {
      at += blank[0].length
      continue
    }
    const token = nextToken(match, at)
    if (!token) throw strange(text, at)
    tokens.push(token.token)
    at += token.length
    if (tokens.length > MOST_TOKENS) throw new ExpressionFault(at, `式子太长（超过 ${MOST_TOKENS} 个词）`, '分成几条')
  }
  tokens.push({ kind: 'end', text: '', at: text.length })
  return tokens
}

function nextToken(
  match: (pattern: RegExp) => RegExpExecArray | null,
  at: number,
): { readonly token: Token; readonly length: number } | null {
  const kinds = [
    ['date', DATE],
    ['number', NUMBER],
    ['word', WORD],
    ['quoted', QUOTED],
    ['symbol', SYMBOL],
  ] as const
  for (const [kind, pattern] of kinds) {
    const found = match(pattern)
    if (found) return { token: { kind, text: found[1] ?? found[2] ?? found[3] ?? found[0], at }, length: found[0].length }
  }
  return null
}

function strange(text: string, at: number): ExpressionFault {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const half = HALF_WIDTH[character]
  const remedy = half
    ? `写作 ${half}`
    : character === '.'
      ? '检查点直接写名字，不带代码；代码放在引号里，如 points("7.p1")'
      : '这个符号不能用；含符号的级别加双引号'
  return new ExpressionFault(at, `不认识的符号“${character}”`, remedy)
}
