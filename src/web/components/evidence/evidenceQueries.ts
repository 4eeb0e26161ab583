import { queryOptions } from '@tanstack/react-query'
import type { EarlierList, EvidenceList } from '../../../server/routes/evidenceFields.ts'
import type { PreviewAnswer } from '../../../server/routes/fileContent.ts'
import { ask } from '../../ask.ts'

/** Where evidence lies and whose it is. 佐证的位置 */
export interface EvidencePlace {
  readonly round: string
  readonly unit: string
  readonly check: string
  /** Empty: the unit itself. */
  readonly object: string
  readonly side: Evidence['side']
}

export type Evidence = EvidenceList['evidence'][number]
export type EarlierOffer = EarlierList['earlier'][number]

/** Where the interface has a unit in a round. */
export const memberPath = ({ round, unit }: Pick<EvidencePlace, 'round' | 'unit'>): string =>
  `/api/rounds/${encodeURIComponent(round)}/units/${encodeURIComponent(unit)}`

export const evidencePath = (id: string): string => `/api/evidence/${encodeURIComponent(id)}`

/** All evidence of a unit in a round, of which each box shows its own. 单位的佐证 */
export const evidenceQuery = ({ round, unit }: Pick<EvidencePlace, 'round' | 'unit'>) =>
  queryOptions({
    queryKey: ['rounds', round, 'units', unit, 'evidence'],
    queryFn: ({ signal }) => ask<EvidenceList>(`${memberPath({ round, unit })}/evidence`, signal),
  })

/** Of one cell and side, withdrawn pieces too. 一格的佐证 */
export const evidenceIn = (
  evidence: readonly Evidence[],
  { check, object, side }: Omit<EvidencePlace, 'round' | 'unit'>,
): readonly Evidence[] => evidence.filter((one) => one.check === check && one.object === object && one.side === side)

/** Does it still count? */
export const stands = ({ withdrawn, purged, file }: Evidence): boolean => !withdrawn && !purged && file?.isWithdrawn !== true

const typed = ({ check, object, side }: EvidencePlace): string => new URLSearchParams({ check, object, side }).toString()

/** What the unit handed in before and need not hand in again. 可沿用的材料 */
export const earlierQuery = (place: EvidencePlace) =>
  queryOptions({
    queryKey: ['rounds', place.round, 'units', place.unit, 'earlier', place.check, place.object, place.side],
    queryFn: ({ signal }) => ask<EarlierList>(`${memberPath(place)}/earlier?${typed(place)}`, signal),
  })

/** Where a file for a cell is sent. */
export const uploadPath = (place: EvidencePlace, name: string): string =>
  `${memberPath(place)}/evidence/upload?${typed(place)}&${new URLSearchParams({ name }).toString()}`

/** Made once from bytes that never change. */
export const previewQuery = (path: string) =>
  queryOptions({
    queryKey: ['preview', path],
    queryFn: ({ signal }) => ask<PreviewAnswer>(`${path}/preview`, signal),
    staleTime: 300_000,
  })
