import { present } from '../../../search.ts'

/** Into which unit a table is taken; absent: the topmost one that the reader looks after. */
export interface ImportSearch {
  readonly under?: string
}

export const importSearch = (search: Record<string, unknown>): ImportSearch => {
  const under = search['under']
  return present({ under: (typeof under === 'string' && under !== '') || typeof under === 'number' ? String(under) : undefined })
}
