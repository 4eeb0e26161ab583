import type { Happening } from '../../incidents/WatchingRounds.ts'
import type { Db } from '../../store/Db.ts'
import type { IncidentRow } from '../../store/queries/incidents.ts'
import { roundsOfUnit } from '../../store/queries/roster.ts'
import { effectOf, type Effect } from '../effects/effectOf.ts'
import { factsFrom } from '../life/facts/factsFrom.ts'
import { keptOf } from '../life/facts/keptOf.ts'
import { readableFields } from '../life/facts/readableFields.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import type { ScoredAlone } from '../objections/movedBy.ts'

/** What an incident would do in a round that reads it. 对一个批次的影响 */
export interface RoundEffect extends Effect {
  readonly round: string
}

/** What recording an incident would come to, in every round that covers its day and reads its kind; nothing is kept of it. 试算事项 */
export async function tryIncident(
  db: Db,
  { unit, kind, on, fields }: Happening,
  scored: (round: string) => Promise<ScoredAlone>,
): Promise<readonly RoundEffect[]> {
  const effects: RoundEffect[] = []
  for (const { round, record } of await roundsOfUnit(db, unit)) {
    const terms = await termsOf(db, round)
    const { from, to } = terms.compiled.programme.period
    const list = terms.lists.get(kind)
    if (!list || on < from || on > to) continue
    const kept = (await keptOf(db, terms, [unit]))(unit)
    const tried = { ...TRIED, unit, kind, on, fields: readableFields(list, on, fields).fields }
    const changed = { unit: record, before: factsFrom(kept), after: factsFrom({ ...kept, incidents: [...kept.incidents, tried] }) }
    effects.push({ round, ...effectOf(terms, await scored(round), changed, list.id) })
  }
  return effects
}

/** Behind all that was recorded. */
const TRIED: Omit<IncidentRow, 'unit' | 'kind' | 'on' | 'fields'> = {
  ...{ id: '~', proof: null, paper: null, claim: null, person: null, recordedAt: '' },
  ...{ withdrawnAt: null, withdrawnBy: null, withdrawnWhy: null },
}
