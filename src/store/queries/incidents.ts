import { and, asc, between, eq, isNull } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { incidents } from '../schema/incidents.ts'
import { units } from '../schema/units.ts'
import { anyOf } from './anyOf.ts'
import { inParts } from './inParts.ts'

export type IncidentRow = typeof incidents.$inferSelect

/** Which incidents a round reads: of these units, on these days, of these kinds. */
export interface IncidentsAsked {
  readonly units: readonly string[]
  readonly from: string
  readonly to: string
  readonly kinds: readonly string[]
}

/** Those that stand, in the order of their days. */
export async function listIncidentsFor(db: Db, { units: of, from, to, kinds }: IncidentsAsked): Promise<IncidentRow[]> {
  if (kinds.length === 0 || of.length === 0) return []
  return db
    .select()
    .from(incidents)
    .where(and(anyOf(incidents.unit, of), between(incidents.on, from, to), anyOf(incidents.kind, kinds), isNull(incidents.withdrawnAt)))
    .orderBy(asc(incidents.on), asc(incidents.id))
}

/** Of a unit, withdrawn ones too, the latest first where they are shown. */
export const listIncidentsOf = (db: Db, unit: string): Promise<IncidentRow[]> =>
  db.select().from(incidents).where(eq(incidents.unit, unit)).orderBy(asc(incidents.on), asc(incidents.id))

export const findIncidents = (db: Db, ids: readonly string[]): Promise<IncidentRow[]> =>
  db.select().from(incidents).where(anyOf(incidents.id, ids))

export async function insertIncidents(db: Db, rows: readonly (typeof incidents.$inferInsert)[]): Promise<void> {
  for (const part of inParts(rows, 500)) await db.insert(incidents).values([...part])
}

/** False: there is none that stands. */
export async function withdrawIncidentRow(
  db: Db,
  id: string,
  { at, by, why }: { readonly at: Instant; readonly by: string; readonly why: string },
): Promise<boolean> {
  const changed = await db
    .update(incidents)
    .set({ withdrawnAt: at, withdrawnBy: by, withdrawnWhy: why })
    .where(and(eq(incidents.id, id), isNull(incidents.withdrawnAt)))
    .returning({ id: incidents.id })
  return changed.length === 1
}

/** Whoever records what happened to a unit holds it, so that a round that opens meanwhile cannot miss it. False: there is no such unit. */
export async function holdUnit(db: Db, unit: string): Promise<boolean> {
  return (await db.select({ id: units.id }).from(units).where(eq(units.id, unit)).for('no key update')).length === 1
}
