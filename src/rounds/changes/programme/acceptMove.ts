import type { Actor } from '../../../model/Actor.ts'
import { beijingDate } from '../../../model/Instant.ts'
import { perform, type Performance } from '../../../store/perform.ts'
import { announce } from '../../../store/queries/announce.ts'
import { addingAnswers, clearCurrent, nextAnswerIds, putCurrent } from '../../../store/queries/answers.ts'
import { inParts } from '../../../store/queries/inParts.ts'
import { putRecords } from '../../../store/queries/matrix.ts'
import { insertOverrides } from '../../../store/queries/overrides.ts'
import { rowsOf } from '../../../store/queries/prepared.ts'
import { putUnitResults } from '../../../store/queries/results.ts'
import { holdMembers, listMembers, type Member } from '../../../store/queries/roster.ts'
import {
  insertProgrammeMove,
  insertRosterChange,
  moveProgramme,
  removeMembers,
  renameEvidence,
  rosterPositions,
} from '../../../store/queries/roundChanges.ts'
import { findRound, raiseRevision } from '../../../store/queries/rounds.ts'
import type { PendingRow } from '../../../store/queries/settling.ts'
import { readTogether } from '../../../store/readTogether.ts'
import type { LeftOut } from '../../../store/schema/roundChanges.ts'
import type { Store } from '../../../store/Store.ts'
import { periodOf, programmeFor, termsOf, type Terms } from '../../life/terms/termsOf.ts'
import { scoreAgain } from '../../matrix/changeMatrix.ts'
import { refusePending } from '../planned/planLeaving.ts'
import { changedMeanwhile, refuseWords } from '../previewChange.ts'
import type { Accepted } from '../RoundChange.ts'
import { answeringUnder, planMove, type PlannedMove } from './planMove.ts'
import { AT_ONCE, type MoveShown, type Pace } from './previewMove.ts'

/** The acceptance of a shown difference. 同意换版 */
export interface NewMove {
  readonly round: string
  readonly to: string
  readonly accepted: Accepted
  readonly why: string
}

/**
 * A round goes over to a later wording of its programme, once its effect on each unit was shown and accepted. 换用新版方案
 *
 * Answers stay; those that the new wording has no use for are taken back, each by a row of its own that says so, and those that it asks under another id are
 * said again there. All is computed before anybody waits; then the roster is held, and it counts if nobody changed anything meanwhile.
 *
 * @param shown what was shown, or found again
 */
export async function acceptMove(store: Store, actor: Actor, move: NewMove, shown: MoveShown, pace: Pace = AT_ONCE): Promise<string> {
  const { round, to, accepted } = move
  const why = move.why.trim()
  refuseWords({ why, on: beijingDate(store.now()) })
  const { effects, taken } = shown
  if (effects.revision !== accepted.revision || effects.digest !== accepted.digest || effects.to.hash !== to) throw changedMeanwhile()
  const at = store.now()
  const { plan, members, answering } = await readTogether(store, async (tx) => {
    const row = await findRound(tx, round)
    if (row?.revision !== accepted.revision) throw changedMeanwhile()
    const before = await termsOf(tx, round)
    const roster = await listMembers(tx, round)
    const moved = answeringUnder(row.answering, roster, taken)
    const after: Terms = { ...before, ...(await programmeFor(tx, to, periodOf(row))), answering: moved }
    const planned = await planMove(tx, roster, taken, { before, after, actor, at, ids: (many) => nextAnswerIds(store.db, many) }, pace)
    await refusePending(
      tx,
      round,
      roster.map(({ unit, record }) => ({ id: unit, name: record.name })),
      lostBy(planned, after),
    )
    return { plan: planned, members: roster, answering: moved }
  })
  const id = store.newId()
  const leftOut = effects.units.flatMap(({ unit, unused }) => unused.map(({ sentence }): LeftOut => ({ unit: unit.id, sentence })))
  await perform(store, actor, async (performance) => {
    const { tx, record } = performance
    await holdMembers(
      tx,
      round,
      members.map(({ unit }) => unit),
    )
    if ((await findRound(tx, round))?.revision !== accepted.revision) throw changedMeanwhile()
    await leave(store, performance, actor, { round, why, accepted: accepted.digest, gone: plan.gone })
    await writeUnits(performance, round, plan)
    await moveProgramme(tx, round, to, answering)
    const valued = new Set(plan.overrides.map(({ unit }) => unit))
    await scoreAgain(
      { tx },
      await termsOf(tx, round),
      plan.records.filter((unit) => valued.has(unit.id)),
    )
    const bound = { id, round, from: effects.from.hash, to, revision: accepted.revision, accepted: accepted.digest }
    await insertProgrammeMove(tx, { ...bound, leftOut, why, by: actor.id, at: performance.at })
    if ((await raiseRevision(tx, round)) !== accepted.revision + 1) throw changedMeanwhile()
    await announce(tx, { kind: 'round', round })
    const counts = { answers: String(plan.answers.length), gone: String(plan.gone.length) }
    record({
      act: 'programme.move',
      on: { kind: 'round', id: round },
      why,
      refs: { move: id, from: effects.from.hash, to, accepted: accepted.digest, ...counts },
    })
  })
  return id
}

/** Of units that go, and of rows and checks that are gone or called otherwise. */
function lostBy({ records }: PlannedMove, { askedOf }: Terms): (pending: PendingRow) => boolean {
  const groups = new Map(records.map(({ id, group }) => [id, group]))
  return ({ unit, node, check }) => {
    const group = groups.get(unit)
    if (group === undefined) return true
    const { nodes, checks } = askedOf(group)
    return (node !== null && !nodes.has(node)) || (check !== null && !checks.has(check))
  }
}

interface Leaving {
  readonly round: string
  readonly why: string
  readonly accepted: string
  readonly gone: PlannedMove['gone']
}

/** Whom the new wording does not assess leaves, as if it had been taken off the roster. */
async function leave(
  store: Pick<Store, 'newId'>,
  { tx, at }: Performance,
  actor: Actor,
  { round, why, accepted, gone }: Leaving,
): Promise<void> {
  if (gone.length === 0) return
  const positions = await rosterPositions(tx, round)
  await removeMembers(
    tx,
    round,
    gone.map(({ member }) => member.unit),
  )
  for (const { member, why: reason } of gone) {
    const { unit, record: before } = member satisfies Member
    const kept = { kind: 'left' as const, unit, into: null, takesOver: false, position: positions.get(unit) ?? null, before, after: null }
    await insertRosterChange(tx, {
      ...kept,
      id: store.newId(),
      round,
      accepted,
      on: beijingDate(at),
      why: `方案换版：${reason}（${why}）`,
      by: actor.id,
      at,
    })
  }
}

async function writeUnits({ tx }: Performance, round: string, plan: PlannedMove): Promise<void> {
  await putRecords(tx, round, plan.records)
  for (const statement of addingAnswers(plan.answers)) await rowsOf(tx, statement, statement.params)
  for (const part of inParts(plan.changed, 500)) await clearCurrent(tx, round, part)
  await putCurrent(tx, plan.current)
  await insertOverrides(tx, plan.overrides)
  await renameEvidence(tx, round, plan.evidence)
  for (const part of inParts(plan.results, 200)) await putUnitResults(tx, part)
}
