import { CLAIM_STATES, type ClaimState } from '../../../../model/Claim.ts'
import { addressText, present } from '../../../search.ts'

/** What the list of claims shows. 申报筛选 */
export interface ClaimsSearch {
  readonly state?: ClaimState
  readonly unit?: string
  /** Only those whose proof serves another claim too. */
  readonly same?: boolean
  /** The one that is looked at. */
  readonly open?: string
}

/** What an address asks for, anything strange left out. 申报页的地址 */
export const claimsSearch = ({ state, unit, same, open }: Record<string, unknown>): ClaimsSearch =>
  present({
    state: CLAIM_STATES.find((one) => one === state),
    unit: addressText(unit),
    same: same === true ? true : undefined,
    open: addressText(open),
  })
