import { formatEnd } from '../../calendar/deadlines/formatEnd.ts'
import type { Actor } from '../../model/Actor.ts'
import { formatMoment, type Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { LatePolicy } from '../../model/RoundStage.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { holdStage, updateStage, type StageRow } from '../../store/queries/stages.ts'
import type { Store } from '../../store/Store.ts'
import { refuseNoReason } from './refuseNoReason.ts'

/** A stage with another window. */
export interface StageMove {
  readonly round: string
  readonly position: number
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  readonly late: LatePolicy
  readonly why: string
  /** The window that was shown to who moves it. */
  readonly seen: { readonly opensAt: Instant | null; readonly closesAt: Instant | null }
}

const OF_UNITS: readonly StageRow['kind'][] = ['self-check', 'report', 'evidence']

/** Gives a stage another window, for everybody; what has ended opens again when its end is moved on. 调整阶段 */
export async function moveStage(store: Store, actor: Actor, move: StageMove): Promise<void> {
  const { round, position, opensAt, closesAt, late, why, seen } = move
  refuseNoReason(why)
  await perform(store, actor, async ({ tx, at, record }) => {
    const stage = await holdStage(tx, round, position)
    if (!stage) throw noStage()
    if (stage.opensAt !== seen.opensAt || stage.closesAt !== seen.closesAt)
      throw new Refusal('conflict', 'stage-moved', '这一阶段的时间刚刚被别人改过，没有保存。请刷新页面，看过现在的时间再改。')
    refuseImpossible(stage, move, at)
    await updateStage(tx, round, position, { opensAt, closesAt, late, ...(closesAt === stage.closesAt ? {} : { concludedAt: null }) })
    const refs = { position: String(position), opens: opensAt ?? '', closes: closesAt ?? '', late }
    record({ act: 'stage.move', on: { kind: 'round', id: round }, why, refs })
    await announce(tx, { kind: 'round', round })
  })
}

export const noStage = (): Refusal => new Refusal('not-found', 'no-stage', '本批次没有这个阶段，请刷新页面后重新选择。')

function refuseImpossible(stage: StageRow, { opensAt, closesAt, late }: StageMove, at: Instant): void {
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt)
    throw new Refusal(
      'invalid',
      'stage-ends-before',
      `截止时间${formatEnd(closesAt)}不晚于开始时间${formatMoment(opensAt)}，没有保存。请改截止时间，或改开始时间。`,
    )
  if (closesAt !== null && closesAt !== stage.closesAt && closesAt <= at)
    throw new Refusal(
      'invalid',
      'stage-end-past',
      `新的截止时间${formatEnd(closesAt)}已经过去，没有保存。要立即结束这一阶段，请填稍后的时间，并先告诉各单位。`,
    )
  if (late === 'none' && !OF_UNITS.includes(stage.kind))
    throw new Refusal(
      'invalid',
      'late-of-nobody',
      '“逾期未报的视为无相关工作内容”只用于单位自己报送的阶段，请选“逾期仍可补报”或“逾期不再受理”。',
    )
  if (late !== 'accepted' && closesAt === null)
    throw new Refusal('invalid', 'late-without-end', '这一阶段没有截止时间，说不上逾期。请填截止时间，或把逾期处理改为“照收”。')
}
