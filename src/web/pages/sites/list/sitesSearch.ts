import { addressText, present } from '../../../search.ts'

/** Which sites are shown. */
export interface SitesSearch {
  readonly find?: string
  readonly retired?: boolean
}

export const sitesSearch = ({ find, retired }: Record<string, unknown>): SitesSearch =>
  present({ find: addressText(find), retired: retired === true ? true : undefined })
