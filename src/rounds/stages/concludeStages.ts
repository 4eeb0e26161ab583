import { formatEnd } from '../../calendar/deadlines/formatEnd.ts'
import { PROGRAM } from '../../model/Actor.ts'
import { type Instant } from '../../model/Instant.ts'
import { latePolicyInWords } from '../../model/RoundStage.ts'
import { endOf } from '../../model/stageLock.ts'
import type { Db } from '../../store/Db.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { listCurrentAnswers } from '../../store/queries/answers.ts'
import { listEvidence } from '../../store/queries/evidence.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { findMember, listMembers } from '../../store/queries/roster.ts'
import {
  addConclusion,
  holdStage,
  listConclusions,
  stagesToConclude,
  stagesWithGrants,
  updateStage,
  type StageRow,
} from '../../store/queries/stages.ts'
import type { Store } from '../../store/Store.ts'
import { putAnswers } from '../life/answers/putAnswers.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { silentChecks, type HandedIn } from './silentChecks.ts'

/**
 * Does what follows from the end of each stage whose notice takes what is late for nothing, once for every unit: for those that were granted a later end,
 * at that. 逾期未报的办理
 */
export async function concludeStages(store: Store, signal: Pick<AbortSignal, 'aborted'>): Promise<void> {
  const now = store.now()
  for (const stage of await stagesToConclude(store.db, now)) {
    if (signal.aborted) return
    await concludeStage(store, stage, now, signal)
  }
}

async function concludeStage(store: Store, stage: StageRow, now: Instant, signal: Pick<AbortSignal, 'aborted'>): Promise<void> {
  const { round, position } = stage
  const members = await listMembers(store.db, round)
  const ends = await endsFor(
    store.db,
    stage,
    members.map(({ unit }) => unit),
  )
  const done = new Set((await listConclusions(store.db, round)).map((one) => `${one.position}\n${one.unit}\n${one.ended}`))
  let isOver = true
  for (const { unit } of members) {
    const end = ends.get(unit) ?? null
    if (end === null || end > now || signal.aborted) {
      isOver = false
      continue
    }
    if (!done.has(`${position}\n${unit}\n${end}`)) await concludeFor(store, stage, unit)
  }
  if (!isOver) return
  await store.transaction(async (tx) => {
    const held = await holdStage(tx, round, position)
    if (held?.closesAt === stage.closesAt) await updateStage(tx, round, position, { concludedAt: now })
  })
}

async function endsFor(
  db: Db,
  { round, position, closesAt }: StageRow,
  units: readonly string[],
): Promise<ReadonlyMap<string, Instant | null>> {
  const grants = (await stagesWithGrants(db, round, units)).find(({ stage }) => stage.position === position)?.grants
  return new Map(units.map((unit) => [unit, endOf({ closesAt, until: grants?.get(unit) ?? null })]))
}

/** One unit in a transaction of its own; what was moved or granted meanwhile is looked at again. */
function concludeFor(store: Store, { round, position }: StageRow, unit: string): Promise<void> {
  return perform(store, PROGRAM, async (performance) => {
    const { tx, at, record } = performance
    const stage = await holdStage(tx, round, position)
    const ended = stage && ((await endsFor(tx, stage, [unit])).get(unit) ?? null)
    const member = await findMember(tx, round, unit)
    const row = await findRound(tx, round)
    if (!stage || !ended || ended > at || stage.late !== 'none' || !member || !row) return
    const terms = await termsOf(tx, round)
    const { declared, left } = silentChecks(
      terms,
      { answering: row.answering, kind: stage.kind },
      member.record,
      await handedIn(tx, round, unit),
    )
    const added = await addConclusion(tx, { round, position, unit, ended, at, declared: declared.map(({ check }) => check), left })
    if (!added) return
    await declare(performance, { stage, unit, ended, declared })
    const refs = { position: String(position), unit, declared: String(declared.length), left: String(left.length) }
    record({ act: 'stage.conclude', on: { kind: 'round', id: round }, why: `“${stage.name}”已于${formatEnd(ended)}截止`, refs })
    await announce(tx, { kind: 'self-check', round, unit })
  })
}

interface Declaring {
  readonly stage: StageRow
  readonly unit: string
  readonly ended: Instant
  readonly declared: ReturnType<typeof silentChecks>['declared']
}

async function declare(performance: Performance, { stage, unit, ended, declared }: Declaring): Promise<void> {
  if (declared.length === 0) return
  const notice = stage.text === '' ? latePolicyInWords('none') : `通知：${stage.text}`
  const why = `到${formatEnd(ended)}没有报送。${notice}`
  const answers = declared.map((one) => ({ ...one, unit, lane: 'self' as const, why, after: null }))
  await putAnswers(performance, PROGRAM, stage.round, answers)
}

async function handedIn(tx: Db, round: string, unit: string): Promise<HandedIn> {
  const standing = await listCurrentAnswers(tx, round, [unit])
  const evidence = await listEvidence(tx, round, unit)
  return {
    answered: new Set(standing.flatMap(({ answer: { lane, check, object } }) => (lane === 'self' ? [`${check}\n${object}`] : []))),
    evidenced: new Set(
      evidence.flatMap(({ evidence: { side, withdrawnAt, check, object } }) =>
        side === 'unit' && withdrawnAt === null ? [`${check}\n${object}`] : [],
      ),
    ),
  }
}
