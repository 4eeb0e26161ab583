import { createHash } from 'node:crypto'
import type { Actor } from '../../../model/Actor.ts'
import { canonicalJson } from '../../../model/canonicalJson.ts'
import { grouped } from '../../../model/grouped.ts'
import { Refusal } from '../../../model/Refusal.ts'
import type { Performance } from '../../../store/perform.ts'
import {
  addingAnswers,
  findAnswers,
  nextAnswerIds,
  type CurrentAnswer,
  type NewAnswer,
  type NumberedAnswer,
} from '../../../store/queries/answers.ts'
import { rowsOf } from '../../../store/queries/prepared.ts'
import type { UnitResultRow } from '../../../store/queries/results.ts'
import { holdMembersOf } from '../../../store/queries/roster.ts'
import { puttingStanding, revisionIn, type NewStanding } from '../../../store/queries/standing.ts'
import type { Ending } from '../../../store/Store.ts'
import { cellAfter } from '../cells/cellAfter.ts'
import { cellKey, cellsOf, currentRow } from '../cells/cellsOf.ts'
import { keptOf } from '../facts/keptOf.ts'
import { scoredRow } from '../results/scoredRow.ts'
import { readyTerms, termsOf } from '../terms/termsOf.ts'
import { cellEvents } from './cellEvents.ts'
import type { GivenAnswer } from './GivenAnswer.ts'
import { namedInSeats } from './namedInSeats.ts'
import { readGiven } from './readGiven.ts'

/** Answers that only need to be written. 待写入的答案 */
export interface ReadyAnswers {
  readonly rows: readonly NumberedAnswer[]
  readonly results: readonly UnitResultRow[]
  /** What stands in each cell that was answered, by its key. */
  readonly cells: ReadonlyMap<string, readonly CurrentAnswer[]>
  /** What stood in them before. */
  readonly before: ReadonlyMap<string, readonly CurrentAnswer[]>
  readonly digest: string
  /** What writes them, with what follows from them and the word to open pages; the last gives the round's revision. */
  readonly last: Ending<unknown>['last']
}

/** What became of answers that were put in. 写入的答案 */
export interface PutAnswers extends ReadyAnswers {
  readonly revision: number
}

/** Puts answers in and computes the units they touch again, in one transaction. 写入答案 */
export async function putAnswers(
  performance: Performance,
  actor: Actor,
  round: string,
  given: readonly GivenAnswer[],
): Promise<PutAnswers> {
  const ready = await readyAnswers(performance, actor, round, given)
  let rows: readonly object[] = []
  for (const statement of ready.last) rows = await rowsOf(performance.tx, statement, statement.params)
  return { ...ready, revision: revisionIn(rows) }
}

/**
 * Reads answers and computes the units they touch again; what is to be written everybody in the round waits for, so it may come with the commit. 备好答案
 *
 * Holds the units first, in one order; then nobody else changes what stands there, and their results are of all that was said.
 */
export async function readyAnswers(
  { tx, at }: Performance,
  actor: Actor,
  round: string,
  given: readonly GivenAnswer[],
): Promise<ReadyAnswers> {
  const units = [...new Set(given.map(({ unit }) => unit))].sort()
  const held = await holdMembersOf(tx, round, units)
  const terms = held.terms ? await readyTerms(tx, held.terms) : await termsOf(tx, round)
  const members = new Map(held.members.map((member) => [member.unit, member]))
  const memberOf = (unit: string) => {
    const member = members.get(unit)
    if (!member) throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的考核名单里，请在名单里选择单位。', [unit])
    return member
  }
  const rows = await namedInSeats({ tx, at }, actor, readGiven(given, { terms, recordOf: (unit) => memberOf(unit).record }, { actor, at }))
  const [kept, ids] = await Promise.all([keptOf(tx, terms, units), nextAnswerIds(tx, rows.length)])
  const { touched, untouched } = aroundCells(
    units.flatMap((unit) => kept(unit).standing),
    new Set(rows.map(cellKey)),
  )
  const before = cellsOf(touched)
  await refuseStrange({ tx }, rows, before)

  const put = rows.map((row, index) => ({ ...row, id: ids[index] ?? 0 }))
  const cells = new Map(put.map((row) => [cellKey(row), cellAfter(before.get(cellKey(row)) ?? [], row)]))

  const said = grouped([...untouched, ...[...cells.values()].flat()], ({ answer }) => answer.unit)
  const results = units.map((unit) => scoredRow(terms, memberOf(unit), { ...kept(unit), standing: inOrder(said.get(unit) ?? []) }))
  const standing = { round, units, results, ...changedCells(cells, before), events: cellEvents(round, rows) }
  return { rows: put, results, cells, before, digest: digestOfAll(put), last: [...addingAnswers(put), puttingStanding(standing)] }
}

/** What stands in some cells, and what stands elsewhere. */
function aroundCells(standing: readonly CurrentAnswer[], keys: ReadonlySet<string>) {
  const [touched, untouched]: [CurrentAnswer[], CurrentAnswer[]] = [[], []]
  for (const current of standing) (keys.has(cellKey(current.answer)) ? touched : untouched).push(current)
  return { touched, untouched }
}

/** Thousands of answers at once: the digest of the engine, which runs in a browser too, takes ten times as long. */
const digestOfAll = (put: PutAnswers['rows']): string => createHash('sha256').update(canonicalJson(put)).digest('hex')

const inOrder = (standing: readonly CurrentAnswer[]) => [...standing].sort((a, b) => a.answer.id - b.answer.id)

type Cells = ReadonlyMap<string, readonly CurrentAnswer[]>

/** One cell is answered once at a time, and what an answer says it saw was said there. */
async function refuseStrange({ tx }: Pick<Performance, 'tx'>, rows: readonly NewAnswer[], before: Cells): Promise<void> {
  const keys = rows.map(cellKey)
  if (new Set(keys).size < keys.length) {
    throw new Refusal('invalid', 'answer-double', '同一个检查点在一次提交里答了两遍，请各留一个答案再提交。')
  }
  const seen = (row: NewAnswer) => [...(row.after === null ? [] : [row.after]), ...(row.saw ?? [])]
  const isStanding = (row: NewAnswer, id: number) => before.get(cellKey(row))?.some(({ answer }) => answer.id === id) === true
  const earlier = rows.flatMap((row) => seen(row).flatMap((id) => (isStanding(row, id) ? [] : [{ row, id }])))
  if (earlier.length === 0) return
  const found = await findAnswers(
    tx,
    earlier.map(({ id }) => id),
  )
  const cellOf = new Map(found.map((answer) => [answer.id, `${answer.round}\n${cellKey(answer)}`]))
  if (earlier.some(({ row, id }) => cellOf.get(id) !== `${row.round}\n${cellKey(row)}`)) {
    throw new Refusal('invalid', 'answer-after-unknown', '提交的答案所依据的上一个答案不在这里，请刷新页面，看过当前的答案后再提交。')
  }
}

/** What changed of the cells. */
function changedCells(cells: Cells, before: Cells): Pick<NewStanding, 'dropped' | 'current'> {
  const stood = [...before.values()].flat()
  const stand = [...cells.values()].flat()
  const left = new Set(stand.map(({ answer }) => answer.id))
  const unchanged = new Set(stood)
  return {
    dropped: stood.flatMap(({ answer }) => (left.has(answer.id) ? [] : [answer.id])),
    current: stand.filter((one) => !unchanged.has(one)).map(currentRow),
  }
}
