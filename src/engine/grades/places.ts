import type { GradeRule } from '../../model/GradeRule.ts'
import { grouped } from '../../model/grouped.ts'
import { poolOf } from '../standing/pools.ts'
import type { Candidate } from './Candidate.ts'
import type { Awarded } from './Awarded.ts'
import type { Contest } from './Contest.ts'
import { awardFor } from './awardFor.ts'
import { placeSpans } from './placeSpan.ts'

/** 第1至4名优秀：a grade for each stretch of places. 按名次 */
export function places(rule: Extract<GradeRule, { kind: 'places' }>, contest: Contest): ReadonlyMap<Candidate, Awarded> {
  const within = contest.programme.programme.rank?.within ?? 'group'
  const awarded = new Map<Candidate, Awarded>()
  const turns = rule.places.flatMap(({ from, to }) => [from, to + 1])
  for (const pool of grouped(contest.candidates, ({ result }) => poolOf(result.unit, within)).values()) {
    for (const [one, span] of placeSpans(pool, contest)) {
      awarded.set(
        one,
        awardFor(
          span,
          turns,
          (place) => rule.places.find(({ from, to }) => place >= from && place <= to)?.grade ?? rule.places.at(-1)?.grade ?? [],
        ),
      )
    }
  }
  return awarded
}
