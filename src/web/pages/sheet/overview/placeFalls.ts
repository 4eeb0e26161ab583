import type { Fall, Waterfall } from '../../../api.ts'

/** From where to where on the axis, in percent: surely, and what may still be. */
export interface FallBar {
  readonly from: number
  readonly sure: number
  readonly open: number
}

export interface PlacedFalls {
  /** Where the axis begins and ends, in points. */
  readonly axis: { readonly from: number; readonly to: number }
  readonly bars: ReadonlyMap<Fall, FallBar>
  readonly total: FallBar
}

/** So much of the axis lies below the lowest point of the fall. */
const BELOW = 0.08

/** Where each step of the fall is drawn; the axis is cut below the lowest, for losses are small beside full marks. 瀑布图坐标 */
export function placeFalls({ groups, scale }: Waterfall): PlacedFalls {
  const falls = groups.flatMap((group) => group.falls)
  let at = scale.full
  const spans = falls.map((fall) => {
    const before = at
    at -= fall.sure
    const ends = [before, at, before - fall.most]
    return { fall, from: Math.min(...ends), to: Math.max(...ends), after: at, before }
  })
  const to = Math.max(scale.full, scale.high, ...spans.map((span) => span.to))
  const lowest = Math.min(scale.low, ...spans.map((span) => span.from))
  const from = Math.max(Math.min(0, lowest), Math.floor(lowest - Math.max((to - lowest) * BELOW, 1)))
  const percent = (value: number) => Math.round(((value - from) / (to - from)) * 10_000) / 100
  const width = (points: number) => Math.round((Math.abs(points) / (to - from)) * 10_000) / 100
  return {
    axis: { from, to },
    bars: new Map(
      spans.map(({ fall, from: left }) => [fall, { from: percent(left), sure: width(fall.sure), open: width(fall.most - fall.sure) }]),
    ),
    total: { from: 0, sure: percent(scale.low), open: width(scale.high - scale.low) },
  }
}
