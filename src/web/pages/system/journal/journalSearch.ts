import { present } from '../../../search.ts'

/** What of the journal is asked for; stands in the address, so that the same view opens again. */
export interface JournalSearch {
  readonly kind?: string
  readonly object?: string
  readonly actor?: string
  readonly from?: string
  readonly to?: string
  /** Rows before this one: a page further back. */
  readonly before?: number
}

const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined

const day = (value: unknown): string | undefined => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value) ? value : undefined)

export const journalSearch = (search: Record<string, unknown>): JournalSearch =>
  present({
    kind: text(search['kind']),
    object: text(search['object']),
    actor: text(search['actor']),
    from: day(search['from']),
    to: day(search['to']),
    before: Number.isSafeInteger(search['before']) && Number(search['before']) > 0 ? Number(search['before']) : undefined,
  })
