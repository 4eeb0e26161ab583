import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { roundStages, stageExceptions } from '../schema/planning.ts'
import { anyOf } from './anyOf.ts'

/** A stage as it stands in the table. */
export type StageRow = typeof roundStages.$inferSelect

/** A later end that was granted to a unit. */
export type ExceptionRow = typeof stageExceptions.$inferSelect

export async function insertStages(db: Db, rows: readonly (typeof roundStages.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(roundStages).values([...rows])
}

/** In their order. */
export const listStages = (db: Db, round: string): Promise<StageRow[]> =>
  db.select().from(roundStages).where(eq(roundStages.round, round)).orderBy(asc(roundStages.position))

/** The stages of a round, each with what was granted of it to some units and not withdrawn; one statement. 阶段及延期 */
export async function stagesWithGrants(
  db: Db,
  round: string,
  units: readonly string[],
): Promise<readonly { readonly stage: StageRow; readonly grants: ReadonlyMap<string, Instant> }[]> {
  const rows = await db
    .select({ stage: roundStages, unit: stageExceptions.unit, until: stageExceptions.until })
    .from(roundStages)
    .leftJoin(
      stageExceptions,
      and(
        eq(stageExceptions.round, roundStages.round),
        eq(stageExceptions.position, roundStages.position),
        isNull(stageExceptions.withdrawnAt),
        anyOf(stageExceptions.unit, units),
      ),
    )
    .where(eq(roundStages.round, round))
    .orderBy(asc(roundStages.position))
  const found = new Map<number, { readonly stage: StageRow; readonly grants: Map<string, Instant> }>()
  for (const { stage, unit, until } of rows) {
    const one = found.get(stage.position) ?? { stage, grants: new Map<string, Instant>() }
    if (unit !== null && until !== null && until > (one.grants.get(unit) ?? '')) one.grants.set(unit, until)
    found.set(stage.position, one)
  }
  return [...found.values()]
}
