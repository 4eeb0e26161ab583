import { grouped } from '../../model/grouped.ts'
import type { LiveEvent } from '../../model/LiveEvent.ts'
import type { Target } from '../../permissions/Target.ts'
import type { Db } from '../../store/Db.ts'
import { roundsSeeing } from '../../store/queries/roundsSeeing.ts'
import { placesOfMembers, placesOfPlans, placesOfRounds, placesOfSites, type TreePlace } from '../../store/queries/liveTargets.ts'

/** What an event is about, as the permission table asks; and the unit's group in the round. 变动的对象 */
export interface Place {
  readonly target: Target
  readonly group?: string
}

/** Finds where each of some events stands, in a query for each kind and each round; null: what it is about is not there any more. */
export async function placesOf(db: Db, events: readonly LiveEvent[]): Promise<(event: LiveEvent) => Place | null> {
  const ofRounds = events.flatMap((event) => (event.kind === 'round' || event.kind === 'results' ? [event.round] : []))
  const ofPlans = events.flatMap((event) => (event.kind === 'plan' ? [event.plan] : []))
  const ofSites = events.flatMap((event) => (event.kind === 'site' ? [event.site] : []))
  const ofMembers = events.flatMap((event) => ('unit' in event ? [event] : []))
  const rounds = indexed(ofRounds.length === 0 ? [] : await placesOfRounds(db, [...new Set(ofRounds)]))
  const plans = indexed(ofPlans.length === 0 ? [] : await placesOfPlans(db, [...new Set(ofPlans)]))
  const sites = indexed(ofSites.length === 0 ? [] : await placesOfSites(db, [...new Set(ofSites)]))
  const seenIn = await roundsSeeing(db, [...sites.keys()])
  const members = new Map<string, ReadonlyMap<string, TreePlace & { readonly group: string }>>()
  for (const [round, some] of grouped(ofMembers, (event) => event.round))
    members.set(round, indexed(await placesOfMembers(db, round, [...new Set(some.map(({ unit }) => unit))])))

  return (event) => {
    switch (event.kind) {
      case 'message':
        return null
      case 'plan':
        return placed(plans.get(event.plan), null)
      case 'site':
        return placed(sites.get(event.site), null, seenIn.get(event.site))
      case 'round':
      case 'results':
        return placed(rounds.get(event.round), event.round)
      case 'cell':
      case 'self-check':
      case 'objection':
      case 'objection-draft':
      case 'claim':
      case 'claim-draft':
      case 'presence': {
        const member = members.get(event.round)?.get(event.unit)
        const place = placed(member, event.round)
        return place && member ? { ...place, group: member.group } : null
      }
    }
  }
}

const indexed = <T extends TreePlace>(places: readonly T[]): ReadonlyMap<string, T> => new Map(places.map((place) => [place.id, place]))

const placed = (place: TreePlace | undefined, round: string | null, seenIn?: readonly string[]): Place | null =>
  place ? { target: { units: [place.unit, ...place.above], round, ...(seenIn && { seenIn }) } } : null
