import { addressText, present } from '../../../../search.ts'

/** What the address of a comparison of years says: which group, and which unit stands in its chart. 历年对比的网址 */
export interface YearsSearch {
  readonly table?: string
  readonly unit?: string
}

export const yearsSearch = (search: Record<string, unknown>): YearsSearch =>
  present({ table: addressText(search['table']), unit: addressText(search['unit']) })
