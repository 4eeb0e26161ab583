import type { EarlierResult, Unit } from '../../model/Facts.ts'
import type { Within } from '../../model/Expression.ts'
import type { Programme } from '../../model/Programme.ts'
import { gradeExpressions, partsOf } from '../../programme/views/expressions.ts'
import { chance, shuffled } from './chance.ts'

/** Ranges in which earlier places are looked at. */
function rangesOf({ rank, grades }: Programme): readonly Within[] {
  const asked = grades
    .flatMap(gradeExpressions)
    .flatMap(partsOf)
    .flatMap(({ expr }) => (expr.op === 'last-places' ? [expr.within] : []))
  return [...new Set<Within>([...asked, ...(rank ? [rank.within] : [])])]
}

const poolOf = (unit: Unit, within: Within): string =>
  within === 'all' ? '' : within === 'group' ? unit.group : `${unit.group} ${unit.class ?? ''}`

/** Places of the two years before: who was last tends to stay there, so that a third year may count. 往年名次 */
export function inventedHistory(units: readonly Unit[], programme: Programme): readonly EarlierResult[] {
  const year = Number(programme.period.from.slice(0, 4))
  return rangesOf(programme).flatMap((within) => {
    const pools = [...new Set(units.map((unit) => poolOf(unit, within)))]
    return pools.flatMap((pool) => {
      const members = units.filter((unit) => poolOf(unit, within) === pool)
      const steady = shuffled(members, ({ id }) => id, within)
      return [year - 2, year - 1].flatMap((one) => {
        const ranked = steady.map((unit, at) => ({ unit, at: at + 4 * chance(unit.id, String(one)) })).sort((a, b) => a.at - b.at)
        return ranked.map(({ unit }, at): EarlierResult => ({ year: one, unit: unit.id, within, place: at + 1, of: members.length }))
      })
    })
  })
}
