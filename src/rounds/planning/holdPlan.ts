import { formatMoment } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { RoundPlan } from '../../model/RoundPlan.ts'
import type { Db } from '../../store/Db.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { lockPlan, type PlanRow } from '../../store/queries/plans.ts'

/** Which plan, and which version of it whoever acts has seen. */
export interface SeenPlan {
  readonly plan: string
  readonly version: number
}

/** A plan's content: what we wrote, read back. */
export const contentOf = (row: Pick<PlanRow, 'plan'>): RoundPlan => row.plan as RoundPlan

export const noPlan = (): Refusal => new Refusal('not-found', 'no-plan', '没有这个批次草案，或者您无权查看。请回到批次列表重新选择。')

/**
 * The plan, held until the transaction ends. 占用草案
 *
 * @throws Refusal where it is a round already, was given up, or somebody else has changed it since: then who and when
 */
export async function holdPlan(tx: Db, { plan, version }: SeenPlan): Promise<PlanRow> {
  const row = await lockPlan(tx, plan)
  if (!row) throw noPlan()
  if (row.openedAs !== null) throw new Refusal('conflict', 'plan-opened', '这个批次已经建立，草案不能再改。要调整的，请到批次里办理。')
  if (row.droppedAt !== null) throw new Refusal('conflict', 'plan-dropped', '这个草案已经放弃，不能再改。请重新起草一个批次。')
  if (row.version === version) return row
  const name = (await namesOfPeople(tx, [row.changedBy])).get(row.changedBy) ?? '另一个人'
  throw new Refusal(
    'conflict',
    'plan-changed',
    `${name}在 ${formatMoment(row.changedAt)} 保存过这个草案，您看到的是以前的内容，没有保存。请先看最新的，再改。`,
  )
}
