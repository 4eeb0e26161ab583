import { addressText, present } from '../../../search.ts'

/** Whose columns are shown, for who fills for more units than one. */
export interface OwnColumnsSearch {
  readonly unit?: string
}

export const ownColumnsSearch = ({ unit }: Record<string, unknown>): OwnColumnsSearch => present({ unit: addressText(unit) })
