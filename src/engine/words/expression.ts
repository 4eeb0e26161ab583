import type { Comparison, Expr, Within } from '../../model/Expression.ts'
import { durationInWords } from './duration.ts'
import { percentInWords } from './numbers.ts'
import { fieldOf, measureOf, subjectOf, withRow, type Vocabulary } from './Vocabulary.ts'

const KNOWN = {
  result: '总分',
  of: '本项分值',
  running: '到此为止的得分',
  'as-of': '计分日',
  'period-from': '考核期首日',
  'period-to': '考核期末日',
} as const

const COMPARED: Readonly<Record<Comparison, string>> = { '=': '为', '!=': '不为', '<': '低于', '<=': '不超过', '>': '超过', '>=': '达到' }
const COMPARED_DATES: Readonly<Record<Comparison, string>> = { ...COMPARED, '<': '早于', '<=': '不晚于', '>': '晚于', '>=': '不早于' }
const OPPOSITE: Readonly<Record<Comparison, Comparison>> = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' }
/** The same comparison with its sides changed: `60 > result` reads as the total below 60. */
const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' }
const SIGN = { '+': '＋', '-': '－', '*': '×', '/': '÷' } as const
const AMONG: Readonly<Record<Within, string>> = { group: '组内', class: '同类中', all: '全部单位中' }
const MEMBER = { group: '属于', class: '属于类别', function: '承担职能' } as const

/** A condition or a sum as a Chinese reader says it: `not published` → `是否编制并公开指南：否`. 条件与算式的中文 */
export function expressionInWords(expr: Expr, words: Vocabulary): string {
  const say = (inner: Expr) => expressionInWords(inner, words)
  switch (expr.op) {
    case 'number':
    case 'text':
    case 'date':
      return expr.value
    case 'check': {
      const check = words.check(expr.check)
      return check.kind === 'choice' && check.yesNo ? `${subjectOf(check)}：是` : `“${subjectOf(check)}”`
    }
    case 'field': {
      const { label, field } = fieldOf(words, expr.field)
      return field?.kind === 'choice' && field.yesNo ? `“${label}”为是` : `“${label}”`
    }
    case 'points':
      return `“${words.node(expr.node)}”的得分`
    case 'known':
      return KNOWN[expr.name]
    case 'parameter':
      return `“${expr.name}”`
    case 'member':
      return `${MEMBER[expr.of]}${expr.name}`
    case 'applies':
      return `“${words.node(expr.node)}”适用`
    case 'not':
      return negated(expr.of, words)
    case 'and':
      return expr.of.map((part) => grouped(part, 'or', words)).join('，且')
    case 'or':
      return expr.of.map((part) => grouped(part, 'and', words)).join('，或')
    case 'compare':
      return isConstant(expr.left) && !isConstant(expr.right)
        ? comparisonInWords(expr.right, MIRRORED[expr.how], expr.left, words)
        : comparisonInWords(expr.left, expr.how, expr.right, words)
    case 'elapsed':
      return expr.than.count === '0'
        ? `${say(expr.to)}${COMPARED_DATES[expr.how]}${say(expr.from)}`
        : `从${say(expr.from)}到${say(expr.to)}${COMPARED[expr.how]}${durationInWords(expr.than)}`
    case 'days':
      return `从${say(expr.from)}到${say(expr.to)}的${expr.unit === 'days' ? '天数' : '工作日数'}`
    case 'in':
      return `${plain(expr.left, words)}为${expr.among.join('或')}`
    case '+':
    case '-':
    case '*':
    case '/':
      return `${factor(expr.left, expr.op, words)} ${SIGN[expr.op]} ${beside(expr, words)}`
    case 'min':
    case 'max':
      return boundedInWords(expr, words)
    case 'whole':
      return `（${say(expr.of)}）的整数部分`
    case 'reply-due':
      return `${say(expr.received)}起算的答复期限${expr.extended ? '（含延长）' : ''}`
    case 'findings':
      return `“${words.node(expr.node)}”${expr.kind === undefined ? '的问题' : `“${expr.kind}”的问题`}数`
    case 'count':
      return `${rowsInWords(expr.list, expr.where, words)}${expr.where ? '' : '的'}${measureOf(words.check(expr.list))}数`
    case 'share':
      return `${rowsInWords(expr.list, expr.among, words)}里，${expressionInWords(expr.where, withRow(words, expr.list))}的占比`
    case 'sum':
      return `${rowsInWords(expr.list, expr.where, words)}的${expressionInWords(expr.each, withRow(words, expr.list))}之和`
    case 'worst':
      return `${rowsInWords(expr.list, expr.where, words)}里最大的${expressionInWords(expr.each, withRow(words, expr.list))}`
    case 'happened':
      return `有“${fieldOf(words, expr.field).label}”`
    case 'place':
      return `“${words.node(expr.node)}”在${AMONG[expr.within]}的名次`
    case 'mean':
      return `“${words.node(expr.node)}”的${AMONG[expr.within].replace(/中$/, '')}平均分`
    case 'last-places':
      return `连续${expr.years}年（含本年）都在${AMONG[expr.within]}最后${expr.places}名`
  }
}

/** The rows of a list that a condition picks: `“通报”中级别为省的`. */
export function rowsInWords(list: string, where: Expr | undefined, words: Vocabulary): string {
  const name = `“${subjectOf(words.check(list))}”`
  return where ? `${name}中${expressionInWords(where, withRow(words, list)).replaceAll('，', '')}的` : name
}

/** `max(1, count(…))` is a count of at least 1; of two sums that both move, the smaller or the larger. */
function boundedInWords({ op, of }: Extract<Expr, { op: 'min' | 'max' }>, words: Vocabulary): string {
  const bounds = of.filter((part) => part.op === 'number')
  const moving = of.filter((part) => part.op !== 'number')
  const [bound, only] = [bounds[0], moving[0]]
  if (bounds.length === 1 && moving.length === 1 && bound && only) {
    const ratio = isRatio(only, words) ? percentInWords(bound.value) : bound.value
    return `${expressionInWords(only, words)}（${op === 'max' ? '至少' : '至多'}${ratio}）`
  }
  return `${of.map((part) => expressionInWords(part, words)).join('、')}中较${op === 'max' ? '大' : '小'}的`
}

const isConstant = ({ op }: Expr) => op === 'number' || op === 'text' || op === 'date'

/** What is compared, without the 是 of a condition. */
function plain(expr: Expr, words: Vocabulary): string {
  if (expr.op === 'check') return subjectOf(words.check(expr.check))
  return expr.op === 'field' ? `“${fieldOf(words, expr.field).label}”` : expressionInWords(expr, words)
}

const isZero = (expr: Expr): boolean => expr.op === 'number' && expr.value === '0'
const isNone = (how: Comparison, right: Expr): boolean => isZero(right) && (how === '=' || how === '<=')
const isAny = (how: Comparison, right: Expr): boolean => isZero(right) && how === '>'

function comparisonInWords(left: Expr, how: Comparison, right: Expr, words: Vocabulary): string {
  const ratio = isRatio(left, words) || isRatio(right, words)
  const value = right.op === 'number' && ratio ? percentInWords(right.value) : expressionInWords(right, words)
  if (left.op === 'count') {
    const rows = rowsInWords(left.list, left.where, words)
    if (isNone(how, right)) return `${rows}一${measureOf(words.check(left.list))}也没有`
    if (isAny(how, right)) return `有${rows}`
    return `${rows}${COMPARED[how]}${value}${measureOf(words.check(left.list))}`
  }
  if (left.op === 'findings' && (isAny(how, right) || isNone(how, right)))
    return `“${words.node(left.node)}”${isNone(how, right) ? '没有' : '有'}${left.kind === undefined ? '' : `“${left.kind}”的`}问题`
  if (left.op === 'check' && right.op === 'text')
    return how === '=' ? `${plain(left, words)}：${value}` : `${plain(left, words)}不是${value}`
  return `${plain(left, words)}${(isDated(left, words) || isDated(right, words) ? COMPARED_DATES : COMPARED)[how]}${value}`
}

const DAYS: readonly string[] = ['as-of', 'period-from', 'period-to']

const isDated = (expr: Expr, words: Vocabulary): boolean =>
  expr.op === 'date' ||
  expr.op === 'reply-due' ||
  (expr.op === 'known' && DAYS.includes(expr.name)) ||
  (expr.op === 'field' && fieldOf(words, expr.field).field?.kind === 'date')

/** What has not happened has a word of its own: 未公开, 未答复. */
const notYet = ({ label, field }: ReturnType<typeof fieldOf>): string =>
  field?.kind === 'date' && field.open !== undefined ? `“${label}”为${field.open}` : `还没有“${label}”`

function negated(expr: Expr, words: Vocabulary): string {
  if (expr.op === 'check') return `${plain(expr, words)}：否`
  if (expr.op === 'field') return `${plain(expr, words)}为否`
  if (expr.op === 'compare') return expressionInWords({ ...expr, how: OPPOSITE[expr.how] }, words)
  if (expr.op === 'elapsed') return expressionInWords({ ...expr, how: OPPOSITE[expr.how] }, words)
  if (expr.op === 'happened') return notYet(fieldOf(words, expr.field))
  if (expr.op === 'member') return `不${expressionInWords(expr, words)}`
  if (expr.op === 'applies') return `“${words.node(expr.node)}”不适用`
  if (expr.op === 'not') return expressionInWords(expr.of, words)
  return `并非（${expressionInWords(expr, words)}）`
}

/** Brackets where “and” and “or” meet: which binds closer is no reader's business. */
function grouped(expr: Expr, other: 'and' | 'or', words: Vocabulary): string {
  const said = expressionInWords(expr, words)
  return expr.op === other ? `（${said}）` : said
}

const RANK: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 }

function factor(expr: Expr, within: '+' | '-' | '*' | '/', words: Vocabulary): string {
  const said = expressionInWords(expr, words)
  const rank = RANK[expr.op] ?? (said.endsWith('的') ? 0 : 3)
  return rank < (RANK[within] ?? 0) || (rank === RANK[within] && (within === '-' || within === '/')) ? `（${said}）` : said
}

/** What a rate is divided by is its target, and reads as a percentage too. */
function beside({ op, left, right }: { op: '+' | '-' | '*' | '/'; left: Expr; right: Expr }, words: Vocabulary): string {
  return op === '/' && right.op === 'number' && isRatio(left, words) ? percentInWords(right.value) : factor(right, op, words)
}

/** A share or a rate reads as a percentage; so does what it is compared with. */
export function isRatio(expr: Expr, words: Vocabulary): boolean {
  if (expr.op === 'check') {
    const check = words.check(expr.check)
    return check.kind === 'number' && check.rate
  }
  return expr.op === 'share'
}
