import type { RoundFacts } from '../../model/RoundFacts.ts'

/** The same round with the units of one group only, and what was known of them. 一个分组的批次 */
export function unitsOfGroup(round: RoundFacts, group: string): RoundFacts {
  const units = round.units.filter(({ unit }) => unit.group === group)
  const ids = new Set(units.map(({ unit }) => unit.id))
  return { ...round, units, history: round.history.filter(({ unit }) => ids.has(unit)) }
}
