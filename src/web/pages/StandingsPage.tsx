import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { roundQuery, type RoundSheet } from '../api.ts'
import { Crumbs } from '../components/Crumbs.tsx'
import { Loaded } from '../components/Loaded.tsx'
import { useMe } from '../me.ts'
import { present } from '../search.ts'
import { useTitle } from '../useTitle.ts'
import { RoundFacts } from './standings/RoundFacts.tsx'
import { StandingsBody } from './standings/StandingsBody.tsx'
import type { StandingsSearch } from './standings/standingsSearch.ts'

const route = getRouteApi('/programmes/$id/round')

/** The ranking of a round, group by group. 结果 */
export function StandingsPage() {
  const { id } = route.useParams()
  return (
    <Loaded query={useQuery(roundQuery(id))} programme={id}>
      {(round) => <Standings round={round} />}
    </Loaded>
  )
}

function Standings({ round }: { readonly round: RoundSheet }) {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/programmes/$id/round' })
  useTitle(`${round.title}结果`)
  const { id } = round.programme
  const onSearch = (change: { readonly [K in keyof StandingsSearch]: StandingsSearch[K] | undefined }) =>
    void navigate({ search: (was) => present({ ...was, ...change }), replace: true, resetScroll: false })
  const isDemonstration = useMe()?.kind === 'demonstration'
  return (
    <>
      <Crumbs
        trail={[
          <Link to="/programmes" activeOptions={{ exact: true }}>
            方案
          </Link>,
          <Link to="/programmes/$id" activeOptions={{ exact: true }} params={{ id }}>
            {round.programme.title}
          </Link>,
          '结果',
        ]}
      />
      <div className="page-head">
        <div>
          <h1>{round.title}</h1>
          <RoundFacts round={round} />
        </div>
        <div className="actions no-print">
          <Link to="/programmes/$id/round/what-if" params={{ id }} className="button">
            改一个答案看看
          </Link>
          <button type="button" className="button" onClick={() => window.print()}>
            打印
          </button>
        </div>
      </div>
      <StandingsBody round={round} search={search} onSearch={onSearch} isDemonstration={isDemonstration} />
    </>
  )
}
