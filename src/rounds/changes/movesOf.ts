import { score } from '../../engine/score.ts'
import { stand } from '../../engine/stand.ts'
import { showPlace, showPoints } from '../../engine/print.ts'
import type { Facts, Unit } from '../../model/Facts.ts'
import type { Result } from '../../model/Result.ts'
import type { Standing, Standings } from '../../model/Standing.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import type { ChangeMove, StandingBrief } from './RoundChange.ts'
import type { ScoredNow } from './ScoredNow.ts'

/** A unit with all that is known of it. 单位和它的答案 */
export interface KnownUnit {
  readonly unit: Unit
  readonly facts: Facts
}

/** The roster after a change. 变更后的名单 */
export interface AfterChange {
  readonly changed: readonly KnownUnit[]
  readonly removed: ReadonlySet<string>
  /** Who joins, and before whom; null: last. */
  readonly joining: (KnownUnit & { readonly before: string | null }) | null
}

/** Whom a change moves: those it is about, and everybody whose points, place or grades are others because of it. 变更影响谁 */
export function movesOf(terms: Terms, now: ScoredNow, { changed, removed, joining }: AfterChange): readonly ChangeMove[] {
  const { compiled, asOf, calendar } = terms
  const scored = ({ unit, facts }: KnownUnit): Result => score(compiled, unit, facts, asOf, calendar)
  const again = new Map(changed.map((one) => [one.unit.id, one]))
  const alone: Result[] = []
  for (const result of now.alone) {
    const { id } = result.unit
    if (joining && joining.before === id) alone.push(scored(joining))
    const one = again.get(id)
    if (!removed.has(id)) alone.push(one ? scored(one) : result)
  }
  if (joining && joining.before === null) alone.push(scored(joining))
  const on = new Set(alone.map(({ unit }) => unit.id))
  const decisions = now.facts.decisions.filter(({ unit }) => on.has(unit))
  const history = now.facts.history.filter(({ unit }) => on.has(unit))
  return movedBetween(
    now.standings,
    stand(compiled, alone, history, decisions, calendar),
    terms,
    new Set([...again.keys(), joining?.unit.id ?? '']),
  )
}

/** Units whose printed standing differs, and those that are told anyhow. */
function movedBetween(then: Standings, now: Standings, { compiled }: Terms, told: ReadonlySet<string>): readonly ChangeMove[] {
  const { decimals } = compiled.programme.printing
  const isRanked = compiled.programme.rank !== undefined
  const briefs = (standings: Standings) =>
    new Map(standings.tables.flatMap(({ lines }) => lines.map((line) => [line.unit, briefOf(line, { decimals, isRanked })] as const)))
  const [before, after] = [briefs(then), briefs(now)]
  const units = new Map([...then.results, ...now.results].map(({ unit }) => [unit.id, unit]))
  const moves = [...units.values()].flatMap(({ id, name, group }): readonly ChangeMove[] => {
    const [was, is] = [before.get(id) ?? null, after.get(id) ?? null]
    return told.has(id) || !isSame(was, is) ? [{ unit: id, name, group, before: was, after: is }] : []
  })
  const isAbout = ({ unit, before: was, after: is }: ChangeMove) => told.has(unit) || was === null || is === null
  return [...moves.filter(isAbout), ...moves.filter((one) => !isAbout(one))]
}

const briefOf = (line: Standing, { decimals, isRanked }: { readonly decimals: number; readonly isRanked: boolean }): StandingBrief => ({
  total: showPoints(line.total, decimals).text,
  place: isRanked && line.place ? showPlace(line.place) : null,
  grades: line.grades,
})

const isSame = (a: StandingBrief | null, b: StandingBrief | null): boolean =>
  a === null || b === null ? a === b : a.total === b.total && a.place === b.place && a.grades.join('\n') === b.grades.join('\n')
