import type { Actor } from '../../model/Actor.ts'
import { formatMoment } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { snapshotKindInWords, type SnapshotKind } from '../../model/Settling.ts'
import type { Db } from '../../store/Db.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { listApprovals } from '../../store/queries/approvals.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { holdRevision, listClearings, newestSnapshot } from '../../store/queries/settling.ts'
import { holdNextAct, insertSnapshot, type SnapshotRow } from '../../store/queries/snapshots.ts'
import { readTogether } from '../../store/readTogether.ts'
import type { Store } from '../../store/Store.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { blockerInWords, blocks } from './Blocker.ts'
import type { BlockerItem } from './BlockerItem.ts'
import { writeSettled } from './packs.ts'
import { readSettledHead } from './readSettled.ts'
import { same } from './Viewed.ts'
import { readBlockers, readScoredBlockers, type ScoredBlockers } from './readBlockers.ts'
import { scoreForSettling, type ScoredForSettling } from './ScoredForSettling.ts'
import type { SettledClearing } from './SettledUnit.ts'
import { tellSettled } from './tellSettled.ts'
import { untranslatedIn } from './untranslatedIn.ts'

/** Which round is settled, and as what. 拟定稿的批次 */
export interface NewSettling {
  readonly round: string
  readonly kind: SnapshotKind
  readonly why: string
  /** The state of the round that the person looked at; absent: whatever it is. */
  readonly revision?: number
}

/** What was settled. 定稿结果 */
export interface Settled {
  readonly id: string
  readonly number: number
  /** Its receipt's hash. */
  readonly receipt: string
  readonly journalSeq: number
}

/** How a round is scored before it is settled. 计分方式 */
export type Scoring = (store: Store, round: string) => Promise<ScoredForSettling>

/**
 * Settles a round as it stands, once nothing is left that somebody by name has to do. 定稿
 *
 * It is scored and written beforehand; then the round is held for a moment, and settled if nobody has changed anything since. Of two who do it at once the
 * second is told of the first.
 */
export async function settleRound(
  store: Store,
  actor: Actor,
  settling: NewSettling,
  scoring: Scoring = scoreForSettling,
): Promise<Settled> {
  const { round, kind, why } = settling
  if (why.trim() === '' || !isStorable(why)) throw new Refusal('invalid', 'settle-why', '请写明为什么现在定稿，再提交。')
  const scored = await scoring(store, round)
  if (settling.revision !== undefined && settling.revision !== scored.revision) throw changedMeanwhile()
  const { looked, all } = await lookAt(store, round, scored)
  refuseBlocked(all, kind)
  await refuseSame(store, store.db, round, { kind, scored })
  const { facts, standings, files } = await writeSettled(store.blobs, scored, await settledClearings(store.db, round))
  const id = store.newId()
  return perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    if ((await holdRevision(tx, round)) !== scored.revision) throw changedMeanwhile()
    const before = await refuseSame(store, tx, round, { kind, scored })
    const terms = await termsOf(tx, round)
    refuseBlocked(await readBlockers(tx, terms, looked), kind)
    const number = (before?.number ?? 0) + 1
    const receipt = scored.receipt.hash
    await announce(tx, { kind: 'round', round })
    record({ act: 'round.settle', on: { kind: 'round', id: round }, why, refs: { snapshot: id, receipt, kind, number: String(number) } })
    await tellSettled(store, performance, { round, kind, number, approval: terms.compiled.programme.approval, by: actor.id })
    const journalSeq = await holdNextAct(tx)
    const state = { kind, number, revision: scored.revision, programme: scored.programme, facts, standings, why: why.trim() }
    await insertSnapshot(tx, { id, round, receipt, journalSeq, files, at, by: actor.id, ...state })
    return { id, number, receipt, journalSeq }
  })
}

interface Looked {
  readonly looked: ScoredBlockers
  readonly all: readonly BlockerItem[]
}

/** What is left, by the very results that are to be settled. */
function lookAt(store: Store, round: string, { revision, standings }: ScoredForSettling): Promise<Looked> {
  return readTogether(store, async (tx) => {
    if ((await findRound(tx, round))?.revision !== revision) throw changedMeanwhile()
    const terms = await termsOf(tx, round)
    const looked = await readScoredBlockers(tx, terms, standings, store.now())
    return { looked, all: await readBlockers(tx, terms, looked) }
  })
}

/** As they stand now: nobody changes one, only says another after it. */
async function settledClearings(db: Db, round: string): Promise<readonly SettledClearing[]> {
  const { compiled } = await termsOf(db, round)
  const last = new Map((await listClearings(db, round)).map((row) => [row.key, row]))
  return untranslatedIn(compiled.programme).flatMap(({ key, place, text }) => {
    const row = last.get(key)
    return row ? [{ key, place, text, decision: row.decision, why: row.why, byName: row.byName, at: row.at }] : []
  })
}

const changedMeanwhile = (): Refusal =>
  new Refusal('conflict', 'settle-changed', '您看过以后，又有人改动了本批次的答案或者名单，没有定稿。请刷新页面，看过最新的情况再定稿。')

/** So many kinds are named with a number; the page lists all. */
function refuseBlocked(items: readonly BlockerItem[], settling: SnapshotKind): void {
  const left = items.filter((item) => blocks(item, settling))
  if (left.length === 0) return
  const counts = new Map<BlockerItem['kind'], number>()
  for (const { kind } of left) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const details = [...counts].map(([kind, count]) => `${blockerInWords(kind)}：${String(count)} 处`)
  throw new Refusal('conflict', 'settle-blocked', `还有 ${String(left.length)} 处没有处理完，不能定稿。请在“定稿”页逐项办完。`, details)
}

interface ToSettle {
  readonly kind: SnapshotKind
  readonly scored: ScoredForSettling
}

/** The same content once more serves nobody, unless it was refused or the round was changed and changed back: then only another one can be approved. */
async function refuseSame({ blobs }: Pick<Store, 'blobs'>, db: Db, round: string, { kind, scored }: ToSettle): Promise<SnapshotRow | null> {
  const newest = await newestSnapshot(db, round)
  const isSame = newest?.kind === kind && newest.receipt === scored.receipt.hash && newest.revision === scored.revision
  if (!isSame || newest.facts === null || (await listApprovals(db, newest.id)).some(({ decision }) => decision === 'refused')) return newest
  // What was decided of a clause is part of a settled result, though not of its receipt.
  const { clearings } = await readSettledHead({ blobs }, { facts: newest.facts })
  if (!same(clearings, await settledClearings(db, round))) return newest
  const who = (await namesOfPeople(db, [newest.by])).get(newest.by) ?? '有人'
  throw new Refusal(
    'conflict',
    'settle-already',
    `${who}已在 ${formatMoment(newest.at)} 做了${snapshotKindInWords(kind)}（第 ${String(newest.number)} 份），内容完全一样，不用再做一次。`,
  )
}
