import { createHash } from 'node:crypto'
import type { Actor } from '../../model/Actor.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertHandOver, holdHandOver, setHandOverProof } from '../../store/queries/handOvers.ts'
import { holdRevision } from '../../store/queries/settling.ts'
import type { Store } from '../../store/Store.ts'
import { approvalOf, type ApprovalState, type ReceiptNow } from '../approval/approvalState.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { findSettled, readSettledStandings } from '../settling/readSettled.ts'
import { reportedTables } from './reportedTables.ts'
import type { ReportedTable, Weighting } from './ReportedResult.ts'

/** An approved result on its way to a larger assessment. 拟报送的结果 */
export interface NewReport {
  readonly round: string
  readonly snapshot: string
  readonly to: string
  readonly weighting: Weighting
  /** Who signs for the office. */
  readonly signedBy: string
  readonly why: string
}

/** Of the rows that are handed over. 报送各行的指纹 */
export const rowsHash = (tables: readonly ReportedTable[]): string => createHash('sha256').update(canonicalJson(tables)).digest('hex')

/** What would be handed over of a settled result. 报送各行的预览 */
export async function previewReport(
  store: Pick<Store, 'db' | 'blobs'>,
  { round, snapshot, weighting }: Pick<NewReport, 'round' | 'snapshot' | 'weighting'>,
): Promise<readonly ReportedTable[]> {
  const row = await findSettled(store, round, snapshot)
  const { decimals } = (await termsOf(store.db, round)).compiled.programme.printing
  return reportedTables(await readSettledStandings(store, row), weighting, decimals)
}

/** Records that an approved result is handed over, with its exact rows by their hash. 报送 */
export async function reportResult(store: Store, actor: Actor, report: NewReport, receiptNow?: ReceiptNow): Promise<string> {
  const { round, snapshot, weighting } = report
  const words = { to: report.to.trim(), signedBy: report.signedBy.trim(), why: report.why.trim() }
  if (Object.values(words).some((text) => text === '') || !isStorable(words))
    throw new Refusal('invalid', 'report-words', '报给谁、由谁签发、报送的理由都要写，不能有看不见的控制字符。请写明再提交。')
  await refuseUnready(store.db, report, receiptNow)
  const rows = rowsHash(await previewReport(store, report))
  const id = store.newId()
  await perform(store, actor, async ({ tx, at, record }) => {
    await holdRevision(tx, round)
    await refuseUnready(tx, report, receiptNow)
    const how = { weight: weighting.weight, outOf: weighting.scale?.outOf ?? null, scale: weighting.scale?.to ?? null }
    await insertHandOver(tx, { id, round, snapshot, ...words, ...how, rows, proof: [], at, by: actor.id })
    await announce(tx, { kind: 'round', round })
    record({ act: 'result.report', on: { kind: 'round', id: round }, why: words.why, refs: { report: id, snapshot, rows } })
  })
  return id
}

const NOT_READY: Readonly<Record<Exclude<ApprovalState, 'approved'>, string>> = {
  open: '这份定稿还没有审定完，不能报送。请在“审定”页看还差谁签字。',
  refused: '这份定稿没有通过审定，不能报送。请按意见改正，重新定稿、重新送审。',
  stale: '定稿以后又有人改动了本批次，审定过的已经不是现在的结果，不能报送。请重新定稿、重新送审。',
}

async function refuseUnready(db: Db, { round, snapshot }: Pick<NewReport, 'round' | 'snapshot'>, receiptNow?: ReceiptNow): Promise<void> {
  const { kind } = await findSettled({ db }, round, snapshot)
  if (kind !== 'final') throw new Refusal('conflict', 'report-feedback', '这是反馈前的定稿，不能报送。请在异议办完以后做最终定稿。')
  const { state } = await approvalOf(db, round, snapshot, receiptNow)
  if (state !== 'approved') throw new Refusal('conflict', 'report-not-approved', NOT_READY[state])
}

/** The signed and sealed paper that went along, once it is there. 附盖章的报送件 */
export async function attachReportPaper(
  store: Store,
  actor: Actor,
  { round, report, proof }: { readonly round: string; readonly report: string; readonly proof: readonly string[] },
): Promise<void> {
  await perform(store, actor, async ({ tx, record }) => {
    const row = await holdHandOver(tx, round, report)
    if (!row) throw new Refusal('not-found', 'no-report', '没有这次报送，请刷新列表再看。')
    await setHandOverProof(tx, report, [...new Set([...row.proof, ...proof])])
    await announce(tx, { kind: 'round', round })
    record({ act: 'result.report-paper', on: { kind: 'round', id: round }, refs: { report, files: proof.join(' ') } })
  })
}
