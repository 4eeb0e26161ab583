import { addressText, present } from '../../search.ts'

/** What the address of a trial says. 试算的网址 */
export interface WhatIfSearch {
  readonly unit?: string
  /** The row whose answer is tried. */
  readonly at?: string
  readonly changes?: string
  /** Looks at once for the single answer that would lift the unit. */
  readonly find?: true
}

/** The router reads a list of changes as what it is. */
const changesText = (value: unknown): string | undefined => (Array.isArray(value) ? JSON.stringify(value) : addressText(value))

export const whatIfSearch = (search: Record<string, unknown>): WhatIfSearch =>
  present({
    unit: addressText(search['unit']),
    at: addressText(search['at']),
    changes: changesText(search['changes']),
    find: search['find'] === true ? (true as const) : undefined,
  })
