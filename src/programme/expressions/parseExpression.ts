import type { Comparison } from '../../model/Expression.ts'
import { formatFraction, fractionFromText, negate } from '../../model/Fraction.ts'
import { isCalendarDate } from '../../model/CalendarDate.ts'
import { ratioFrom } from '../reading/words.ts'
import { ExpressionFault } from './ExpressionFault.ts'
import { parseFigure } from './parseFigure.ts'
import type { Named, Syntax } from './Syntax.ts'
import { TokenReader } from './TokenReader.ts'
import { tokensOf } from './tokens.ts'

const COMPARISONS: readonly Comparison[] = ['=', '!=', '<', '<=', '>', '>=']

/**
 * Reads a condition or an amount by its grammar; what the names mean is asked later. 语法分析
 *
 * @throws ExpressionFault where the text leaves the grammar
 */
export function parseExpression(text: string): Syntax {
  const reader = new TokenReader(tokensOf(text))
  const syntax = parseOr(reader)
  if (reader.next.kind === 'end') return syntax
  const { text: word, at } = reader.next
  const joined =
    reader.next.kind === 'symbol' ? '去掉它，或检查括号是否成对' : '两个词之间少了运算符（and、or、=、>……）；含空格、符号的级别加双引号'
  throw new ExpressionFault(at, `“${word}”前面已是一个完整的式子`, joined)
}

const parseOr = (reader: TokenReader): Syntax => parseJunction(reader, 'or', () => parseJunction(reader, 'and', () => parseNot(reader)))

function parseJunction(reader: TokenReader, word: 'and' | 'or', operand: () => Syntax): Syntax {
  const first = operand()
  const of = [first]
  while (reader.takeWord(word)) of.push(operand())
  return of.length === 1 ? first : { kind: word, at: first.at, of }
}

function parseNot(reader: TokenReader): Syntax {
  if (!reader.isWord('not')) return parseComparison(reader)
  const { at } = reader.take()
  return { kind: 'not', at, of: reader.nested(() => parseNot(reader)) }
}

function parseComparison(reader: TokenReader): Syntax {
  const left = parseSum(reader)
  if (reader.takeWord('in')) return { kind: 'in', at: left.at, left, among: parseNames(reader) }
  const how = reader.next.kind === 'symbol' ? COMPARISONS.find((comparison) => comparison === reader.next.text) : undefined
  if (!how) return left
  reader.take()
  const right = parseSum(reader)
  if (reader.isSymbol(...COMPARISONS)) throw reader.unexpected('一次只比较两个值；用 and 连接，如 a >= 1 and a < 5')
  return { kind: 'compare', at: left.at, how, left, right }
}

function parseNames(reader: TokenReader): Named[] {
  const names: Named[] = []
  reader.needSymbol('[', 'in 后面写方括号：in [甲, 乙]')
  do {
    const { kind, text, at } = reader.next
    if (kind !== 'word' && kind !== 'quoted' && kind !== 'number') throw reader.unexpected('方括号里写级别的名字，用逗号隔开')
    reader.take()
    names.push({ name: text, at })
  } while (reader.takeSymbol(','))
  reader.needSymbol(']', '补上右方括号 ]')
  return names
}

function parseSum(reader: TokenReader): Syntax {
  let left = parseProduct(reader)
  while (reader.isSymbol('+', '-')) {
    const op = reader.take().text === '+' ? '+' : '-'
    left = { kind: 'arithmetic', at: left.at, op, left, right: parseProduct(reader) }
  }
  return left
}

function parseProduct(reader: TokenReader): Syntax {
  let left = parsePrimary(reader)
  while (reader.isSymbol('*', '/')) {
    const op = reader.take().text === '*' ? '*' : '/'
    left = { kind: 'arithmetic', at: left.at, op, left, right: parsePrimary(reader) }
  }
  return left
}

function parsePrimary(reader: TokenReader): Syntax {
  const { kind, text, at } = reader.next
  if (kind === 'number') return parseNumber(reader)
  if (kind === 'date') {
    if (!isCalendarDate(text)) throw new ExpressionFault(at, `没有“${reader.next.text}”这一天`, '核对日期')
    reader.take()
    return { kind: 'date', at, value: text }
  }
  if (kind === 'quoted') {
    reader.take()
    return { kind: 'quoted', at, text }
  }
  if (reader.takeSymbol('(')) {
    const inner = reader.nested(() => parseOr(reader))
    reader.needSymbol(')', '补上右括号 )')
    return { ...inner, at }
  }
  if (reader.takeSymbol('-')) {
    const right = reader.nested(() => parsePrimary(reader))
    if (right.kind === 'number') return { kind: 'number', at, value: formatFraction(negate(fractionFromText(right.value))) }
    return { kind: 'arithmetic', at, op: '-', left: { kind: 'number', at, value: '0' }, right }
  }
  if (kind !== 'word' || reader.isWord('and', 'or', 'in', 'where', 'among'))
    throw reader.unexpected('这里要有一个值：检查点、数、日期，或括号')
  return parseWord(reader)
}

/** `5`, `50 %`, `7 workdays`, `3 years`. */
function parseNumber(reader: TokenReader): Syntax {
  const { text, at } = reader.take()
  const value = ratioFrom(reader.takeSymbol('%') ? `${text} %` : text)
  if (value === null) throw new ExpressionFault(at, `数“${text.slice(0, 40)}”太长`, '核对这个数')
  if (reader.afterNext.text === '(' || !reader.isWord('days', 'workdays', 'years')) return { kind: 'number', at, value }
  const unit = reader.take().text
  if (unit === 'days' || unit === 'workdays') return { kind: 'duration', at, duration: { count: value, unit } }
  return { kind: 'years', at, count: Number(value) }
}

function parseWord(reader: TokenReader): Syntax {
  const { text: name, at } = reader.take()
  if (!reader.takeSymbol('(')) return { kind: 'name', at, name }
  return reader.nested(() => {
    const figure = parseFigure(reader, name, at, parseOr)
    const call: Syntax = figure ?? { kind: 'call', at, name, of: parseArguments(reader) }
    reader.needSymbol(')', '补上右括号 )，参数之间用逗号')
    return call
  })
}

function parseArguments(reader: TokenReader): Syntax[] {
  if (reader.isSymbol(')')) return []
  const of = [parseOr(reader)]
  while (reader.takeSymbol(',')) of.push(parseOr(reader))
  return of
}
