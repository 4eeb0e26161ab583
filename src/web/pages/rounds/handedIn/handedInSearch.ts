import { HANDED_IN_PARTS, type HandedInPart } from '../../../../model/handedInWords.ts'
import { addressText, present } from '../../../search.ts'

/** What the list of what was handed in shows. 报送情况的筛选 */
export interface HandedInSearch {
  /** Only units that owe this, or anything, or nothing. */
  readonly show?: HandedInPart | 'missing' | 'done'
  readonly group?: string
  /** Part of a unit's name. */
  readonly find?: string
}

const SHOWN = ['missing', 'done', ...HANDED_IN_PARTS] as const

/** What an address asks for, anything strange left out. 报送情况的地址 */
export const handedInSearch = ({ show, group, find }: Record<string, unknown>): HandedInSearch =>
  present({
    show: SHOWN.find((one) => one === show),
    group: addressText(group),
    find: addressText(find),
  })
