import { queryOptions } from '@tanstack/react-query'
import type { SavedDrafts, SelfCell, SelfCheckSheet, SelfRow } from '../../api.ts'
import { ask, send } from '../../ask.ts'
import { cellKey, type Typed } from './drafts/DraftState.ts'

/** A unit in a round. */
export interface SelfPlace {
  readonly round: string
  readonly unit: string
}

const unitPath = ({ round, unit }: SelfPlace): string => `/api/rounds/${encodeURIComponent(round)}/units/${encodeURIComponent(unit)}`

/** Where the interface has a unit's self-check. */
export const selfPath = (place: SelfPlace): string => `${unitPath(place)}/self-check`

export const reportPath = (place: SelfPlace): string => `${unitPath(place)}/self-report`

/** Everything of a unit in a round is out of date when it is reported. */
export const unitKey = ({ round, unit }: SelfPlace) => ['rounds', round, 'units', unit] as const

export const selfKey = (place: SelfPlace) => [...unitKey(place), 'self-check'] as const

/** 自查 */
export const selfQuery = (place: SelfPlace) =>
  queryOptions({ queryKey: selfKey(place), queryFn: ({ signal }) => ask<SelfCheckSheet>(selfPath(place), signal), staleTime: 0 })

export const sendDrafts = (place: SelfPlace, typed: readonly Typed[]): Promise<SavedDrafts> =>
  send<SavedDrafts>('PUT', `${unitPath(place)}/drafts`, {
    cells: typed.map(({ check, object, said, seen }) => ({ check, object, ...said, seen })),
  })

export const cellsIn = (rows: readonly SelfRow[]): readonly SelfCell[] => rows.flatMap(({ parts }) => parts.flatMap(({ cells }) => cells))

/** The sheet as it is once the server has what was typed. */
export function withSaved(
  sheet: SelfCheckSheet,
  { saved, progress }: SavedDrafts,
  sent: readonly Typed[],
  by: string,
  at: string,
): SelfCheckSheet {
  const typed = new Map(sent.map((one) => [cellKey(one), one]))
  const kept = new Map(saved.map((one) => [cellKey(one), one]))
  const renew = (cell: SelfCell): SelfCell => {
    const key = cellKey({ check: cell.check.id, object: cell.object })
    const [now, told] = [kept.get(key), typed.get(key)]
    return now && told ? { ...cell, said: told.said, faults: now.faults, draft: { version: now.version, by, at } } : cell
  }
  const rows = sheet.rows.map((row) => ({ ...row, parts: row.parts.map((part) => ({ ...part, cells: part.cells.map(renew) })) }))
  return { ...sheet, rows, progress }
}
