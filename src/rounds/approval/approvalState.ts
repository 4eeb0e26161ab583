import type { CalendarDate } from '../../model/CalendarDate.ts'
import { beijingDate } from '../../model/Instant.ts'
import type { Db } from '../../store/Db.ts'
import { listApprovals, type ApprovalRow } from '../../store/queries/approvals.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { newestSnapshot } from '../../store/queries/settling.ts'
import { findSnapshot, type SnapshotRow } from '../../store/queries/snapshots.ts'
import { termsOf } from '../life/terms/termsOf.ts'

/** Where a settled result stands with those who approve it; `stale`: something has changed since. 审定的状态 */
export type ApprovalState = 'approved' | 'open' | 'refused' | 'stale'

/** One step of the programme and what was said at it. 审定步骤 */
export interface ApprovalStep {
  readonly body: string
  /** In the order in which it was. */
  readonly said: readonly ApprovalRow[]
  /** Null: nobody has signed or refused. */
  readonly last: ApprovalRow | null
}

/** A settled result's steps, in the programme's order. 审定各步 */
export interface Approval {
  readonly state: ApprovalState
  readonly steps: readonly ApprovalStep[]
  /** Which step is to be signed now; null: none. */
  readonly next: number | null
}

/** What a round comes to now, and at which of its revisions; null: there is no such round. 批次当前的回执 */
export type ReceiptNow = (round: string) => Promise<{ readonly revision: number; readonly receipt: string } | null>

/**
 * What was said at every step of a settled result, as far as it was said of this very receipt. 审定情况
 *
 * A round that was changed and changed back is what was settled: whoever can say what it comes to now hands that over; else any change makes it stale.
 */
export async function approvalOf(db: Db, round: string, snapshot: string, receiptNow?: ReceiptNow): Promise<Approval> {
  const { compiled } = await termsOf(db, round)
  const row = await findSnapshot(db, snapshot)
  if (row?.round !== round) throw new Error(`The round ${round} has no snapshot ${snapshot}.`)
  const said = (await listApprovals(db, snapshot)).filter(({ receipt }) => receipt === row.receipt)
  const steps = compiled.programme.approval.map((body, step): ApprovalStep => {
    const atStep = said.filter((one) => one.step === step)
    return { body, said: atStep, last: atStep.at(-1) ?? null }
  })
  const newest = await newestSnapshot(db, round)
  const isCurrent = newest?.id === snapshot && (await isUnchanged(db, row, receiptNow))
  const state = isCurrent ? stateOf(steps) : 'stale'
  return { state, steps, next: state === 'open' ? steps.findIndex((one) => !isSigned(one)) : null }
}

/** Does a round come to what was settled? The revision first, for that costs nothing; then the receipt. 是否仍与定稿相同 */
export async function isUnchanged(
  db: Db,
  { round, revision, receipt }: Pick<SnapshotRow, 'round' | 'revision' | 'receipt'>,
  receiptNow?: ReceiptNow,
): Promise<boolean> {
  const current = (await findRound(db, round))?.revision
  if (current === revision) return true
  const now = await receiptNow?.(round)
  return now?.revision === current && now?.receipt === receipt
}

/** The date under a signature: that on the paper, else the day of signing. 签字日期 */
export const signatureDate = ({ signedOn, at }: Pick<ApprovalRow, 'signedOn' | 'at'>): CalendarDate => signedOn ?? beijingDate(at)

/** How far it is, without its steps. 审定状态 */
export const approvalState = async (db: Db, round: string, snapshot: string): Promise<ApprovalState> =>
  (await approvalOf(db, round, snapshot)).state

/** Refused once, a settled result goes back: another has to be settled. A programme without steps leaves it to the organiser. */
function stateOf(steps: readonly ApprovalStep[]): ApprovalState {
  if (steps.some(({ said }) => said.some(({ decision }) => decision === 'refused'))) return 'refused'
  return steps.every(isSigned) ? 'approved' : 'open'
}

const isSigned = ({ last }: ApprovalStep): boolean => last?.decision === 'approved'
