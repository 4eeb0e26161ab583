import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import type { Field, ListCheck } from '../../model/Check.ts'
import type { CheckId } from '../../model/Expression.ts'
import type { Answer, AnswerValue, Row, Unit } from '../../model/Facts.ts'
import { add, compare, divide, formatFraction, fraction, fractionFromText, multiply, subtract, truncate } from '../../model/Fraction.ts'
import type { Period, Programme } from '../../model/Programme.ts'
import type { Asked, AskedCheck } from '../../programme/askedChecks.ts'
import { answersWith } from '../best/answersWith.ts'
import { askedOfUnit, assessorsOfCheck } from '../files/askedOfUnit.ts'
import { assessedIn } from './assessedIn.ts'
import { chance, pick } from './chance.ts'

const ASSESSORS = ['评分员甲', '评分员乙', '评分员丙', '评分员丁'] as const
const REASONS = ['栏目页面当日打不开', '附件下载后无法打开', '电话三次无人接听'] as const

/** Where the first day of a row may lie, and the last day on which anything happens. */
interface RowDates extends Pick<Period, 'from' | 'to'> {
  readonly last: CalendarDate
}

/** A day of them, by the words. */
function dayIn({ from, to }: Pick<Period, 'from' | 'to'>, ...words: readonly string[]): CalendarDate {
  const length = dayNumber(to) - dayNumber(from) + 1
  return dateFromDayNumber(dayNumber(from) + Math.floor(chance(...words, '日期') * length))
}

/** Some way above the least that the field may say, as far as it goes. */
function numberFrom({ from, to }: Extract<Field, { kind: 'number' }>, steps: number): string {
  const value = add(fractionFromText(from ?? '0'), fraction(steps))
  return to !== undefined && compare(value, fractionFromText(to)) > 0 ? to : formatFraction(value)
}

function inventedField(field: Field, dates: RowDates, ...words: readonly string[]): string | null {
  switch (field.kind) {
    case 'choice':
      // Later levels are worse where the first is best, and rarer.
      return field.levels[Math.min(field.levels.length - 1, Math.floor(chance(...words) ** 1.5 * field.levels.length))] ?? ''
    case 'date':
      return dayIn(dates, ...words)
    case 'number':
      return numberFrom(field, 1 + Math.floor(chance(...words) * 5))
    case 'text':
      return '演示'
  }
}

/** A date that follows another in its row lies some days behind it, most soon, few late, one still to come. */
function inventedRow(check: ListCheck, id: string, dates: RowDates, words: readonly string[]): Row {
  let earlier: CalendarDate | null = null
  const fields = Object.fromEntries(
    Object.entries(check.fields).map(([name, field]): [string, string | null] => {
      if (field.kind !== 'date' || earlier === null) {
        const value = inventedField(field, dates, ...words, id, name)
        if (field.kind === 'date') earlier = value
        return [name, value]
      }
      const roll = chance(...words, id, name, '间隔')
      if (field.open !== undefined && roll > 0.95) return [name, null]
      const next = dateFromDayNumber(dayNumber(earlier) + 1 + Math.floor(roll ** 2 * 9))
      return [name, next < dates.last ? next : dates.last]
    }),
  )
  return { id, fields, proof: [`演示材料：${id}`] }
}

/** One row of a list that must have them comes out worse. */
function spoiledRows(check: ListCheck, rows: readonly Row[], words: readonly string[]): AnswerValue {
  const at = Math.floor(chance(...words, '哪一条') * rows.length)
  const spoil = (row: Row, index: number): Row => {
    if (index !== at && chance(...words, row.id) > 0.08) return row
    const fields = Object.entries(check.fields).map(([name, field]): [string, string | null] => {
      const now = row.fields[name] ?? null
      if (field.kind !== 'choice') return [name, now]
      const others = field.levels.filter((level) => level !== now)
      return [name, others[Math.floor(chance(...words, row.id, name) ** 2 * others.length)] ?? now]
    })
    return { ...row, fields: Object.fromEntries(fields) }
  }
  return { rows: rows.map(spoil), complete: true }
}

/** Points near the better end, on the steps of the check. */
function lesserPoints(
  { from, to, step }: { readonly from: string; readonly to: string; readonly step?: string },
  best: AnswerValue,
  words: readonly string[],
): string {
  const [low, high] = [fractionFromText(from), fractionFromText(to)]
  const unit = fractionFromText(step ?? '0.5')
  const steps = truncate(divide(subtract(high, low), unit))
  const lost = truncate(multiply(steps, fraction(1 + Math.floor(chance(...words, '差几档') * 40), 100)))
  const least = compare(lost, fraction(1)) < 0 ? fraction(1) : lost
  const value = best === to ? subtract(high, multiply(least, unit)) : add(low, multiply(least, unit))
  return formatFraction(compare(value, low) < 0 ? low : compare(value, high) > 0 ? high : value)
}

/** What a unit that fell short would have answered. */
function worseValue({ check }: AskedCheck, best: AnswerValue, dates: RowDates, words: readonly string[]): AnswerValue {
  switch (check.kind) {
    case 'choice': {
      const others = check.levels.filter((level) => level !== best)
      return others[Math.floor(chance(...words, '档') ** 2 * others.length)] ?? best
    }
    case 'number':
      if (check.rate) return { numerator: String(60 + Math.floor(chance(...words, '率') * 40)), denominator: '100' }
      return best === (check.from ?? '0') ? String(1 + Math.floor(chance(...words, '次') * 2)) : (check.from ?? '0')
    case 'points':
      return lesserPoints(check, best, words)
    case 'list': {
      const rows = typeof best === 'object' && 'rows' in best ? best.rows : []
      if (rows.length > 0 && (check.of || check.size !== undefined)) return spoiledRows(check, rows, words)
      const count = 1 + Math.floor(chance(...words, '几条') * 2)
      return { rows: Array.from({ length: count }, (_, at) => inventedRow(check, `第${at + 1}条`, dates, words)), complete: true }
    }
  }
}

/** How often things go wrong at a unit: most are good, a few are not. */
const carelessness = (unit: Unit): number => 0.05 + 0.2 * chance(unit.id, '疏忽') ** 2

/** What gives no marks goes wrong less often, and least where the same is asked of one column after the other. */
const rarity = ({ check, home }: AskedCheck, free: ReadonlySet<CheckId>): number =>
  home?.role === 'column' ? 0.15 : free.has(check.id) ? 0.5 : 1

/** Experts judge by themselves, and do not all see the same. */
function ownJudgement(answer: Answer, asked: AskedCheck, good: AnswerValue, dates: RowDates): Answer {
  const words = [answer.check, answer.by]
  return chance(...words, answer.at) < 0.35 ? { ...answer, value: worseValue(asked, good, dates, words) } : answer
}

/** Answers of one unit: mostly the best, some worse, in some units a few open or impossible to tell. 示例答案 */
export function inventedAnswers(
  unit: Unit,
  asked: Asked,
  best: ReadonlyMap<CheckId, AnswerValue>,
  {
    programme,
    dates,
    free,
  }: { readonly programme: Programme; readonly dates: Pick<Period, 'from' | 'to'>; readonly free: ReadonlySet<CheckId> },
): Record<CheckId, readonly Answer[]> {
  const { period } = programme
  const rows: RowDates = { ...dates, last: period.to }
  const notDrawn = Object.values(unit.drawn).includes(false)
  const isUnsure = chance(unit.id, '未评') < 0.3
  const assessed = assessedIn(programme)
  const answers: Record<CheckId, readonly Answer[]> = {}
  for (const one of askedOfUnit(asked, unit)) {
    const { id } = one.check
    const words = [unit.id, id]
    const good = best.get(id) ?? ''
    const roll = chance(...words)
    const at = dayIn(assessed, ...words)
    if (isUnsure && chance(...words, '未评') < 0.02) continue
    const value = roll < carelessness(unit) * rarity(one, free) ? worseValue(one, good, rows, words) : good
    const [lead = ''] = programme.assessors ? assessorsOfCheck(one, asked, programme, unit) : []
    const assessor = `${lead}${pick(ASSESSORS, ...words)}`
    const proof = [`演示快照：${unit.name}，${one.check.ask}，${at}`]
    const given = answersWith(one, value, unit, programme, { by: one.per?.each === 'expert' ? '专家' : assessor, at }).map((answer) =>
      answer.lane === 'expert' ? ownJudgement(answer, one, good, rows) : answer,
    )
    const judged = given.map((answer): Answer => ({ ...answer, lane: answer.lane === 'self' ? 'assessor' : answer.lane, proof }))
    if (isUnsure && one.per === undefined && one.check.kind !== 'list' && chance(...words, '无法判定') < 0.02) {
      answers[id] = [{ check: id, lane: 'assessor', by: assessor, at, state: 'cantTell', why: pick(REASONS, ...words), proof }]
    } else {
      const self =
        notDrawn || chance(...words, '自查') < 0.1
          ? answersWith(one, notDrawn ? value : good, unit, programme, { by: `${unit.name}填报人`, at })
          : []
      answers[id] = [...self.filter(({ lane }) => lane === 'self'), ...judged]
    }
  }
  return answers
}
