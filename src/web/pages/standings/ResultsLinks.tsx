import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SheetSearch } from '../sheet/sheetSearch.ts'
import { useResultsPlace } from './ResultsPlace.ts'
import type { StandingsSearch } from './standingsSearch.ts'

interface Plain {
  readonly className?: string
  readonly title?: string
  readonly tabIndex?: 0 | -1
  readonly 'aria-label'?: string
  readonly 'aria-current'?: 'true' | undefined
  readonly children: ReactNode
}

interface UnitLinkProps extends Plain {
  /** With whose newest round the results are shown, where they are not in a round. */
  readonly programme: string
  readonly unit: string
  readonly search?: SheetSearch
}

/** The way to a unit's sheet, beside the ranking where one stands. 得分表链接 */
export function UnitLink({ programme, unit, search = {}, ...rest }: UnitLinkProps) {
  const place = useResultsPlace()
  return place ? (
    <Link to="/rounds/$round/results/$unit" params={{ round: place.round, unit }} search={search} {...rest} />
  ) : (
    <Link to="/programmes/$id/round/units/$unit" params={{ id: programme, unit }} search={search} {...rest} />
  )
}

interface StandingsLinkProps extends Plain {
  readonly programme: string
  readonly search?: StandingsSearch
  /** The search counts for being here, too. */
  readonly includeSearch?: boolean
}

/** The way to the ranking. 排名链接 */
export function StandingsLink({ programme, search = {}, includeSearch = false, ...rest }: StandingsLinkProps) {
  const place = useResultsPlace()
  const options = { search, activeOptions: { exact: true, includeSearch }, resetScroll: !includeSearch, ...rest }
  return place ? (
    <Link to="/rounds/$round/results" params={{ round: place.round }} {...options} />
  ) : (
    <Link to="/programmes/$id/round" params={{ id: programme }} {...options} />
  )
}

interface TryLinkProps extends Plain {
  readonly programme: string
  readonly search?: { readonly unit?: string; readonly at?: string; readonly find?: true }
}

/** The way to “what if”, for who sees all that it is tried on. 试算链接 */
export function TryLink({ programme, search = {}, ...rest }: TryLinkProps) {
  const place = useResultsPlace()
  if (!place) return <Link to="/programmes/$id/round/what-if" params={{ id: programme }} search={search} {...rest} />
  return place.mayTry && <Link to="/rounds/$round/what-if" params={{ round: place.round }} search={search} {...rest} />
}
