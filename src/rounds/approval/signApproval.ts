import { tell } from '../../messages/tell.ts'
import type { Actor } from '../../model/Actor.ts'
import { beijingDate, formatMoment } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertApproval, principalsOfApprovals } from '../../store/queries/approvals.ts'
import { readJournalHead } from '../../store/queries/journal.ts'
import { holdersOver } from '../../store/queries/reminders.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { holdRevision } from '../../store/queries/settling.ts'
import type { Store } from '../../store/Store.ts'
import { findSettled, type KeptSnapshot } from '../settling/readSettled.ts'
import { approvalOf, type Approval, type ReceiptNow } from './approvalState.ts'
import { refuseSecondHand } from './refuseSecondHand.ts'

/** How a signature came: on the page, or by hand on a paper that somebody entered. 签字方式 */
export type SignedBy =
  | { readonly via: 'page' }
  | {
      readonly via: 'paper'
      /** Who signed by hand, and the date under it. */
      readonly name: string
      readonly on: string
      /** The signed pages, as files. */
      readonly proof: readonly string[]
    }

/** A word on one step of the approval of a settled result. 审定意见 */
export interface NewSignature {
  readonly round: string
  readonly snapshot: string
  /** What exactly the signatory had before him. */
  readonly receipt: string
  readonly step: number
  readonly decision: 'approved' | 'refused'
  /** May be empty where it is approved. */
  readonly why: string
  readonly signed: SignedBy
}

/**
 * Signs a step of the approval of a settled result, or refuses it. 审定签字
 *
 * The round is held meanwhile: of two who sign the same step at once the second is told of the first; one who signs and one who refuses are both heard.
 */
export async function signApproval(store: Store, actor: Actor, signature: NewSignature, receiptNow?: ReceiptNow): Promise<string> {
  const { round, snapshot, step, decision, signed } = signature
  const why = signature.why.trim()
  const name = (signed.via === 'paper' ? signed.name : actor.name).trim()
  refuseWords({ why, name, decision })
  const row = await findSettled(store, round, snapshot)
  refuseOther(row, signature)
  const id = store.newId()
  await perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    await holdRevision(tx, round)
    const approval = await approvalOf(tx, round, snapshot, receiptNow)
    const body = refuseOutOfTurn(approval, signature)
    if (decision === 'approved')
      refuseSecondHand(approval, actor, { step, via: signed.via, name, principals: await principalsOfApprovals(tx, round) })
    if (signed.via === 'paper') refusePaper(signed, row, beijingDate(at))
    const head = await readJournalHead(tx)
    const said = { decision, via: signed.via, name, person: actor.id, why, proof: signed.via === 'paper' ? signed.proof : [] }
    const signedOn = signed.via === 'paper' ? signed.on : null
    const bound = { id, round, snapshot, receipt: row.receipt, step, body, at, signedOn, journalSeq: head.seq, journalHash: head.hash }
    await insertApproval(tx, { ...bound, ...said })
    await announce(tx, { kind: 'round', round })
    record({
      act: decision === 'approved' ? 'approval.sign' : 'approval.refuse',
      on: { kind: 'round', id: round },
      why,
      refs: { approval: id, snapshot, receipt: row.receipt, step: String(step + 1), via: signed.via },
    })
    await tellOffice(store, performance, {
      round,
      number: row.number,
      body,
      decision,
      isLast: step === approval.steps.length - 1,
      by: actor.id,
    })
  })
  return id
}

const LONGEST = { name: 50, why: 2_000 }

function refuseWords({ why, name, decision }: { readonly why: string; readonly name: string; readonly decision: string }): void {
  if (decision === 'refused' && why.length < 2)
    throw new Refusal('invalid', 'approval-why', '不同意要写明理由，政务公开办照着改。请写明再提交。')
  if (name === '' || name.length > LONGEST.name || why.length > LONGEST.why || !isStorable({ why, name }))
    throw new Refusal('invalid', 'approval-words', '签字人要写姓名（不超过50字），意见不超过2000字，不能有看不见的控制字符。请改过再提交。')
}

/** Nobody signs what he has not seen, nor what is not the last word. */
function refuseOther({ kind, receipt }: KeptSnapshot, signature: NewSignature): void {
  if (kind !== 'final')
    throw new Refusal('conflict', 'approval-feedback', '这是反馈前的定稿，还要听取单位的意见，不用审定。请审定异议办完以后的最终定稿。')
  if (receipt !== signature.receipt)
    throw new Refusal('conflict', 'approval-receipt', '您看到的回执和这份定稿的不一样，没有记下。请刷新页面，核对回执后再签。')
}

/** @returns the body that the step names */
function refuseOutOfTurn({ state, steps, next }: Approval, { step, decision }: NewSignature): string {
  const asked = steps[step]
  if (!asked) throw new Refusal('not-found', 'approval-step', '方案没有规定这一步审定。请刷新页面再看。')
  if (state === 'stale')
    throw new Refusal(
      'conflict',
      'approval-stale',
      '定稿以后又有人改动了本批次，这份定稿已经过时，没有记下。请看过改了什么，等重新定稿后再签。',
    )
  const refused = steps.flatMap(({ said }) => said).find((one) => one.decision === 'refused')
  if (refused)
    throw new Refusal(
      'conflict',
      'approval-refused',
      `${refused.body}（${refused.name}）已在 ${formatMoment(refused.at)} 退回这份定稿：${refused.why}。没有记下。请等重新定稿后再签。`,
    )
  const { last } = asked
  // Whoever signed may think better of it; what nobody has come to yet he cannot send back.
  if (last?.decision === 'approved' && decision === 'approved')
    throw new Refusal(
      'conflict',
      'approval-already',
      `${asked.body}这一步，${last.name}已在 ${formatMoment(last.at)} 签过同意，不用再签。请刷新页面再看。`,
    )
  if (last === null && step !== next) {
    const first = steps[next ?? 0]?.body ?? ''
    throw new Refusal('conflict', 'approval-order', `还没有轮到这一步：要先由${first}签字。没有记下。`)
  }
  return asked.body
}

function refusePaper({ on, proof }: Extract<SignedBy, { readonly via: 'paper' }>, { at }: KeptSnapshot, today: string): void {
  if (proof.length === 0) throw new Refusal('invalid', 'approval-paper', '登记手写的签字，要附上签字页的扫描件或照片。请先选文件，再提交。')
  if (on > today || on < beijingDate(at))
    throw new Refusal(
      'invalid',
      'approval-date',
      `签字日期要在定稿那天（${beijingDate(at)}）以后、今天（${today}）以前：签的是这一份定稿。请核对日期。`,
    )
}

interface Signed {
  readonly round: string
  readonly number: number
  readonly body: string
  readonly decision: NewSignature['decision']
  readonly isLast: boolean
  readonly by: string
}

/** Who organises the round hears what he has to do next. */
async function tellOffice(
  { newId }: Pick<Store, 'newId'>,
  { tx, at }: Performance,
  { round, number, body, decision, isLast, by }: Signed,
): Promise<void> {
  if (decision === 'approved' && !isLast) return
  const row = await findRound(tx, round)
  if (!row) return
  const holders = await holdersOver(tx, { units: [row.unit], roles: ['organiser'], round, at })
  const title = `“${row.title}”第 ${String(number)} 份定稿${decision === 'approved' ? '审定通过' : `被${body}退回`}`
  const next = decision === 'approved' ? '可以公布、报送了。' : '请看退回的理由，改正后重新定稿、重新送审。'
  await tell(
    { tx, at, newId },
    [...new Set(holders.map(({ person }) => person))]
      .filter((person) => person !== by)
      .map((person) => ({
        person,
        key: `approval:${round}:${String(number)}:${decision}`,
        kind: 'approval',
        title,
        body: next,
        link: `/rounds/${encodeURIComponent(round)}/approval`,
        round,
      })),
  )
}
