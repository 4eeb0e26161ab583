import type { RoundSheet } from '../../api.ts'
import { present } from '../../search.ts'
import { StandingsLink } from './ResultsLinks.tsx'
import type { StandingsSearch } from './standingsSearch.ts'

interface GroupLinksProps {
  readonly round: RoundSheet
  readonly search: StandingsSearch
}

/** All groups, or one of them. 组别 */
export function GroupLinks({ round, search }: GroupLinksProps) {
  if (round.tables.length < 2) return null
  const to = (table: string | undefined) => ({
    programme: round.programme.id,
    search: present({ ...search, table }),
    includeSearch: true,
    'aria-current': search.table === table ? ('true' as const) : undefined,
  })
  return (
    <div className="segments" role="group" aria-label="组别">
      <StandingsLink {...to(undefined)}>全部</StandingsLink>
      {round.tables.map(({ name, lines }) => (
        <StandingsLink key={name} {...to(name)}>
          {name}
          <span className="quiet"> {lines.length}</span>
        </StandingsLink>
      ))}
    </div>
  )
}
