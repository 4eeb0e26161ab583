import type { StandingLine } from '../../api.ts'

/** How far a unit is from the next line; where there is none to measure, why it has the grade it has. 距线 */
export function DistanceWords({ line: { distance, because } }: { readonly line: Pick<StandingLine, 'distance' | 'because'> }) {
  if (distance)
    return (
      <span className="distance" data-side={distance.side}>
        {distance.words}
      </span>
    )
  if (because.length === 0) return <span className="quiet">—</span>
  return <span className="distance">{because.join('；')}</span>
}
