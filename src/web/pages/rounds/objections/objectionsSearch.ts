import { OBJECTION_STATES, type ObjectionState } from '../../../../model/Settling.ts'
import { addressText, present } from '../../../search.ts'

/** What the list of objections shows. */
export interface ObjectionsSearch {
  readonly state?: ObjectionState
  readonly unit?: string
  readonly node?: string
  readonly lead?: string
  /** The one that is looked at. */
  readonly open?: string
}

export const objectionsSearch = ({ state, unit, node, lead, open }: Record<string, unknown>): ObjectionsSearch =>
  present({
    state: OBJECTION_STATES.find((one) => one === state),
    unit: addressText(unit),
    node: addressText(node),
    lead: addressText(lead),
    open: addressText(open),
  })
