import type { WorkCalendar } from '../../calendar/WorkCalendar.ts'
import { fraction } from '../../model/Fraction.ts'
import type { Interval } from '../../model/Interval.ts'
import type { GroupFigures, Result } from '../../model/Result.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import type { CompiledProgramme } from '../compile.ts'
import type { CompiledTree } from '../nodes/compileTree.ts'
import { UNBOUNDED } from '../values/intervals.ts'
import { meanOf } from './meanOf.ts'
import { nodeOf } from './nodeOf.ts'
import { placesOf } from './places.ts'
import { poolOf, poolsOf } from './pools.ts'
import { score } from '../score.ts'

/**
 * Scores again the units whose lines look at places or means of their group, until nothing changes. 组内比较项
 *
 * A line may look at a node whose own lines look at the group; the loader refuses circles, so as many rounds as there are looks
 * settle all.
 */
export function completedByGroup(programme: CompiledProgramme, scored: readonly Result[], calendar: WorkCalendar): readonly Result[] {
  let results = scored
  const looks = Math.max(0, ...new Set(scored.map(({ unit }) => programme.treeOf(unit.group).looksAt.length)))
  for (let round = 0; round < looks; round++) {
    const figures = results.map((result) => figuresFor(programme.treeOf(result.unit.group), result, results))
    if (figures.every((one, at) => results[at]?.given === true || sameFigures(one, results[at]?.figures))) break
    results = results.map((result, at) => {
      const seen = figures[at]
      return seen && !result.given
        ? score(programme, result.unit, result.facts, result.asOf, calendar, { view: result.view, figures: seen })
        : result
    })
  }
  return results
}

const sameFigures = (a: GroupFigures | null, b: GroupFigures | undefined): boolean =>
  a === null || (b !== undefined && canonicalJson(printable(a)) === canonicalJson(printable(b)))

const printable = ({ places, means }: GroupFigures) =>
  [places, means].map((figures) =>
    Object.entries(figures).map(([key, { low, high }]) => [key, low && `${low.n}/${low.d}`, high && `${high.n}/${high.d}`]),
  )

/** Null for a tree that does not look at its group. */
function figuresFor({ looksAt }: CompiledTree, result: Result, results: readonly Result[]): GroupFigures | null {
  if (looksAt.length === 0) return null
  const places: Record<string, Interval> = {}
  const means: Record<string, Interval> = {}
  for (const { what, within, node } of looksAt) {
    const members = poolsOf(results, within).get(poolOf(result.unit, within)) ?? []
    const having = members.flatMap((at) => {
      const other = results[at]
      const points = other && nodeOf(other.root, node)?.points
      return other && points?.range ? [{ other, range: points.range, maybeOut: points.mayBeNone }] : []
    })
    const key = `${within}:${node}`
    if (what === 'mean') means[key] = meanOf(having)
    else {
      const found = placesOf(having)[having.findIndex(({ other }) => other.unit.id === result.unit.id)]
      places[key] = found ? { low: fraction(found.best), high: fraction(found.worst) } : UNBOUNDED
    }
  }
  return { places, means }
}
