import { grouped } from '../../model/grouped.ts'
import type { OutsideHistory } from '../../model/Incoming.ts'
import type { Db } from '../../store/Db.ts'
import type { ResultBrief } from '../../store/schema/results.ts'
import { membersNamedBy } from '../../store/queries/roster.ts'
import { fractionFromText } from '../../model/Fraction.ts'
import { showNumber } from '../../engine/print.ts'
import { valueInWords } from '../../model/valueInWords.ts'
import { cellAfter, standingValue } from '../life/cells/cellAfter.ts'
import { cellKey, cellsOf } from '../life/cells/cellsOf.ts'
import { keptOf } from '../life/facts/keptOf.ts'
import type { GivenAnswer } from '../life/answers/GivenAnswer.ts'
import { readGiven } from '../life/answers/readGiven.ts'
import { scoredRow } from '../life/results/scoredRow.ts'
import type { IncomingEffect } from './Incoming.ts'
import type { Handing } from './planIncoming.ts'
import { withinInWords } from './planHistory.ts'
import type { Standing } from './readPlanning.ts'

/** Of so many units the totals are computed before anything is done; all of them are named. */
const COMPUTED = 20

/** What a plan changes. 要写入的内容 */
export interface Effecting {
  readonly standing: Standing
  readonly given: readonly GivenAnswer[]
  readonly history: readonly OutsideHistory[]
  readonly handing: Handing
}

/** What of each unit would be otherwise: what stands there, and its total. 导入的影响 */
export async function effectsOf(db: Db, { standing, given, history, handing }: Effecting): Promise<readonly IncomingEffect[]> {
  if (given.length === 0) return history.map((one) => historyEffect(one, standing))
  const byUnit = grouped(given, ({ unit }) => unit)
  const totals = await totalsOf(db, { standing, handing }, [...byUnit].slice(0, COMPUTED))
  return [...byUnit].map(([unit, own]) => ({
    unit,
    name: standing.members.get(unit)?.record.name ?? '',
    ...cellWords(standing, unit, own),
    total: totals.get(unit) ?? null,
  }))
}

function historyEffect({ before, after }: OutsideHistory, { members }: Standing): IncomingEffect {
  const words = ({ year, within, place, of }: OutsideHistory['after']) =>
    `${String(year)}年${withinInWords(within)}内第${String(place)}名（共${String(of)}个）`
  return {
    unit: after.unit,
    name: members.get(after.unit)?.record.name ?? '',
    before: before ? words(before) : '没有',
    after: words(after),
    total: null,
  }
}

/** What stands in the cells that are written, and what will: of lists the number of rows and what they come to. */
function cellWords(
  { terms, said, members }: Standing,
  unit: string,
  given: readonly GivenAnswer[],
): Pick<IncomingEffect, 'before' | 'after'> {
  const [first] = given
  const record = members.get(unit)?.record
  const check = first && record && terms.askedOf(record.group).checks.get(first.check)?.check
  if (!first || !check) return { before: '', after: '' }
  if (given.length > 1) return { before: `${String(countOf(said.get(unit) ?? [], first.lane))}份`, after: `${String(given.length)}份打分` }
  const stood = (said.get(unit) ?? []).filter(
    ({ answer }) => answer.lane === first.lane && answer.object === (first.object ?? '') && answer.state === 'answered',
  )
  const before = stood.map((one) => valueInWords(check, standingValue(one) ?? null)).join('、')
  const added = first.value === undefined ? '' : valueInWords(check, first.value)
  const isMore = check.kind === 'list' && before !== ''
  return { before: before === '' ? '没有' : before, after: isMore ? `${before}，再加${added}` : added }
}

const countOf = (said: readonly { readonly answer: { readonly lane: string } }[], lane: string): number =>
  said.filter(({ answer }) => answer.lane === lane).length

type Totals = ReadonlyMap<string, NonNullable<IncomingEffect['total']>>

async function totalsOf(
  db: Db,
  { standing: { terms, members }, handing }: Pick<Effecting, 'standing' | 'handing'>,
  units: readonly (readonly [string, readonly GivenAnswer[]])[],
): Promise<Totals> {
  const ids = units.map(([unit]) => unit)
  const kept = await keptOf(db, terms, ids)
  const found = new Map((await membersNamedBy(db, terms.round, ids)).map((member) => [member.unit, member]))
  const decimals = terms.compiled.programme.printing.decimals
  const totals = new Map<string, NonNullable<IncomingEffect['total']>>()
  for (const [unit, given] of units) {
    const member = found.get(unit)
    if (!member) continue
    const recordOf = (id: string) => members.get(id)?.record ?? member.record
    const cells = new Map(cellsOf(kept(unit).standing))
    // Newer than all that stands; no number of the database is used up.
    let id = Number.MAX_SAFE_INTEGER - given.length
    for (const row of readGiven(given, { terms, recordOf }, handing))
      cells.set(cellKey(row), cellAfter(cells.get(cellKey(row)) ?? [], { ...row, id: (id += 1) }))
    const before = scoredRow(terms, member, kept(unit)).brief
    const after = scoredRow(terms, member, { ...kept(unit), standing: [...cells.values()].flat() }).brief
    totals.set(unit, { before: totalWords(before, decimals), after: totalWords(after, decimals) })
  }
  return totals
}

function totalWords({ total, mayBeNone }: ResultBrief, decimals: number): string {
  if (!total) return '没有得分'
  const end = (text: string | null) => (text === null ? '不限' : showNumber(fractionFromText(text), decimals))
  const range = total.low === total.high ? end(total.low) : `${end(total.low)}至${end(total.high)}`
  return mayBeNone ? `${range}，或没有得分` : range
}
