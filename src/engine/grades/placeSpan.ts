import type { RankRule } from '../../model/GradeRule.ts'
import { UNBOUNDED } from '../values/intervals.ts'
import type { PlaceRange } from '../../model/Standing.ts'
import { placesOf, type Placed } from '../standing/places.ts'
import type { Candidate } from './Candidate.ts'
import type { Contest } from './Contest.ts'

/** The places that a candidate may take among those left, ties as the programme says. */
export interface PlaceSpan {
  readonly from: number
  readonly to: number
  /** Points or disqualifications are open, so that the span may still shrink. */
  readonly open: boolean
  /** It shares its points exactly with so many. */
  readonly ties: number
}

/** Places of some candidates among each other, without those whose place passes on; those who left have none. */
export function placeSpans(candidates: readonly Candidate[], { leaves, programme }: Contest): ReadonlyMap<Candidate, PlaceSpan> {
  const ties = programme.programme.rank?.ties ?? 'block'
  const left = candidates.filter((one) => leaves.get(one) !== true && !one.out)
  const placed = placesOf(
    left.map((one) => ({ range: one.result.total.range ?? UNBOUNDED, maybeOut: one.maybeOut || leaves.get(one) === null })),
  )
  const spans = new Map<Candidate, PlaceSpan>()
  left.forEach((one, at) => {
    const place = placed[at]
    if (!place) return
    const open = place.worst !== place.best || place.spanTo - place.best !== place.ties
    const { best, worst } = spanOf(ties, place)
    spans.set(one, { from: best, to: worst, open, ties: place.ties })
  })
  const last = candidates.filter((one) => one.out && one.place)
  const sure = left.filter((one) => !one.maybeOut && leaves.get(one) !== null).length
  const behind: Placed = { best: sure + 1, worst: left.length + 1, spanTo: left.length + last.length, ties: last.length - 1 }
  const { best, worst } = spanOf(ties, behind)
  for (const one of last) spans.set(one, { from: best, to: worst, open: sure < left.length, ties: behind.ties })
  return spans
}

/** The places that count for a unit among ties: all that they span, the best for all, or the worst for all. 同分名次 */
export function spanOf(ties: RankRule['ties'], { best, worst, spanTo, ties: level }: Placed): PlaceRange {
  if (ties === 'block') return { best, worst: spanTo }
  return ties === 'share' ? { best, worst } : { best: best + level, worst: spanTo }
}

/** “第3名”, “第3至5名”. */
export const placeWords = ({ from, to }: PlaceSpan): string => (from === to ? `第${from}名` : `第${from}至${to}名`)
