import type { GradeDecision } from '../../../model/Facts.ts'
import { Refusal } from '../../../model/Refusal.ts'
import type { RoundFacts } from '../../../model/RoundFacts.ts'
import type { Db } from '../../../store/Db.ts'
import { listGradeDecisions } from '../../../store/queries/overrides.ts'
import { listMembers } from '../../../store/queries/roster.ts'
import { findRound } from '../../../store/queries/rounds.ts'
import { periodOf, termsOf } from '../terms/termsOf.ts'
import { factsFrom } from './factsFrom.ts'
import { keptOf } from './keptOf.ts'

/** What is known of a round besides its units; its revision says which state it is of. 批次本身的情况 */
export type RoundItself = Omit<RoundFacts, 'units' | 'decisions'> & { readonly revision: number }

export async function roundItself(db: Db, id: string): Promise<RoundItself> {
  const round = await findRound(db, id)
  if (!round) throw new Refusal('not-found', 'no-round', '没有这个考核批次，可能已改用别的编号，请回到批次列表重新选择。')
  const { title, demonstration, asOf, calendar, history, revision } = round
  return { id, title, demonstration, asOf, ...periodOf(round), calendar, history, revision }
}

/** All that a round knows, in a constant number of queries: what the engine computes its results from. 整个批次的事实 */
export async function factsOfRound(db: Db, id: string): Promise<RoundFacts> {
  const terms = await termsOf(db, id)
  const { revision: _, ...itself } = await roundItself(db, id)
  const members = await listMembers(db, id)
  const isMember = among(members.map(({ unit }) => unit))
  const kept = await keptOf(
    db,
    terms,
    members.map(({ unit }) => unit),
  )
  return {
    ...itself,
    history: itself.history.filter(isMember),
    units: members.map(({ unit, record }) => ({ unit: record, facts: factsFrom(kept(unit)) })),
    decisions: (await lastDecisions(db, id)).filter(isMember),
  }
}

/** What is said of units that have left the roster since is no part of the round. 只算名单里的单位 */
export function among(units: readonly string[]): (one: { readonly unit: string }) => boolean {
  const ids = new Set(units)
  return ({ unit }) => ids.has(unit)
}

/** The last word on each unit. 各单位等次的最后审定 */
export async function lastDecisions(db: Db, round: string): Promise<readonly GradeDecision[]> {
  const last = new Map((await listGradeDecisions(db, round)).map((row) => [row.unit, row]))
  return [...last.values()].map(({ unit, grade, by, why }) => ({ unit, grade, by, why }))
}
