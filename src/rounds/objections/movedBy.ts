import { score } from '../../engine/score.ts'
import { stand } from '../../engine/stand.ts'
import { showPlace, showPoints } from '../../engine/print.ts'
import type { Facts, Unit } from '../../model/Facts.ts'
import type { Result } from '../../model/Result.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { Standing } from '../../model/Standing.ts'
import type { Moved } from '../../store/schema/settling.ts'
import type { Terms } from '../life/terms/termsOf.ts'

/** All units of a round as each was scored alone, before they were compared. 各单位的得分 */
export interface ScoredAlone extends Pick<RoundFacts, 'history' | 'decisions'> {
  readonly results: readonly Result[]
}

/** A unit whose facts are about to change. 改正后的事实 */
export interface ChangedFacts {
  readonly unit: Unit
  readonly before: Facts
  readonly after: Facts
}

/**
 * Whom a change of one unit's facts moves: the unit itself first, then everybody whose points, place or grades are others because of it. 受影响的单位
 *
 * Both ends are computed with the same others: what is shown is the effect of this change and of nothing that happened beside it.
 */
export function movedBy(
  { compiled, asOf, calendar }: Terms,
  { results, history, decisions }: ScoredAlone,
  changed: ChangedFacts,
): readonly Moved[] {
  const standWith = (facts: Facts) => {
    const own = score(compiled, changed.unit, facts, asOf, calendar)
    const all = results.map((result) => (result.unit.id === changed.unit.id ? own : result))
    const { tables } = stand(compiled, all, history, decisions, calendar)
    return new Map(tables.flatMap(({ lines }) => lines.map((line) => [line.unit, line])))
  }
  const [before, after] = [standWith(changed.before), standWith(changed.after)]
  const briefOf = (standing: Standing): Moved['before'] => ({
    total: showPoints(standing.total, compiled.programme.printing.decimals).text,
    place: compiled.programme.rank && standing.place ? showPlace(standing.place) : null,
    grades: standing.grades,
  })
  const all = [...before].flatMap(([unit, was]): readonly Moved[] => {
    const is = after.get(unit)
    return is ? [{ unit, before: briefOf(was), after: briefOf(is) }] : []
  })
  const isOwn = ({ unit }: Moved) => unit === changed.unit.id
  return [...all.filter(isOwn), ...all.filter((one) => !isOwn(one) && !isSame(one.before, one.after))]
}

const isSame = (a: Moved['before'], b: Moved['before']): boolean =>
  a.total === b.total && a.place === b.place && a.grades.join('\n') === b.grades.join('\n')
