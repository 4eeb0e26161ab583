import { HANDED_IN_PARTS, type HandedInPart } from '../../../../model/handedInWords.ts'
import { addressText, present } from '../../../search.ts'

/** What the list of what was handed in shows. */
export interface HandedInSearch {
  /** Only units that owe this, or anything, or nothing. */
  readonly show?: HandedInPart | 'missing' | 'done'
  readonly group?: string
  /** Part of a unit's name. */
  readonly find?: string
}

const SHOWN = ['missing', 'done', ...HANDED_IN_PARTS] as const

export const handedInSearch = ({ show, group, find }: Record<string, unknown>): HandedInSearch =>
  present({
    show: SHOWN.find((one) => one === show),
    group: addressText(group),
    find: addressText(find),
  })
