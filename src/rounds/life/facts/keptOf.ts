import { grouped } from '../../../model/grouped.ts'
import type { Programme } from '../../../model/Programme.ts'
import type { Db } from '../../../store/Db.ts'
import { listCurrentAnswers } from '../../../store/queries/answers.ts'
import { listIncidentsFor, type IncidentRow } from '../../../store/queries/incidents.ts'
import { listOverrides } from '../../../store/queries/overrides.ts'
import { viewProgramme } from '../../../programme/views/ProgrammeView.ts'
import type { Terms } from '../terms/termsOf.ts'
import type { Kept } from './factsFrom.ts'
import { readableFields } from './readableFields.ts'

/** What is kept of some units of a round, in three queries. 已存的事实 */
export async function keptOf(db: Db, terms: Terms, units: readonly string[]): Promise<(unit: string) => Kept> {
  const standing = grouped(await listCurrentAnswers(db, terms.round, units), ({ answer }) => answer.unit)
  const besides = await besidesAnswers(db, terms, units)
  return (unit) => ({ standing: standing.get(unit) ?? [], ...besides(unit) })
}

/** What is kept of them besides answers. */
export async function besidesAnswers(db: Db, terms: Terms, units: readonly string[]): Promise<(unit: string) => Omit<Kept, 'standing'>> {
  const { from, to } = terms.compiled.programme.period
  const found = await listIncidentsFor(db, { units, from, to, kinds: [...terms.lists.keys()] })
  const incidents = grouped(
    found.map((row) => readable(row, terms)),
    ({ unit }) => unit,
  )
  const values = await listOverrides(db, terms.round, units)
  const overrides = grouped(values.length === 0 ? values : values.filter(isOfProgramme(terms)), ({ unit }) => unit)
  return (unit) => ({ incidents: incidents.get(unit) ?? [], overrides: overrides.get(unit) ?? [] })
}

function readable(row: IncidentRow, { lists }: Terms): IncidentRow {
  const list = lists.get(row.kind)
  return list ? { ...row, fields: readableFields(list, row.on, row.fields).fields } : row
}

const CODES = new WeakMap<Programme, ReadonlySet<string>>()

/** A value that was set on a row which the wording of today has no more is kept, and is no part of the round. */
function isOfProgramme({ compiled: { programme } }: Terms): (row: { readonly node: string }) => boolean {
  const codes = CODES.get(programme) ?? new Set(viewProgramme(programme).visits.map(({ node }) => node.code))
  CODES.set(programme, codes)
  return ({ node }) => codes.has(node)
}
