import { OBJECTION_STATES, type ObjectionState } from '../../../../model/Settling.ts'
import { addressText, present } from '../../../search.ts'

/** What the list of objections shows. 异议筛选 */
export interface ObjectionsSearch {
  readonly state?: ObjectionState
  readonly unit?: string
  readonly node?: string
  readonly lead?: string
  /** The one that is looked at. */
  readonly open?: string
}

/** What an address asks for, anything strange left out. 异议页的地址 */
export const objectionsSearch = ({ state, unit, node, lead, open }: Record<string, unknown>): ObjectionsSearch =>
  present({
    state: OBJECTION_STATES.find((one) => one === state),
    unit: addressText(unit),
    node: addressText(node),
    lead: addressText(lead),
    open: addressText(open),
  })
