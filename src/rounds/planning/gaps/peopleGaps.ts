import { roleInWords } from '../../../model/Role.ts'
import { leadsToBind } from '../leadsToBind.ts'
import { blocks, warns, type PlanGap } from '../PlanGap.ts'
import type { PlanState } from './PlanState.ts'

/** Stages that are turned round or never end. 阶段 */
export function stageGaps({ plan }: PlanState): readonly PlanGap[] {
  return plan.stages.flatMap(({ name, kind, opensAt, closesAt }, at) => {
    const about = String(at)
    if (name.trim() === '')
      return [
        blocks('stages', { code: 'stage-nameless', message: `第${at + 1}个阶段没有名称`, remedy: '请写上名称，或去掉这个阶段', about }),
      ]
    if (opensAt !== null && closesAt !== null && opensAt >= closesAt)
      return [blocks('stages', { code: 'stage-reversed', message: `“${name}”的截止不晚于开始`, remedy: '请核对起止时间', about })]
    if (opensAt !== null || closesAt !== null || kind === 'other') return []
    return [
      warns('stages', {
        code: 'stage-without-window',
        message: `“${name}”没有起止时间，不会自动开始和截止`,
        remedy: '定了时间再填；建立以后也可以改',
        about,
      }),
    ]
  })
}

/** Lead assessors of whom nobody said which office they are, and offices of which nobody may score yet. 牵头单位 */
export function leadGaps(state: PlanState): readonly PlanGap[] {
  return [...bindingGaps(state), ...nobodyGaps(state)]
}

/** Said once for all: an office sees to its people when the leads are bound. */
function nobodyGaps({ plan, programme, known, leading }: PlanState): readonly PlanGap[] {
  if (leading === null) return []
  const bound = leadsToBind(programme).flatMap(({ name }) => plan.leads[name] ?? [])
  const empty = [...new Set(bound)].flatMap((unit) => (leading.has(unit) ? [] : (known.get(unit)?.name ?? [])))
  if (empty.length === 0) return []
  return [
    warns('people', {
      code: 'lead-nobody',
      message: `${empty.join('、')}还没有人能评自己牵头的项`,
      remedy: `请在“系统—人员与职责”里给${empty.length === 1 ? '它' : '它们'}的人员“${roleInWords('lead-assessor')}”职责；建立以后也可以补`,
    }),
  ]
}

function bindingGaps({ plan, programme, known }: PlanState): readonly PlanGap[] {
  return leadsToBind(programme).flatMap(({ name }) => {
    const unit = plan.leads[name]
    if (unit === undefined || unit === '')
      return [
        blocks('people', {
          code: 'lead-unbound',
          message: `牵头单位“${name}”还没有对应登记的单位`,
          remedy: '请选它是哪个单位',
          about: name,
        }),
      ]
    if (known.get(unit)?.exists) return []
    return [
      blocks('people', {
        code: 'lead-not-registered',
        message: `牵头单位“${name}”对应的单位没有登记，或已不存在`,
        remedy: '请重新选择',
        about: name,
      }),
    ]
  })
}
