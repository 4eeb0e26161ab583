import { drawGaps, factGaps, matrixGaps } from './gaps/matrixGaps.ts'
import { leadGaps, stageGaps } from './gaps/peopleGaps.ts'
import type { PlanState } from './gaps/PlanState.ts'
import { programmeGaps } from './gaps/programmeGaps.ts'
import { unitGaps } from './gaps/unitGaps.ts'
import { blocks, type PlanGap } from './PlanGap.ts'

/** What a plan without a programme wants first. */
export const NO_PROGRAMME: PlanGap = blocks('programme', {
  code: 'programme-missing',
  message: '还没有选考核方案',
  remedy: '请选一个已发布的方案；没有的先发布一个',
})

/** All that a plan still wants, in the order of its steps: what blocks its opening, and what is worth knowing. 建立前检查 */
export function checkPlan(state: PlanState): readonly PlanGap[] {
  const always = [...programmeGaps(state), ...unitGaps(state), ...factGaps(state), ...matrixGaps(state), ...drawGaps(state)]
  return state.plan.simple ? always : [...always, ...stageGaps(state), ...leadGaps(state)]
}
