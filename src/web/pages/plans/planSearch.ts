import { addressText, present } from '../../search.ts'
import { STEPS, type StepId } from './planSteps.ts'

/** Which step is open. */
export interface PlanSearch {
  readonly step?: StepId
}

/** The step that the address names. 草案的网址参数 */
export function planSearch(search: Record<string, unknown>): PlanSearch {
  const step = addressText(search['step'])
  return present({ step: STEPS.find(({ id }) => id === step)?.id })
}
