import { addressText, present } from '../../search.ts'
import { STEPS, type StepId } from './planSteps.ts'

/** Which step is open. */
export interface PlanSearch {
  readonly step?: StepId
}

export function planSearch(search: Record<string, unknown>): PlanSearch {
  const step = addressText(search['step'])
  return present({ step: STEPS.find(({ id }) => id === step)?.id })
}
