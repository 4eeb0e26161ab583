import { Refusal } from '../../model/Refusal.ts'
import { findSettled } from '../../rounds/settling/readSettled.ts'
import { composeYears, type ScoredYear } from '../../sheets/years/composeYears.ts'
import { isKin } from '../../sheets/years/methodCheck.ts'
import type { HashedProgramme, ScoredRound } from '../../sheets/Served.ts'
import type { YearsSheet } from '../../sheets/years/YearsSheet.ts'
import { earlierSettled, type EarlierSettled } from '../../store/queries/earlierRounds.ts'
import { findPublishedProgramme } from '../../store/queries/programmes.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { newestSnapshot } from '../../store/queries/settling.ts'
import { resultsOf } from '../resultsOf.ts'
import { mayToo } from '../routing/decide.ts'
import { findTarget, notThere } from '../routing/findTarget.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'

/** So many earlier years stand beside a round. */
const YEARS = 5
/** Among so many rounds they are looked for. */
const LOOKED_AT = 40

/** What was composed of a round, and beside which settled results. */
const known = new WeakMap<ScoredRound, { readonly beside: string; readonly sheet: YearsSheet }>()

/** A round beside earlier settled ones of its organiser, as far as who asks may see their results. 历年对比 */
export async function readYears(world: World, visitor: SignedIn, id: string): Promise<YearsSheet> {
  const { db } = world.store
  const row = await findRound(db, id)
  if (!row) throw notThere('round')
  const { ready, round } = await resultsOf(world, id)
  const all = await earlierSettled(db, { round: id, unit: row.unit, asOf: row.asOf, most: LOOKED_AT })
  const beside: EarlierSettled[] = []
  for (const one of all) {
    if (beside.length === YEARS) break
    if ((await maySee(world, visitor, one.round)) && (await isSameKind(world, one, ready))) beside.push(one)
  }
  const newest = await newestSnapshot(db, id, 'final')
  const state = newest?.receipt === round.receipt ? settledWords(newest.number) : '现在的得分，还没有最终定稿'
  const key = `${state} ${beside.map(({ snapshot }) => snapshot).join(' ')}`
  const kept = known.get(round)
  if (kept?.beside === key) return kept.sheet
  const earlier: ScoredYear[] = []
  const left: { title: string; why: string }[] = []
  for (const one of beside) {
    try {
      const kept = await findSettled(world.store, one.round, one.snapshot)
      const settled = await world.settledRound(kept)
      earlier.push({ round: one.round, ready: settled.ready, scored: settled.round, state: settledWords(kept.number) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      left.push({ title: one.title, why: error.message })
    }
  }
  const sheet = composeYears({ round: id, ready, scored: round, state }, earlier, left)
  known.set(round, { beside: key, sheet })
  return sheet
}

const settledWords = (number: number): string => `第${String(number)}份定稿`

async function maySee(world: World, visitor: SignedIn, round: string): Promise<boolean> {
  const target = await findTarget(world, 'round', round, { round }, visitor.person.id)
  return target !== null && mayToo(visitor, 'results.read', target)
}

async function isSameKind({ store }: World, { programme, programmeId }: EarlierSettled, after: HashedProgramme): Promise<boolean> {
  if (programme === after.hash || programmeId === after.programme.id) return true
  const found = await findPublishedProgramme(store.db, programme)
  return found !== null && isKin({ hash: programme, programme: found.core }, after)
}
