import type { Unit } from '../../model/Facts.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { lastNames, unitMeant } from '../../people/units/findUnit.ts'
import type { Register } from '../../people/units/Register.ts'
import { unitsByName } from '../../people/units/unitsByName.ts'

/** A round whose units have the ids of registered ones. 对应到登记单位 */
export interface BoundRound {
  readonly round: RoundFacts
  /** Units that nobody registered: they keep the ids of the file. */
  readonly strangers: readonly Unit[]
}

/**
 * Finds the registered unit of each unit of a round file: by its id, else by its name on the day to which the round counts.
 *
 * @param within root of the subtree in which to look
 * @throws Refusal naming every unit whose name several registered ones have
 */
export function bindRound(round: RoundFacts, register: Register, within: string): BoundRound {
  const called = unitsByName(register)
  const ids = new Map<string, string>()
  const strangers: Unit[] = []
  const doubtful: string[] = []
  for (const { unit } of round.units) {
    if (register.has(unit.id)) continue
    const candidates = new Set(lastNames(unit.name).flatMap((name) => called.get(name) ?? []))
    const meant = unitMeant(register, candidates, unit.name, round.asOf, within)
    if (meant.kind === 'one') ids.set(unit.id, meant.unit.id)
    else if (meant.kind === 'several') doubtful.push(`“${unit.name}”可以是：${meant.units.map(({ path }) => path).join('、')}。`)
    else strangers.push(unit)
  }
  if (doubtful.length > 0) {
    throw new Refusal(
      'invalid',
      'unit-ambiguous',
      '有单位的名称对应几个登记的单位，请在批次文件里写明完整的路径，或改用单位编号。',
      doubtful,
    )
  }
  return { round: withIds(round, ids), strangers }
}

/** The round with other ids of its units, wherever they stand. */
export function withIds(round: RoundFacts, ids: ReadonlyMap<string, string>): RoundFacts {
  const idOf = (id: string) => ids.get(id) ?? id
  return {
    ...round,
    units: round.units.map(({ unit, facts }) => ({ unit: { ...unit, id: idOf(unit.id) }, facts })),
    history: round.history.map((one) => ({ ...one, unit: idOf(one.unit) })),
    decisions: round.decisions.map((one) => ({ ...one, unit: idOf(one.unit) })),
  }
}
