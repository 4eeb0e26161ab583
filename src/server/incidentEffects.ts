import type { Happening } from '../incidents/WatchingRounds.ts'
import type { CapEffect, RowEffect, VetoEffect } from '../rounds/effects/effectOf.ts'
import { tryIncident } from '../rounds/incidentKinds/tryIncident.ts'
import type { NamedMoved } from '../rounds/objections/ObjectionSheet.ts'
import { namedMoved } from '../rounds/objections/readObjections.ts'
import { membersNamedBy } from '../store/queries/roster.ts'
import { titlesOfRounds } from '../store/queries/rounds.ts'
import type { Moved } from '../store/schema/settling.ts'
import { mayToo } from './routing/decide.ts'
import { findTarget } from './routing/findTarget.ts'
import type { SignedIn } from './routing/Visitor.ts'
import { scoredAlone } from './scoredAlone.ts'
import type { World } from './World.ts'

/** What an incident would do to a unit, before it is recorded. 登记的影响 */
export interface IncidentEffects {
  /** Only rounds that read it, and whose results the asker may see. */
  readonly rounds: readonly {
    readonly title: string
    /** The unit itself first; others, places and grades only for who sees everybody's. */
    readonly moved: readonly NamedMoved[]
    readonly rows: readonly RowEffect[]
    readonly cap: CapEffect | null
    readonly vetoes: readonly VetoEffect[]
  }[]
}

/** What of the effects somebody may know: his right to the unit's points, and to everybody's, in each round. 可见的影响 */
export async function effectsSeen(world: World, visitor: SignedIn, happening: Happening): Promise<IncidentEffects['rounds']> {
  const { db } = world.store
  const effects = await tryIncident(db, happening, (round) => scoredAlone(world, round))
  const titles = await titlesOfRounds(
    db,
    effects.map(({ round }) => round),
  )
  const seen: IncidentEffects['rounds'][number][] = []
  for (const { round, moved, ...effect } of effects) {
    const { unit } = happening
    const target = await findTarget(world, 'round-unit', unit, { round, unit }, visitor.person.id)
    const whole = await findTarget(world, 'round', round, { round }, visitor.person.id)
    if (!target || !mayToo(visitor, 'result.read', target)) continue
    const shown = whole && mayToo(visitor, 'results.read', whole) ? moved : moved.slice(0, 1).map(pointsOnly)
    const ids = shown.map((one) => one.unit)
    const names = new Map((await membersNamedBy(db, round, ids)).map((member) => [member.unit, member.record]))
    seen.push({ title: titles.get(round) ?? '', moved: namedMoved(shown, names), ...effect })
  }
  return seen
}

const pointsOnly = ({ unit, before, after }: Moved): Moved => ({
  unit,
  before: { ...before, place: null, grades: [] },
  after: { ...after, place: null, grades: [] },
})
