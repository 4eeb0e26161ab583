import { formatFraction, isZero, type Fraction } from '../../model/Fraction.ts'
import { hull, isExact, type Interval } from '../../model/Interval.ts'
import type { CheckId, Expr } from '../../model/Expression.ts'
import type { Line } from '../../model/Node.ts'
import type { ExplainedStep } from '../../model/Explanation.ts'
import { notesOnly } from '../../model/notesOnly.ts'
import type { NodeResult, Step } from '../../model/Result.ts'
import type { CompiledNode } from '../nodes/CompiledNode.ts'
import type { Env } from '../Env.ts'
import { checksRead, expressionsOfAmount, partsOf } from '../expressions/walk.ts'
import { compileCondition } from '../expressions/compileCondition.ts'
import { listOf, ofRow } from '../expressions/compileListFigure.ts'
import { compileNumber } from '../expressions/compileNumber.ts'
import { minus, NOTHING, opposite } from '../values/intervals.ts'
import { showInterval, showNumber } from '../print.ts'
import { expressionInWords, rowsInWords } from '../words/expression.ts'
import { amountInWords } from '../words/amount.ts'
import { insteadInWords } from '../words/scope.ts'
import { measureOf, subjectOf, withRow, type Vocabulary } from '../words/Vocabulary.ts'
import { answerInWords } from './answerInWords.ts'
import { levelRows } from './levelRows.ts'
import { nameRows } from './nameRows.ts'
import { pricedRows } from './pricedRows.ts'
import { remembered } from './remembered.ts'
import { rowsFound } from './rowsFound.ts'
import type { Writable } from './Writable.ts'

const DECIMALS = 4

/** A step as a Chinese sentence with the clause it rests on. 计分依据 */
export function stepInWords(node: CompiledNode, result: NodeResult, step: Step, env: Env, words: Vocabulary): ExplainedStep {
  const line = step.line === undefined ? undefined : node.lines[step.line]?.line
  const change = changeOf(step, line)
  const clause = line?.clause ?? (step.kind === 'veto' ? node.node.veto?.clause : undefined)
  const told: Writable<ExplainedStep> = {
    kind: step.kind,
    sentence: line ? lineSentence(line, step, env, words) : sentenceOf(node, result, step, env, words),
    change: change === null ? '' : signed(change),
    after: step.after === null ? (step.kind === 'instead' ? '' : '无得分') : show(step.after),
    sure: step.sure,
    checks: line ? checksOf(line) : [],
    readings: line?.readings ?? readingsOf(step, node),
  }
  if (clause !== undefined) told.clause = clause
  if (line?.finding !== undefined) told.finding = line.finding
  return told
}

/** A veto rests on its own readings, what stands in for a score on the node's. */
function readingsOf({ kind }: Step, { node }: CompiledNode): readonly string[] {
  if (kind === 'veto') return node.veto?.readings ?? []
  return kind === 'instead' || kind === 'full' ? node.readings : []
}

const number = (value: Fraction): string => showNumber(value, DECIMALS)
const show = (range: Interval): string => showInterval(range, number)

function changeOf({ before, after, change, amount, kind, sure }: Step, line: Line | undefined): Interval | null {
  if (change) return change
  if (line && amount) {
    const moved = line.verb === 'deduct' ? opposite(amount) : amount
    return sure ? moved : hull(moved, NOTHING)
  }
  if (before === null || after === null || kind === 'convert' || kind === 'start' || before === after) return null
  return isExact(before) ? minus(after, before) : null
}

/** `−0.5`, `＋1`, `−1至0`; empty for no change. */
function signed(range: Interval): string {
  const sign = (value: Fraction): string => (value.n > 0 ? `＋${number(value)}` : number(value))
  if (range.low && range.high)
    return isExact(range) ? (isZero(range.low) ? '' : sign(range.low)) : `${sign(range.low)}至${sign(range.high)}`
  return range.low ? '可能再加' : range.high ? '可能再扣' : '未定'
}

function lineSentence(line: Line, step: Step, env: Env, words: Vocabulary): string {
  if (notesOnly(line)) return notedSentence(line, step, env, words)
  const because = conditionAnswers(line, env, words)
  const told =
    line.each === undefined
      ? [...new Set([...because, ...amountAnswers(line, env, words)]), ...amountTold(line, step, words).map((told) => maybe(step, told))]
      : [...because, rowsSentence(line, line.each, step, env, words)]
  const outcome = line.each === undefined ? outcomeOf(line, step) : totalOf(line, step)
  const open = step.sure || (line.each === undefined ? /可能/u : /尚未确定/u).test(`${told.join('')}${outcome}`) ? '' : '（尚未确定）'
  return `${told.join('，')}${outcome}${open}`
}

/** “是否及时更新：否，问题：未及时更新”: a line that notes a problem and takes nothing. */
function notedSentence(line: Line, step: Step, env: Env, words: Vocabulary): string {
  const because = conditionAnswers(step.sure ? withoutWhatIsFine(line) : line, env, words)
  const told = line.each === undefined ? because : [...because, rowsCounted(line, line.each, step, words)]
  return [...told, `${step.sure ? '' : '可能有'}问题：${line.finding ?? ''}`].join('，')
}

/** `published and not timely`: that it is published is no part of the problem. */
function withoutWhatIsFine(line: Line): Line {
  if (line.when?.op !== 'and') return line
  const of = line.when.of.filter(({ op }) => op !== 'check')
  return of.length === 0 ? line : { ...line, when: { op: 'and', of } }
}

/** `可能扣5分`: what a line may do. */
const maybe = ({ sure }: Step, told: string): string => (sure ? told : `可能${told}`)

/** A table says more than one row of it did: then only what it came to is told. */
function amountTold(line: Line, step: Step, words: Vocabulary): readonly string[] {
  const isTable = line.amount.kind === 'levels' || line.amount.kind === 'tiers'
  if (isTable && (step.amount !== undefined || line.verb === 'set')) return []
  const worked = workedOut(line, step, words)
  return [worked ?? amountInWords(line.verb, line.amount, words)]
}

/** `扣0.3333分（本项分值 ÷ 3）`: what arithmetic came to, then how. */
function workedOut({ verb, amount }: Line, step: Step, words: Vocabulary): string | null {
  if (amount.kind !== 'points' || amount.value.op === 'number' || amount.value.op === 'check' || !step.amount || !isExact(step.amount))
    return null
  return `${taken(verb, step.amount)}（${expressionInWords(amount.value, words)}）`
}

/** “本年度是否更新：否”, “指南要素中具备为否的有2项（…）”: what the line's condition found. */
function conditionAnswers(line: Line, env: Env, words: Vocabulary): readonly string[] {
  const parts = line.when ? partsOf(line.when) : []
  const said = new Set(
    parts.flatMap((part) =>
      part.op === 'check' ? [checkFound(part.check, env, words)] : part.op === 'count' ? [rowsFound(part, env, words)] : [],
    ),
  )
  return said.size > 0 || !line.when ? [...said] : [expressionInWords(line.when, words)]
}

/** The value that a table or the tiers of an amount were read at. */
function amountAnswers({ amount }: Line, env: Env, words: Vocabulary): readonly string[] {
  if (amount.kind !== 'levels' && amount.kind !== 'tiers') return []
  if (amount.by.op === 'check') return [checkFound(amount.by.check, env, words)]
  return amount.kind === 'tiers'
    ? [`${expressionInWords(amount.by, words)}为${show(compileNumber(amount.by, env.case.tree.scope)(env))}`]
    : []
}

/** The rows that a veto found, where it counts rows and found any; otherwise what it asks for. */
function vetoFound(when: Expr, env: Env, words: Vocabulary): string {
  const counts = partsOf(when).flatMap((part) => (part.op === 'count' ? [part] : []))
  const { scope } = env.case.tree
  const touched = counts.filter(({ list, where }) => {
    const holds = compileCondition(where, { ...scope, list })
    return listOf(env, scope.slotOf(list)).rows.some((row) => ofRow(env, row, holds) !== false)
  })
  return touched.length === 0 ? expressionInWords(when, words) : touched.map((count) => rowsFound(count, env, words)).join('，')
}

function checkFound(id: CheckId, env: Env, words: Vocabulary): string {
  const { scope, checks } = env.case.tree
  const slot = scope.slotOf(id)
  const check = checks[slot]?.check ?? words.check(id)
  return `${subjectOf(check)}：${answerInWords(check, env.knows(slot))}`
}

function rowsSentence(line: Line, list: string, step: Step, env: Env, words: Vocabulary): string {
  const byLevel = levelRows(line, list, step, env, words)
  if (byLevel !== null) return `${byLevel}${openRows(step, list, words)}`
  const priced = pricedRows(line, list, step, env, words)
  if (priced !== null) return `${priced}${openRows(step, list, words)}`
  return `${rowsCounted(line, list, step, words)}，每${measureOf(words.check(list))}${priceOfEach(line, step, withRow(words, list))}`
}

function rowsCounted(line: Line, list: string, step: Step, words: Vocabulary): string {
  const { rows = [] } = step
  const named = rows.length === 0 ? '' : `（${nameRows(rows)}）`
  return `${rowsInWords(list, line.where, words)}有${rows.length}${measureOf(words.check(list))}${named}${openRows(step, list, words)}`
}

/** What of the rows is still open. */
function openRows({ maybeRows = [], sure }: Step, list: string, words: Vocabulary): string {
  if (maybeRows.length > 0) return `，另有${maybeRows.length}${measureOf(words.check(list))}待定`
  return sure ? '' : '，可能还有'
}

/** An amount that is worked out reads as what it came to, where every row cost the same. */
function priceOfEach({ verb, amount }: Line, { price }: Step, words: Vocabulary): string {
  const plain = amount.kind !== 'points' || amount.value.op === 'number' || price === undefined
  return plain ? amountInWords(verb, amount, words) : `${verb === 'deduct' ? '扣' : '加'}${number(price)}分`
}

/** The amount is told already when it is a plain number; otherwise what it came to. */
function outcomeOf({ amount, verb }: Line, step: Step): string {
  if (step.after === null || (amount.kind === 'points' && amount.value.op === 'number')) return ''
  if (step.amount)
    return amount.kind === 'points' && amount.value.op !== 'check' && isExact(step.amount) ? '' : `，${taken(verb, step.amount)}`
  return verb === 'deduct' ? '' : `，得${show(step.after)}分`
}

function totalOf({ verb, limit }: Line, { amount }: Step): string {
  const nothing = amount?.low && isExact(amount) && isZero(amount.low)
  return amount && !nothing ? `，共${taken(verb, amount)}${limit === undefined ? '' : `（合计以${limit}分为限）`}` : ''
}

function taken(verb: Line['verb'], amount: Interval): string {
  const word = verb === 'deduct' ? '扣' : '加'
  return amount.high === null ? `${word}多少尚未确定` : `${word}${show(amount)}分`
}

const checksOf = remembered((line: Line): readonly string[] => {
  const ids = new Set<string>(line.each === undefined ? [] : [line.each])
  const read = [...(line.when ? [line.when] : []), ...expressionsOfAmount(line.amount)].flatMap(partsOf).flatMap(checksRead)
  for (const check of read) ids.add(check)
  return [...ids]
})

/** “评分表得分加加分项目89.5分，扣分项目−5分，”: what children without marks came to, those that came to nothing left out. */
function unmarkedWords({ children }: CompiledNode, result: NodeResult): string {
  return children
    .map((child, at) => {
      const worth = result.children[at]?.worth.range
      const isNothing = !worth || (worth.low !== null && isExact(worth) && isZero(worth.low))
      return child.node.marks !== undefined || isNothing ? '' : `${child.node.name}${show(worth)}分，`
    })
    .join('')
}

function sentenceOf(compiled: CompiledNode, result: NodeResult, step: Step, env: Env, words: Vocabulary): string {
  const { node } = compiled
  const after = step.after === null ? '' : show(step.after)
  switch (step.kind) {
    case 'start':
      return step.after && isExact(step.after) && step.after.low && isZero(step.after.low) ? '从0分起算' : `从满分${after}分起算`
    case 'children':
      return `各项得分相加，共${after}分`
    case 'convert':
      return `适用分值${step.marks ? number(step.marks) : ''}分，得${step.before ? show(step.before) : ''}分，换算为${result.of ? formatFraction(result.of) : ''}分制：${after}分`
    case 'unmarked':
      return `${unmarkedWords(compiled, result)}合计${after}分`
    case 'floor':
      return `扣完为止，最低${node.floor ?? '0'}分`
    case 'cap':
      return `最高${node.cap ?? (result.of ? formatFraction(result.of) : '')}分，超出部分不计`
    case 'gate':
      return `${step.sure ? '不具备计分前提' : '是否具备计分前提尚未确定'}${node.when ? `（须${expressionInWords(node.when, words)}）` : ''}`
    case 'veto':
      return `${step.sure ? '一票否决' : '可能一票否决'}${node.veto ? `：${vetoFound(node.veto.when, env, words)}` : ''}`
    case 'round':
      return `四舍五入保留${node.decimals ?? 0}位小数，得${after}分`
    case 'join':
      return joinSentence(node.per?.join.how ?? 'mean', result, step)
    case 'instead':
      return `${INSTEAD[step.policy ?? 'none']}${insteadWords(node, step)}${step.sure ? '' : '（尚未确定）'}`
    case 'full':
      return '不涉及的不扣分，得满分'
    case 'override':
      return overrideSentence(result, after)
    case 'line':
      return ''
  }
}

function overrideSentence({ overridden }: NodeResult, after: string): string {
  if (!overridden) return ''
  const { override, stale, now } = overridden
  if (!stale) return `${override.by}裁定为${after}分：${override.why}`
  return `${override.by}曾裁定为${override.points}分，此后答案有变化，裁定不再作数，须重新裁定（现在的答案摘要 ${now}）`
}

const INSTEAD = { none: '没有发生此类事项，', 'declared-none': '单位申明没有此类事项，', 'not-drawn': '没有抽到，' } as const

function insteadWords(node: CompiledNode['node'], { policy }: Step): string {
  const instead = policy === 'declared-none' ? node.whenDeclaredNone : policy === 'not-drawn' ? node.whenNotDrawn : node.whenNone
  return instead === undefined ? '' : insteadInWords(instead)
}

const JOINED = {
  mean: '取平均',
  sum: '相加',
  min: '取最低',
  max: '取最高',
  'without-extremes': '去掉一个最高分和一个最低分后取平均',
  weights: '按权重合成',
} as const

function joinSentence(how: keyof typeof JOINED, { children }: NodeResult, { after, sure }: Step): string {
  if (!sure) return children.length === 0 ? '还没有可以合成的评分' : `已有${children.length}个评分，还不足以合成`
  return after === null ? '其中有被一票否决的，整项不计分' : `${children.length}个评分${JOINED[how]}，得${show(after)}分`
}
