import type { Actor } from '../../model/Actor.ts'
import type { Rows } from '../../model/Facts.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import type { OutsideAnswer } from '../../model/Incoming.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { findAnswers, listCurrentAnswers, type AnswerRow, type CurrentAnswer } from '../../store/queries/answers.ts'
import { holdOutsideImport, standingImports, withdrawOutsideImport } from '../../store/queries/outsideImports.ts'
import { holdMembers } from '../../store/queries/roster.ts'
import { raiseRevision, setHistory } from '../../store/queries/rounds.ts'
import { holdRevision } from '../../store/queries/settling.ts'
import type { Store } from '../../store/Store.ts'
import type { GivenAnswer } from '../life/answers/GivenAnswer.ts'
import { putAnswers } from '../life/answers/putAnswers.ts'
import { standingValue } from '../life/cells/cellAfter.ts'
import { cellKey, cellsOf } from '../life/cells/cellsOf.ts'
import { refuseLockedAnswers } from '../stages/refuseLockedAnswers.ts'
import { historyAfter } from './historyAfter.ts'

/** Which import is taken back, and why. 撤回的导入 */
export interface IncomingWithdrawal {
  readonly round: string
  readonly import: string
  readonly why: string
}

/** Takes an import back: its answers say nothing any more, what it had taken the place of stands again, earlier years are as they were. 撤回外来结果 */
export async function withdrawIncoming(store: Store, actor: Actor, { round, import: id, why }: IncomingWithdrawal): Promise<void> {
  if (why.trim() === '' || !isStorable(why)) throw new Refusal('invalid', 'incoming-why', '请写明撤回的理由，再提交。')
  await perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    const row = await holdOutsideImport(tx, round, id)
    if (!row) throw new Refusal('not-found', 'no-incoming', '没有这次导入，请刷新列表再看。')
    if (row.withdrawnAt !== null) throw new Refusal('conflict', 'incoming-withdrawn', '这次导入已经撤回过了，请刷新页面。')
    await withdrawOutsideImport(tx, id, { withdrawnAt: at, withdrawnBy: actor.id, withdrawnWhy: why })
    if (row.kind === 'history') {
      await holdRevision(tx, round)
      const changes = row.rows.history.map(({ before, after }) => ({ drop: after, add: before }))
      await setHistory(tx, round, await historyAfter(tx, round, changes))
      await raiseRevision(tx, round)
    } else await takeBack(performance, actor, round, { answers: row.rows.answers, why })
    await announce(tx, { kind: 'round', round })
    record({ act: 'outside.withdraw', on: { kind: 'round', id: round }, why, refs: { import: id } })
  })
}

interface TakenBack {
  readonly answers: readonly OutsideAnswer[]
  readonly why: string
}

async function takeBack(performance: Performance, actor: Actor, round: string, { answers, why }: TakenBack): Promise<void> {
  const { tx } = performance
  const units = [...new Set(answers.map(({ unit }) => unit))]
  if (units.length === 0) return
  await holdMembers(tx, round, units)
  const said = await rowsById(tx, answers)
  await refuseLockedAnswers(performance, round, [...said.values()])
  const others = await otherImports(tx, round, new Set(units))
  const earlier = await rowsById(
    tx,
    answers.flatMap(({ before }) => (before === null ? [] : [{ id: before }])),
  )
  const cells = cellsOf(await listCurrentAnswers(tx, round, units))
  const steps = answers.flatMap(({ id, before }) => {
    const own = said.get(id)
    const standing = own ? (cells.get(cellKey(own)) ?? []) : []
    if (!own || standing.length === 0) return []
    const beside = others.filter((one) => cellKey(one) === cellKey(own))
    return stepOf(own, { standing, beside, before: (before === null ? undefined : earlier.get(before)) ?? null, why }) ?? []
  })
  if (steps.length === 0) return
  const { rows } = await putAnswers(
    performance,
    actor,
    round,
    steps.map(({ clear }) => clear),
  )
  const again = steps.flatMap(({ then }, at) => (then ? [{ ...then, after: rows[at]?.id ?? null }] : []))
  if (again.length > 0) await putAnswers(performance, actor, round, again)
}

async function rowsById(tx: Db, answers: readonly { readonly id: number }[]): Promise<ReadonlyMap<number, AnswerRow>> {
  const rows = await findAnswers(
    tx,
    answers.map(({ id }) => id),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** What other imports that were not taken back said of these units. */
async function otherImports(tx: Db, round: string, units: ReadonlySet<string>): Promise<readonly AnswerRow[]> {
  const ids = (await standingImports(tx, round)).flatMap(({ rows }) => rows.answers.filter(({ unit }) => units.has(unit)))
  return [...(await rowsById(tx, ids)).values()]
}

interface Step {
  /** Clears the cell. */
  readonly clear: GivenAnswer
  /** What is to stand there then; null: nothing. */
  readonly then: Omit<GivenAnswer, 'after'> | null
}

interface Around {
  readonly standing: readonly CurrentAnswer[]
  readonly beside: readonly AnswerRow[]
  readonly before: AnswerRow | null
  readonly why: string
}

/** How one answer is taken back; null where nothing of it stands any more. */
function stepOf(own: AnswerRow, around: Around): Step | null {
  const { standing, why } = around
  const [newest = own.id, ...older] = standing.map(({ answer }) => answer.id).sort((a, b) => b - a)
  const { unit, check, object, lane, saidBy, seat } = own
  const where = { unit, check, object, lane, saidBy, holder: seat === '' ? saidBy : seat, via: 'import' as const }
  const clear: GivenAnswer = { ...where, state: 'withdrawn', why, after: newest, ...(older.length === 0 ? {} : { saw: older }) }
  const left = isList(own.value) ? listLeft(own, around) : valueLeft(own, around)
  if (left === undefined) return null
  return { clear, then: left && { ...where, ...left } }
}

type Left = Pick<GivenAnswer, 'state' | 'value' | 'saidBy' | 'saidAt' | 'why' | 'proof'>

/** Of a list: the rows that others gave. Undefined: nothing of it stands. */
function listLeft(own: AnswerRow, { standing, beside }: Around): Left | null | undefined {
  const mine = new Set(rowsIn(own.value).map(({ id }) => id))
  const rows = standing.flatMap((one) => rowsIn(standingValue(one)))
  const left = rows.filter(({ id }) => !mine.has(id))
  const isThere = standing.some(({ answer }) => answer.id === own.id) || left.length < rows.length
  if (!isThere) return undefined
  const [last] = beside.toReversed()
  const sayer = last ?? standing.find(({ answer }) => answer.id !== own.id)?.answer
  if (left.length === 0 && !last) return null
  return { state: 'answered', value: { rows: left, complete: true }, ...(sayer ? saying(sayer) : {}) }
}

/** Of a value: what stood there before, unless that was taken back meanwhile. Undefined: another stands there now. */
function valueLeft(own: AnswerRow, { standing, beside, before }: Around): Left | null | undefined {
  if (!standing.some(({ answer }) => answer.id === own.id || isSame(answer, own))) return undefined
  const other = standing.find(({ answer }) => answer.id !== own.id && !isSame(answer, own))?.answer
  const next = other ?? (before && (before.via !== 'import' || beside.some((one) => isSame(one, before))) ? before : null)
  if (!next || next.state === 'withdrawn') return null
  return { state: next.state, ...(next.value === null ? {} : { value: next.value }), ...saying(next) }
}

type Spoken = Pick<AnswerRow, 'state' | 'value' | 'saidBy' | 'saidAt' | 'why' | 'proof'>

/** What was put back once has another number, and is the same. */
const isSame = (one: Spoken, other: Spoken): boolean => canonicalJson(saidIn(one)) === canonicalJson(saidIn(other))
const saidIn = ({ state, value, saidBy, saidAt }: Spoken) => ({ state, value, saidBy, saidAt })

const isList = (value: AnswerRow['value'] | undefined): value is Rows => typeof value === 'object' && value !== null && 'rows' in value
const rowsIn = (value: AnswerRow['value'] | undefined): Rows['rows'] => (isList(value) ? value.rows : [])

const saying = ({ saidBy, saidAt, why, proof }: Spoken) => ({
  ...{ saidBy, saidAt },
  ...(why === null ? {} : { why }),
  ...(proof === null ? {} : { proof }),
})
