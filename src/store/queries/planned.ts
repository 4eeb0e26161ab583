import type { DoneDraw } from '../../model/RoundPlan.ts'
import type { RoundStage } from '../../model/RoundStage.ts'
import { desc, eq } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { roundDraws, roundLeads, roundStages } from '../schema/planning.ts'
import { inParts } from './inParts.ts'

/** What a round gets besides its roster when it is opened. */
export interface Planned {
  readonly stages: readonly RoundStage[]
  /** Registered offices by the names of lead assessors. */
  readonly leads: Readonly<Record<string, string>>
  readonly draws: readonly (DoneDraw & { readonly id: string })[]
}

/** Stages, leads and drawings of a round that was just written. 批次的阶段、牵头单位和抽签 */
export async function insertPlanned(tx: Db, round: string, { stages, leads, draws }: Planned): Promise<void> {
  if (stages.length > 0) await tx.insert(roundStages).values(stages.map((stage) => ({ ...stage, round })))
  const bound = Object.entries(leads).filter(([, unit]) => unit !== '')
  for (const part of inParts(bound, 1_000)) await tx.insert(roundLeads).values(part.map(([lead, unit]) => ({ round, lead, unit })))
  for (const draw of draws) await insertDraw(tx, round, draw)
}

/** Adds a drawing; the last of each draw counts. 记抽签 */
export async function insertDraw(tx: Db, round: string, draw: DoneDraw & { readonly id: string }): Promise<void> {
  await tx.insert(roundDraws).values({ ...draw, round, pool: [...draw.pool], drawn: [...draw.drawn] })
}

/** The drawings of a round, the last first. */
export const listDraws = (db: Db, round: string) =>
  db.select().from(roundDraws).where(eq(roundDraws.round, round)).orderBy(desc(roundDraws.at))
