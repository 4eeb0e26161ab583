import { formatEnd } from '../../calendar/deadlines/formatEnd.ts'
import { tell } from '../../messages/tell.ts'
import type { Actor } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { UNIT_ROLES } from '../../permissions/unitRoles.ts'
import { stageState, type LatePolicy } from '../../model/RoundStage.ts'
import type { FeedbackShows } from '../../model/Settling.ts'
import type { Db } from '../../store/Db.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertFeedback, newestFeedback } from '../../store/queries/feedbacks.ts'
import { holdersOver } from '../../store/queries/reminders.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { holdStage, insertStages, listStages, updateStage, type StageRow } from '../../store/queries/stages.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { newestSnapshot } from '../../store/queries/settling.ts'
import type { Store } from '../../store/Store.ts'

/** What the units are shown, until when they may object, and by which rule. 拟反馈的内容 */
export interface NewFeedback {
  readonly round: string
  /** The settled result that whoever gives it looked at. */
  readonly snapshot: string
  /** The receipt of the round as it is now; asked for where the rest is in order. */
  readonly receiptNow: () => Promise<string>
  readonly closesAt: Instant
  /** What follows for who objects later. */
  readonly late: Exclude<LatePolicy, 'none'>
  readonly shows: FeedbackShows
  readonly rule: string
  readonly again: boolean
  readonly why: string
}

/**
 * Shows the newest settled result to the units, and opens the window in which they may object: that of the round's stage of feedback, so that its countdown,
 * its exceptions and its lock are those of every other stage. 反馈考核结果
 */
export async function giveFeedback(store: Store, actor: Actor, given: NewFeedback): Promise<string> {
  const { round, snapshot, closesAt, late, shows, again, why } = given
  const rule = given.rule.trim()
  if (rule === '' || why.trim() === '' || !isStorable({ rule, why }))
    throw new Refusal('invalid', 'feedback-words', '请写明什么情况下改分和反馈的说明，再提交；各单位会看到。')
  await refuseUnsettled(store.db, given)
  const receipt = await given.receiptNow()
  const id = store.newId()
  return perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    if (closesAt <= at)
      throw new Refusal('invalid', 'feedback-past', `提出异议的截止时间${formatEnd(closesAt)}已经过去，没有反馈。请改截止时间。`)
    const settled = await refuseUnsettled(tx, given)
    if (settled.receipt !== receipt)
      throw new Refusal('conflict', 'feedback-stale', '定稿以后答案又有变动，定稿的结果已经不是现在的结果，没有反馈。请重新定稿，再反馈。')
    const position = await openWindow(performance, round, { closesAt, late })
    await insertFeedback(tx, { id, round, snapshot, closesAt, shows, rule, again, at, by: actor.id })
    record({
      act: 'result.feed-back',
      on: { kind: 'round', id: round },
      why,
      refs: { feedback: id, snapshot, closes: closesAt, stage: String(position) },
    })
    await announce(tx, { kind: 'round', round })
    await tellUnits(store, performance, { id, round, closesAt })
    return id
  })
}

async function refuseUnsettled(db: Db, { round, snapshot }: Pick<NewFeedback, 'round' | 'snapshot'>) {
  const settled = await newestSnapshot(db, round, 'feedback')
  if (!settled) throw new Refusal('conflict', 'feedback-unsettled', '还没有反馈前定稿，没有可以反馈的结果。请先在“定稿”页定稿。')
  if (settled.id !== snapshot)
    throw new Refusal('conflict', 'feedback-other', '刚刚又有了一次反馈前定稿，没有反馈。请刷新页面，看过最近的定稿再反馈。')
  if ((await newestFeedback(db, round))?.snapshot === snapshot)
    throw new Refusal('conflict', 'feedback-given', '这次定稿的结果已经反馈过了。要改截止时间，请到“阶段和分工”调整。')
  return settled
}

/** The stage in whose window the units object: that which is open or comes next, else the last; made where the round has none. */
async function openWindow(
  { tx, at }: Performance,
  round: string,
  { closesAt, late }: Pick<NewFeedback, 'closesAt' | 'late'>,
): Promise<number> {
  const stages = await listStages(tx, round)
  const found = stages.filter(({ kind }) => kind === 'feedback')
  const stage = found.find((one) => stageState(one, at) !== 'closed') ?? found.at(-1)
  if (stage) {
    await holdStage(tx, round, stage.position)
    await updateStage(tx, round, stage.position, { opensAt: at, closesAt, late, concludedAt: null })
    return stage.position
  }
  const position = Math.max(-1, ...stages.map((one) => one.position)) + 1
  await insertStages(tx, [{ ...NEW_STAGE, round, position, opensAt: at, closesAt, late }])
  return position
}

const NEW_STAGE: Pick<StageRow, 'name' | 'kind' | 'text'> = { name: '反馈和异议', kind: 'feedback', text: '' }

/** Everybody of every unit, in his inbox. */
async function tellUnits(
  { newId }: Pick<Store, 'newId'>,
  { tx, at }: Performance,
  { id, round, closesAt }: { readonly id: string; readonly round: string; readonly closesAt: Instant },
): Promise<void> {
  const members = new Map((await listMembers(tx, round)).map(({ unit, record }) => [unit, record.name]))
  const title = (await findRound(tx, round))?.title ?? ''
  const holders = await holdersOver(tx, { units: [...members.keys()], roles: UNIT_ROLES, round, at })
  await tell(
    { tx, at, newId },
    holders.map(({ person, unit }) => ({
      person,
      key: `feedback:${id}:${unit}`,
      kind: 'feedback',
      title: `${members.get(unit) ?? ''}的考核结果已反馈`,
      body: `“${title}”的结果可以看了。对哪一项有异议，请在 ${formatEnd(closesAt)} 前提出，由本单位审核人或者分管领导提交。`,
      link: `/rounds/${encodeURIComponent(round)}/results/${encodeURIComponent(unit)}`,
      round,
      unit,
    })),
  )
}
