import type { Bar } from '../api.ts'

/** Solid as far as points are sure, hatched as far as they are open. The figures beside it say the same. 得分条 */
export function PointsBar({ bar }: { readonly bar: Bar }) {
  return (
    <span className="bar" aria-hidden="true">
      <span className="bar-sure" style={{ width: `${bar.sure}%` }} />
      {bar.open > 0 && <span className="bar-open" style={{ width: `${bar.open}%` }} />}
    </span>
  )
}
