import type { ReactNode } from 'react'
import type { StandingSheet } from '../../api.ts'
import { SeatList } from './SeatList.tsx'

/** A group under its name, with how many it is, its middle and its seats. 组别 */
export function StandingPanel({ table, children }: { readonly table: StandingSheet; readonly children: ReactNode }) {
  const { name, ranked, lines, figures, seats } = table
  const heading = `table-${name}`
  return (
    <section className="panel standings" aria-labelledby={heading}>
      <div className="standings-head">
        <h2 id={heading}>
          {name}{' '}
          <span className="quiet">
            {ranked > 0 ? `${ranked} 个单位参加排名` : `${lines.length} 个单位`}
            {figures && `，中位数 ${figures.median.text}`}
          </span>
        </h2>
        <SeatList seats={seats} />
      </div>
      {children}
    </section>
  )
}
