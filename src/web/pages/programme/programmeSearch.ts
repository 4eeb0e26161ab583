import { present } from '../../search.ts'

const TABS = ['card', 'units', 'total', 'grades', 'readings', 'versions', 'issues'] as const

/** The parts of a programme's page. */
export type ProgrammeTab = (typeof TABS)[number]

/** What the address of a programme's page says, so that it opens again as it was left. 方案页的网址 */
export interface ProgrammeSearch {
  readonly tab?: ProgrammeTab
  readonly card?: string
  /** The row or line that is lit. */
  readonly at?: string
  /** Rows that have these words, */
  readonly q?: string
  /** that this office leads, */
  readonly who?: string
  /** that are for this unit, */
  readonly unit?: string
  /** that are in this section. */
  readonly part?: string
  /** Only the names of the rows are shown. */
  readonly fold?: 'rows'
  /** Rows that are shown otherwise than `fold` says. */
  readonly turned?: string
}

const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined

export const programmeSearch = (search: Record<string, unknown>): ProgrammeSearch =>
  present({
    tab: TABS.find((tab) => tab === search['tab']),
    card: text(search['card']),
    at: text(search['at']),
    q: text(search['q']),
    who: text(search['who']),
    unit: text(search['unit']),
    part: text(search['part']),
    fold: search['fold'] === 'rows' ? ('rows' as const) : undefined,
    turned: text(search['turned']),
  })
