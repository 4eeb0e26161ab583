import { and, asc, eq, sql } from 'drizzle-orm'
import type { Unit } from '../../model/Facts.ts'
import type { Db } from '../Db.ts'
import { unitResults, type ResultBrief } from '../schema/results.ts'
import { roster } from '../schema/rounds.ts'
import { anyOf } from './anyOf.ts'
import { inParts } from './inParts.ts'

export type UnitResultRow = typeof unitResults.$inferSelect

/** A unit of the roster with the brief of its result. */
export interface MemberBrief {
  readonly unit: string
  readonly record: Unit
  /** Null: not computed. */
  readonly brief: ResultBrief | null
  readonly semantics: number | null
}

/** Writes results in place of those there were. */
export async function putUnitResults(db: Db, rows: readonly UnitResultRow[]): Promise<void> {
  for (const part of inParts(rows, 200))
    await db
      .insert(unitResults)
      .values([...part])
      .onConflictDoUpdate({
        target: [unitResults.round, unitResults.unit],
        set: {
          semantics: sql`excluded.semantics`,
          answer: sql`excluded.answer`,
          factsDigest: sql`excluded.facts_digest`,
          brief: sql`excluded.brief`,
          nodes: sql`excluded.nodes`,
        },
      })
}

export const listUnitResults = (db: Db, round: string, units: readonly string[]): Promise<UnitResultRow[]> =>
  db
    .select()
    .from(unitResults)
    .where(and(eq(unitResults.round, round), anyOf(unitResults.unit, units)))
    .orderBy(asc(unitResults.unit))

/** The roster of a round, or of one of its groups, with what their lists show of each. */
export const listMemberBriefs = (db: Db, round: string, group?: string): Promise<MemberBrief[]> =>
  db
    .select({ unit: roster.unit, record: roster.record, brief: unitResults.brief, semantics: unitResults.semantics })
    .from(roster)
    .leftJoin(unitResults, and(eq(unitResults.round, roster.round), eq(unitResults.unit, roster.unit)))
    .where(group === undefined ? eq(roster.round, round) : and(eq(roster.round, round), sql`${roster.record} ->> 'group' = ${group}`))
    .orderBy(asc(roster.position))
