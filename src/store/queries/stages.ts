import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { RoundStage } from '../../model/RoundStage.ts'
import type { Db } from '../Db.ts'
import { roundStages, stageConclusions, stageExceptions } from '../schema/planning.ts'
import { rounds } from '../schema/rounds.ts'
import { ownMomentOrNull } from '../schema/moment.ts'
import { rowsOf } from './prepared.ts'
import type { Belonging } from './targets.ts'

/** A stage as it stands in the table. */
export type StageRow = typeof roundStages.$inferSelect

/** A later end that was granted to a unit. */
export type ExceptionRow = typeof stageExceptions.$inferSelect

/** Adds the stages of a round that is opened. 新增阶段 */
export async function insertStages(db: Db, rows: readonly (typeof roundStages.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(roundStages).values([...rows])
}

/** In their order. */
export const listStages = (db: Db, round: string): Promise<StageRow[]> =>
  db.select().from(roundStages).where(eq(roundStages.round, round)).orderBy(asc(roundStages.position))

const GRANTS = {
  name: 'stages-with-grants',
  text:
    'select s.round, s.position, s.name, s.kind, s.opens_at as "opensAt", s.closes_at as "closesAt", s.text, s.late, s.concluded_at as "concludedAt", ' +
    'e.unit, e.until from round_stages s left join stage_exceptions e on e.round = s.round and e.position = s.position and e.withdrawn_at is null ' +
    'and e.unit = any($2::text[]) where s.round = $1 order by s.position',
}

/** As the driver gives it, a moment as text. */
interface WrittenStage extends Omit<StageRow, 'opensAt' | 'closesAt' | 'concludedAt'> {
  readonly opensAt: string | null
  readonly closesAt: string | null
  readonly concludedAt: string | null
}

interface GrantRow extends WrittenStage {
  readonly unit: string | null
  readonly until: string | null
}

const stageFrom = (row: WrittenStage): StageRow => ({
  ...row,
  opensAt: ownMomentOrNull(row.opensAt),
  closesAt: ownMomentOrNull(row.closesAt),
  concludedAt: ownMomentOrNull(row.concludedAt),
})

/** The stages of a round, each with what was granted of it to some units and not withdrawn; one statement. 阶段及延期 */
export async function stagesWithGrants(
  db: Db,
  round: string,
  units: readonly string[],
): Promise<readonly { readonly stage: StageRow; readonly grants: ReadonlyMap<string, Instant> }[]> {
  const found = new Map<number, { readonly stage: StageRow; readonly grants: Map<string, Instant> }>()
  for (const { unit, until: written, ...row } of await rowsOf<GrantRow>(db, GRANTS, [round, units])) {
    const one = found.get(row.position) ?? { stage: stageFrom(row), grants: new Map<string, Instant>() }
    const until = ownMomentOrNull(written)
    if (unit !== null && until !== null && until > (one.grants.get(unit) ?? '')) one.grants.set(unit, until)
    found.set(row.position, one)
  }
  return [...found.values()]
}

/** Held until the transaction ends: two who change one stage see each other. */
export async function holdStage(tx: Db, round: string, position: number): Promise<StageRow | null> {
  const [found] = await tx
    .select()
    .from(roundStages)
    .where(and(eq(roundStages.round, round), eq(roundStages.position, position)))
    .for('update')
  return found ?? null
}

/** Writes what changed of a stage. 更新阶段 */
export async function updateStage(
  tx: Db,
  round: string,
  position: number,
  change: Partial<Pick<StageRow, 'opensAt' | 'closesAt' | 'late' | 'concludedAt'>>,
): Promise<void> {
  await tx
    .update(roundStages)
    .set(change)
    .where(and(eq(roundStages.round, round), eq(roundStages.position, position)))
}

/** Grants a later end. 记延期 */
export async function insertException(tx: Db, row: typeof stageExceptions.$inferInsert): Promise<void> {
  await tx.insert(stageExceptions).values(row)
}

/** Of a round, those that were withdrawn too, in the order in which they were granted. */
export const listExceptions = (db: Db, round: string): Promise<ExceptionRow[]> =>
  db.select().from(stageExceptions).where(eq(stageExceptions.round, round)).orderBy(asc(stageExceptions.at), asc(stageExceptions.id))

/** An exception, held until the transaction ends. 锁定延期 */
export async function holdException(tx: Db, id: string): Promise<ExceptionRow | null> {
  const [found] = await tx.select().from(stageExceptions).where(eq(stageExceptions.id, id)).for('update')
  return found ?? null
}

/** Withdraws an exception; its row stays. 撤回延期 */
export async function setExceptionWithdrawn(tx: Db, id: string, by: string, at: Instant): Promise<void> {
  await tx.update(stageExceptions).set({ withdrawnAt: at, withdrawnBy: by }).where(eq(stageExceptions.id, id))
}

/** Who organises a round decides over what was granted in it. */
export async function exceptionBelonging(db: Db, id: string): Promise<Belonging | null> {
  const [row] = await db
    .select({ unit: rounds.unit, round: rounds.id })
    .from(stageExceptions)
    .innerJoin(rounds, eq(rounds.id, stageExceptions.round))
    .where(eq(stageExceptions.id, id))
  return row ? { ...row, person: null } : null
}

/** Stages that are over and from whose end something follows that has not been done for everybody. */
export const stagesToConclude = (db: Db, at: Instant): Promise<StageRow[]> =>
  db
    .select()
    .from(roundStages)
    .where(and(eq(roundStages.late, 'none'), lte(roundStages.closesAt, at), isNull(roundStages.concludedAt)))
    .orderBy(asc(roundStages.closesAt), asc(roundStages.round), asc(roundStages.position))

export type ConclusionRow = typeof stageConclusions.$inferSelect

/** False: it was done before. */
export async function addConclusion(tx: Db, row: ConclusionRow): Promise<boolean> {
  const added = await tx.insert(stageConclusions).values(row).onConflictDoNothing().returning({ unit: stageConclusions.unit })
  return added.length > 0
}

/** What followed in a round, for one unit or all. 逾期办理情况 */
export const listConclusions = (db: Db, round: string, unit?: string): Promise<ConclusionRow[]> =>
  db
    .select()
    .from(stageConclusions)
    .where(and(eq(stageConclusions.round, round), ...(unit === undefined ? [] : [eq(stageConclusions.unit, unit)])))
    .orderBy(asc(stageConclusions.at), asc(stageConclusions.unit))

/** Writes the windows of a round's stages, in place of those at the same positions. */
export async function putStages(db: Db, round: string, stages: readonly RoundStage[]): Promise<void> {
  for (const stage of stages) {
    await db
      .insert(roundStages)
      .values({ ...stage, round })
      .onConflictDoUpdate({ target: [roundStages.round, roundStages.position], set: { ...stage, concludedAt: null } })
  }
}

/** Rounds of which a stage, or what was granted of one, began or ended after a moment and up to another. */
export async function roundsTurning(db: Db, after: Instant, until: Instant): Promise<readonly string[]> {
  const { rows } = await db.execute(sql`
    select round from round_stages where (opens_at > ${after} and opens_at <= ${until}) or (closes_at > ${after} and closes_at <= ${until})
    union select round from stage_exceptions where until > ${after} and until <= ${until}`)
  return rows.map(({ round }) => String(round))
}
