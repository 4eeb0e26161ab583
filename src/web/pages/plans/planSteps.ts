import type { PlanSheet } from '../../api.ts'

/** The steps of preparing a round. 建立批次的步骤 */
export const STEPS = [
  { id: 'programme', title: '方案和期间' },
  { id: 'units', title: '单位对应' },
  { id: 'facts', title: '单位情况' },
  { id: 'matrix', title: '适用范围' },
  { id: 'draws', title: '抽查' },
  { id: 'stages', title: '阶段' },
  { id: 'people', title: '谁来评' },
  { id: 'open', title: '建立' },
] as const

export type StepId = (typeof STEPS)[number]['id']

/** The steps that a plan has: no drawings without draws, neither stages nor leads in a simple round. */
export function stepsOf({ programme, facts, plan }: Pick<PlanSheet, 'programme' | 'facts' | 'plan'>): readonly (typeof STEPS)[number][] {
  return STEPS.filter(({ id }) => {
    if (id === 'programme') return true
    if (programme === null) return false
    if (id === 'facts') return facts.some(({ classes, parameters, objects }) => classes.length + parameters.length + objects.length > 0)
    if (id === 'draws') return programme.draws.length > 0
    return !plan.simple || (id !== 'stages' && id !== 'people')
  })
}
