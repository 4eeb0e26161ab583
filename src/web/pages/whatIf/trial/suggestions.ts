import { showPlace } from '../../../../engine/print.ts'
import type { Change } from '../../../../engine/whatIf/Change.ts'
import { changesWorthTrying, effectIn, smallestFirst, type Effect } from '../../../../engine/whatIf/whatIf.ts'
import type { Tried } from '../../../../engine/whatIf/tryRound.ts'
import type { Standing } from '../../../../model/Standing.ts'

/** One answer that would lift a unit, and what it would bring. 最省的改动 */
export interface Suggestion {
  readonly change: Change
  /** How much the total moves; null where it is open. */
  readonly moved: string | null
  readonly place: { readonly before: string | null; readonly after: string | null }
  readonly grades: { readonly before: readonly string[]; readonly after: readonly string[] }
}

/** So many are shown; of each check only the smallest. */
const MOST = 5

/** Tries every single change of a unit, and yields how many are tried; a better grade stands before a better place. */
export function* suggestionsFor(
  tried: Tried,
  unit: string,
): Generator<{ readonly tried: number; readonly of: number }, readonly Suggestion[]> {
  const changes = changesWorthTrying(tried, unit)
  const better: Effect[] = []
  for (const [at, change] of changes.entries()) {
    const effect = effectIn(tried, change)
    if (isBetter(tried, effect)) better.push(effect)
    yield { tried: at + 1, of: changes.length }
  }
  const seen = new Set<string>()
  const first = smallestFirst(tried, better).filter(({ change }) => {
    const isNew = !seen.has(change.check)
    seen.add(change.check)
    return isNew
  })
  const lifting = first.filter(({ before, after }) => before.grades.join() !== after.grades.join())
  return [...lifting, ...first.filter((effect) => !lifting.includes(effect))].slice(0, MOST).map(suggestionOf)
}

/** A better grade, or a better place and none worse. */
function isBetter({ programme }: Tried, { before, after }: Effect): boolean {
  const { gradeNames } = programme.programme
  const grade = ({ grades }: Standing): number => gradeNames.length - Math.max(0, ...grades.map((name) => gradeNames.indexOf(name)))
  if (grade(after) !== grade(before)) return grade(after) > grade(before)
  const [was, is] = [before.place, after.place]
  if (!was || !is) return was === null && is !== null
  return is.worst < was.worst && is.best <= was.best
}

const suggestionOf = ({ change, moved, before, after }: Effect): Suggestion => ({
  change,
  moved,
  place: { before: placeText(before), after: placeText(after) },
  grades: { before: before.grades, after: after.grades },
})

const placeText = ({ place }: Standing): string | null => place && showPlace(place)
