import { present } from '../../search.ts'

const SHOWS = ['lost', 'open'] as const

/** Which rows are shown: all, those that lost points, those still open. */
export type Show = 'all' | (typeof SHOWS)[number]

/** What the address of a sheet says. 得分表的网址 */
export interface SheetSearch {
  readonly show?: (typeof SHOWS)[number]
  /** The row that is unfolded, by its code or its key. */
  readonly at?: string
}

export const sheetSearch = (search: Record<string, unknown>): SheetSearch => {
  const at = search['at']
  return present({
    show: SHOWS.find((one) => one === search['show']),
    at: (typeof at === 'string' && at !== '') || typeof at === 'number' ? String(at) : undefined,
  })
}
