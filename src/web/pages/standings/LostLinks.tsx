import type { StandingLine } from '../../api.ts'
import { UnitLink } from './ResultsLinks.tsx'

/** So many stand in a line; the others are on the sheet. */
const SHOWN = 2

interface LostLinksProps {
  readonly line: Pick<StandingLine, 'unit' | 'name' | 'lost'>
  readonly programme: string
  readonly tabIndex?: 0 | -1
}

/** The dearest losses, each leading to its clause, its answer and who gave it. 主要失分 */
export function LostLinks({ line: { unit, name, lost }, programme, tabIndex = 0 }: LostLinksProps) {
  if (lost.rows === 0) return <span className="quiet">没有失分</span>
  const rest = lost.rows - Math.min(SHOWN, lost.most.length)
  const sheet = { programme, unit }
  return (
    <span className="lost-links">
      {lost.most.slice(0, SHOWN).map((row) => (
        <UnitLink key={row.code} {...sheet} search={{ at: row.code }} tabIndex={tabIndex} title={`${row.number} ${row.name}`.trim()}>
          <span className="change">−{row.points}</span> <span className="lost-name">{row.name}</span>
        </UnitLink>
      ))}
      {rest > 0 && (
        <UnitLink {...sheet} search={{ show: 'lost' }} tabIndex={tabIndex} className="lost-rest" aria-label={`${name}的全部失分项`}>
          共 {lost.rows} 项
        </UnitLink>
      )}
    </span>
  )
}
