import type { WorkCalendar } from '../../../calendar/WorkCalendar.ts'
import type { Facts } from '../../../model/Facts.ts'
import type { Result } from '../../../model/Result.ts'
import type { RoundFacts } from '../../../model/RoundFacts.ts'
import type { CompiledProgramme } from '../../compile.ts'
import { MarksMissing } from '../../nodes/MarksMissing.ts'
import { score } from '../../score.ts'
import type { CardMatch, Comparison } from '../compareProgrammes.ts'
import type { Naming } from '../Naming.ts'
import { namingOf, readingNames } from '../namingOf.ts'
import { factsUnder } from './factsUnder.ts'
import type { UnusedAnswers } from './RoundEffects.ts'
import { unitUnder, withCodes } from './unitUnder.ts'

/** A unit of the round as the later programme takes it: scored, or why not. 新方案里的单位 */
export interface Taken {
  readonly card: CardMatch | null
  readonly naming: Naming
  readonly result: Result | null
  readonly unused: readonly UnusedAnswers[]
  readonly gone: string | null
}

/** The programmes as the round uses them. */
export interface TwoCompiled {
  readonly before: CompiledProgramme
  readonly after: CompiledProgramme
  readonly comparison: Comparison
}

/** Each unit of a round, scored by the later programme on what of its facts that can use; after each, others may be let in. */
export function* takingUnits(
  two: TwoCompiled,
  round: RoundFacts,
  calendar: WorkCalendar,
  keep: KeepResult = (result) => result,
): Generator<number, readonly Taken[]> {
  const namings = new Map<CardMatch | null, Naming>()
  const { comparison } = two
  const readings = readingNames(comparison.before, comparison.after)
  const namingFor = (card: CardMatch | null): Naming => {
    const known =
      namings.get(card) ?? namingOf([comparison.total, ...(card ? [card.match] : [])], comparison.before, comparison.after, readings)
    namings.set(card, known)
    return known
  }
  const taken: Taken[] = []
  for (const one of round.units) {
    taken.push(take(one, two, { round, calendar, namingFor, keep }))
    yield taken.length
  }
  return taken
}

/** Thousands of results may be kept smaller than they are made, as long as they read the same. */
export type KeepResult = (result: Result, again: () => Result) => Result

interface Means {
  readonly round: RoundFacts
  readonly calendar: WorkCalendar
  readonly namingFor: (card: CardMatch | null) => Naming
  readonly keep: KeepResult
}

type OneUnit = RoundFacts['units'][number]

function take(one: OneUnit, { before, after, comparison }: TwoCompiled, { round, calendar, namingFor, keep }: Means): Taken {
  const { unit } = one
  const under = unitUnder(before.programme, after.programme, unit)
  const group = 'unit' in under ? under.unit.group : null
  const card =
    comparison.cards.find(
      (found) => found.before?.for.includes(unit.group) === true && group !== null && found.after?.for.includes(group) === true,
    ) ?? null
  const naming = namingFor(card)
  if (!('unit' in under)) return { card, naming, result: null, unused: [], gone: under.gone }
  // Asked of the round again: what is known of thousands of units is not held in memory together.
  const usable = () => factsUnder(one.facts, before.treeOf(unit.group), after.treeOf(under.unit.group), naming)
  const scored = (facts: Facts): Result => score(after, withCodes(under.unit, naming), facts, round.asOf, calendar)
  const { facts, unused } = usable()
  try {
    return { card, naming, result: keep(scored(facts), () => scored(usable().facts)), unused, gone: null }
  } catch (error) {
    if (!(error instanceof MarksMissing)) throw error
    return { card, naming, result: null, unused, gone: '后一方案没有给它的组别、类别或参数定分值' }
  }
}
