import type { Taken } from '../../../engine/differences/effects/unitsTaken.ts'
import type { Actor } from '../../../model/Actor.ts'
import type { Answering } from '../../../model/Answering.ts'
import type { Unit } from '../../../model/Facts.ts'
import { beijingMoment, type Instant } from '../../../model/Instant.ts'
import { grouped } from '../../../model/grouped.ts'
import type { Db } from '../../../store/Db.ts'
import {
  findAnswers,
  listCurrentAnswers,
  type CurrentAnswer,
  type CurrentRow,
  type NewAnswer,
  type NumberedAnswer,
} from '../../../store/queries/answers.ts'
import { inParts } from '../../../store/queries/inParts.ts'
import type { OverrideRow } from '../../../store/queries/overrides.ts'
import type { UnitResultRow } from '../../../store/queries/results.ts'
import type { Member } from '../../../store/queries/roster.ts'
import { cellAfter } from '../../life/cells/cellAfter.ts'
import { cellKey, cellsOf, currentRow } from '../../life/cells/cellsOf.ts'
import { besidesAnswers } from '../../life/facts/keptOf.ts'
import { scoredRow } from '../../life/results/scoredRow.ts'
import type { Terms } from '../../life/terms/termsOf.ts'
import { movedCells, type MovedCell } from './movedAnswers.ts'
import type { Pace } from './previewMove.ts'

/** All that is written of units when a round goes over. 换版要写入的内容 */
export interface PlannedMove {
  readonly records: readonly Unit[]
  readonly gone: readonly { readonly member: Member; readonly why: string }[]
  readonly answers: readonly NumberedAnswer[]
  /** Units whose cells are other than before, and all that stands in them. */
  readonly changed: readonly string[]
  readonly current: readonly CurrentRow[]
  readonly results: readonly UnitResultRow[]
  /** Values that persons set, on rows that are called otherwise; their units are scored once more, when these have their numbers. */
  readonly overrides: readonly Omit<OverrideRow, 'id'>[]
  readonly evidence: readonly { readonly unit: string; readonly from: string; readonly to: string }[]
}

interface Moving {
  readonly before: Terms
  readonly after: Terms
  readonly actor: Actor
  readonly at: Instant
  /** Numbers of answers, from outside what is read together, where nothing is written. */
  readonly ids: (many: number) => Promise<readonly number[]>
}

/** Of so many units all that was said is in memory at once. */
const PART = 50

/** What is written of each unit, read from the round as it is; nothing is written yet. 拟定换版 */
export async function planMove(
  db: Db,
  members: readonly Member[],
  taken: readonly Taken[],
  moving: Moving,
  { pause, tell }: Pace,
): Promise<PlannedMove> {
  const { before, after } = moving
  const plan = {
    records: [] as Unit[],
    gone: [] as PlannedMove['gone'][number][],
    answers: [] as NumberedAnswer[],
    changed: [] as string[],
  }
  const more = {
    current: [] as CurrentRow[],
    results: [] as UnitResultRow[],
    overrides: [] as Omit<OverrideRow, 'id'>[],
    evidence: [] as PlannedMove['evidence'][number][],
  }
  let done = 0
  for (const part of inParts(
    members.map((member, at) => ({ member, taken: taken[at] })),
    PART,
  )) {
    const units = part.map(({ member }) => member.unit)
    const standing = grouped(await listCurrentAnswers(db, before.round, units), ({ answer }) => answer.unit)
    const [was, is] = [await besidesAnswers(db, before, units), await besidesAnswers(db, after, units)]
    for (const { member, taken: one } of part) {
      if (!one) throw new Error(`The unit ${member.unit} was not looked at.`)
      if (!one.result) {
        plan.gone.push({ member, why: one.gone ?? '' })
        continue
      }
      const { unit: record } = one.result
      const own = standing.get(member.unit) ?? []
      const cells = movedCells(own, {
        before: before.compiled.treeOf(member.record.group),
        after: after.compiled.treeOf(record.group),
        naming: one.naming,
      })
      const rows = await rowsOf(db, cells, moving)
      const now = standingAfter(own, rows)
      const { incidents, overrides } = is(member.unit)
      const renamed = was(member.unit).overrides.flatMap((row) => renamedOverride(row, one, after))
      plan.records.push(record)
      plan.answers.push(...rows)
      if (rows.length > 0) {
        plan.changed.push(member.unit)
        more.current.push(...now.map(currentRow))
      }
      more.overrides.push(...renamed.map(({ id: _, ...row }) => row))
      more.evidence.push(...renamedChecks(one, after, record).map(([from, to]) => ({ unit: member.unit, from, to })))
      more.results.push(
        scoredRow(after, { unit: member.unit, record }, { standing: now, incidents, overrides: [...overrides, ...renamed] }),
      )
      tell((done += 1), members.length)
      await pause()
    }
  }
  return { ...plan, ...more }
}

/** What is taken back first, then what is said again in its place. */
async function rowsOf(
  db: Db,
  cells: readonly MovedCell[],
  { before, after, actor, at, ids: next }: Moving,
): Promise<readonly NumberedAnswer[]> {
  if (cells.length === 0) return []
  const again = cells.flatMap((cell) => cell.again)
  const ids = await next(cells.length + again.length)
  const full = new Map(
    (
      await findAnswers(
        db,
        again.map(({ of }) => of.id),
      )
    ).map((row) => [row.id, row]),
  )
  const version = String(after.compiled.programme.version ?? 1)
  const said = {
    value: null,
    proof: null,
    confirmedBy: null,
    saidBy: actor.name,
    via: null,
    saidAt: beijingMoment(at),
    person: actor.id,
    recordedAt: at,
  }
  const taken = cells.flatMap(({ cell, again: kept }, index): readonly NumberedAnswer[] => {
    const [first] = cell
    if (!first) return []
    const { unit, check, object, lane, seat } = first.answer
    const seen = cell.map(({ answer }) => answer.id)
    const why = kept.length > 0 ? `方案换为第${version}版，按新版的问法转记` : `方案换为第${version}版，这个答案用不上了`
    return [
      {
        ...said,
        id: ids[index] ?? 0,
        round: before.round,
        unit,
        check,
        object,
        lane,
        seat,
        state: 'withdrawn',
        why,
        after: Math.max(...seen),
        saw: seen,
      },
    ]
  })
  const standing = new Map(taken.map((row) => [cellKey(row), row.id]))
  const restated = again.map(({ of, answer }, index): NumberedAnswer => {
    const row: NewAnswer = {
      ...of,
      person: full.get(of.id)?.person ?? null,
      check: answer.check,
      value: answer.value ?? null,
      recordedAt: at,
      after: null,
      saw: null,
    }
    const key = cellKey(row)
    const after = standing.get(key) ?? null
    // The first in a cell takes the place of what was taken back there; a second contradicts it as it did before.
    standing.delete(key)
    return { ...row, id: ids[cells.length + index] ?? 0, after }
  })
  return [...taken, ...restated]
}

function standingAfter(standing: readonly CurrentAnswer[], rows: readonly NumberedAnswer[]): readonly CurrentAnswer[] {
  if (rows.length === 0) return standing
  const cells = new Map(cellsOf(standing))
  for (const row of rows) cells.set(cellKey(row), cellAfter(cells.get(cellKey(row)) ?? [], row))
  return [...cells.values()].flat().sort((a, b) => a.answer.id - b.answer.id)
}

/** A value that a person set goes with its row; he has to confirm it, for it was made on other clauses. */
function renamedOverride(row: OverrideRow, { naming, result }: Taken, after: Terms): readonly OverrideRow[] {
  const node = naming.nodes.get(row.node)
  return node !== undefined && result && after.askedOf(result.unit.group).nodes.has(node) ? [{ ...row, node }] : []
}

const renamedChecks = ({ naming }: Taken, after: Terms, { group }: Unit): readonly (readonly [string, string])[] =>
  [...naming.checks].filter(([, to]) => after.askedOf(group).checks.has(to))

/** Who is expected to answer a check goes with it. 谁来作答，随检查点改号 */
export function answeringUnder(answering: Answering, members: readonly Member[], taken: readonly Taken[]): Answering {
  const namings = new Map(members.map(({ record }, at) => [record.group, taken[at]?.naming] as const))
  return Object.fromEntries(
    Object.entries(answering).map(([group, checks]) => [
      group,
      Object.fromEntries(Object.entries(checks).map(([check, lanes]) => [namings.get(group)?.checks.get(check) ?? check, lanes])),
    ]),
  )
}
