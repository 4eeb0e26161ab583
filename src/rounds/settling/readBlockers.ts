import type { Standings } from '../../model/Standing.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import type { Db } from '../../store/Db.ts'
import { listClearings, listPending, listUnconfirmed } from '../../store/queries/settling.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { leadsBound } from '../../store/queries/shares.ts'
import { officialNames } from '../../store/queries/units.ts'
import { squaresIn, squaresOfUnits, type UnitSquares } from '../coverage/squaresIn.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import type { BlockerItem } from './BlockerItem.ts'
import { allItems, scoredItems } from './blockersIn.ts'

/** What answers and results leave to be done; as long as the round's revision stays, it stays. 由结果决定的待处理事项 */
export interface ScoredBlockers {
  readonly items: readonly BlockerItem[]
  readonly members: readonly UnitSquares[]
}

/** Reads what keeps a round from being settled by its answers and results, in a constant number of queries. 由结果得出的待处理事项 */
export async function readScoredBlockers(db: Db, terms: Terms, standings: Standings, now: Instant): Promise<ScoredBlockers> {
  const members = await allSquares(db, terms)
  const bound = await leadsBound(db, terms.round)
  const names = await officialNames(
    db,
    bound.map(({ unit }) => unit),
    beijingDate(now),
  )
  const offices = new Map(bound.map(({ lead, unit }) => [lead, { id: unit, name: names.get(unit) ?? unit }]))
  const unconfirmed = await listUnconfirmed(db, terms.round)
  const simple = (await findRound(db, terms.round))?.simple ?? false
  return { members, items: await scoredItems({ terms, members, standings, unconfirmed, simple, offices }) }
}

/** The same with what waits for a decision of its own. 全部待处理事项 */
export async function readBlockers(db: Db, terms: Terms, { items }: Pick<ScoredBlockers, 'items'>): Promise<readonly BlockerItem[]> {
  return allItems(items, { terms, pending: await listPending(db, terms.round), clearings: await listClearings(db, terms.round) })
}

/** What an older program left unmade is made here, all of it: nobody settles what was not looked at. */
async function allSquares(db: Db, terms: Terms): Promise<readonly UnitSquares[]> {
  let members = await squaresIn(db, terms)
  for (;;) {
    const missing = members.filter(({ squares }) => squares === null).map(({ unit }) => unit)
    if (missing.length === 0) return members
    const made = new Map((await squaresOfUnits(db, terms, missing.slice(0, 100))).map((one) => [one.unit, one]))
    members = members.map((one) => made.get(one.unit) ?? one)
    if (members.filter(({ squares }) => squares === null).length === missing.length) return members
  }
}
