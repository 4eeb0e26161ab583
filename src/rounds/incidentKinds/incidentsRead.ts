import type { Db } from '../../store/Db.ts'
import { listIncidentsFor, type IncidentRow } from '../../store/queries/incidents.ts'
import { listMembers } from '../../store/queries/roster.ts'
import type { Terms } from '../life/terms/termsOf.ts'

/** What a round reads of what happened: its kinds, in its period, of its units. 本批次读到的事项 */
export interface IncidentsRead {
  readonly from: string
  readonly to: string
  readonly kinds: readonly string[]
  readonly incidents: readonly (IncidentRow & { readonly unitName: string })[]
}

/** So that everybody sees which of the year's facts count. */
export async function incidentsRead(db: Db, { round, compiled, lists }: Terms): Promise<IncidentsRead> {
  const { from, to } = compiled.programme.period
  const names = new Map((await listMembers(db, round)).map(({ record: { id, name } }) => [id, name]))
  const kinds = [...lists.keys()]
  const rows = await listIncidentsFor(db, { units: [...names.keys()], from, to, kinds })
  return { from, to, kinds, incidents: rows.map((row) => ({ ...row, unitName: names.get(row.unit) ?? row.unit })) }
}
