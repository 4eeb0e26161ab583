import { present } from '../../search.ts'

const SORTS = ['place', 'name', 'points', 'lost', 'open', 'problems'] as const
/** What is looked at besides the ranking: 组内分析, 等次依据, 失分分析. */
const VIEWS = ['figures', 'seats', 'losses'] as const
const ONLY = ['open', 'undecided', 'decision', 'tied'] as const

export type SortKey = (typeof SORTS)[number]
export type View = (typeof VIEWS)[number]
export type Only = (typeof ONLY)[number]

/** What the address of a ranking says, so that it opens again as it was left. 排名页的网址 */
export interface StandingsSearch {
  readonly view?: View
  /** Only this group. */
  readonly table?: string
  /** Only names that have these words, */
  readonly name?: string
  /** with this grade among the possible, */
  readonly grade?: string
  /** in this state. */
  readonly only?: Only
  readonly sort?: SortKey
  readonly down?: true
  /** Columns shown otherwise than usual, by their keys. */
  readonly columns?: string
}

const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined

export const standingsSearch = (search: Record<string, unknown>): StandingsSearch =>
  present({
    view: VIEWS.find((one) => one === search['view']),
    table: text(search['table']),
    name: text(search['name']),
    grade: text(search['grade']),
    only: ONLY.find((one) => one === search['only']),
    sort: SORTS.find((one) => one === search['sort']),
    down: search['down'] === true ? (true as const) : undefined,
    columns: text(search['columns']),
  })
