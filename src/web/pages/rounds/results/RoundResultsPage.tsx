import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { present } from '../../../search.ts'
import { TryLink } from '../../standings/ResultsLinks.tsx'
import { ResultsPlaceContext } from '../../standings/ResultsPlace.ts'
import { RoundFacts } from '../../standings/RoundFacts.tsx'
import { StandingsBody } from '../../standings/StandingsBody.tsx'
import type { StandingsSearch } from '../../standings/standingsSearch.ts'
import { RoundFrame } from '../RoundFrame.tsx'
import { placeIn } from './placeIn.ts'
import { roundSheetQuery } from './resultQueries.ts'

const route = getRouteApi('/rounds/$round/results')

/** The ranking of a round as it stands: it follows the answers. 批次结果 */
export function RoundResultsPage() {
  const { round } = route.useParams()
  return (
    <RoundFrame round={round} title="结果" lead="按现在的答案算出，随答案变动；没有定稿以前都不是最后的结果。">
      {(head) => <Results head={head} />}
    </RoundFrame>
  )
}

function Results({ head }: { readonly head: RoundHead }) {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/rounds/$round/results' })
  const onSearch = (change: { readonly [K in keyof StandingsSearch]: StandingsSearch[K] | undefined }) =>
    void navigate({ search: (was) => present({ ...was, ...change }), replace: true, resetScroll: false })
  return (
    <ResultsPlaceContext value={placeIn(head, null)}>
      <Loaded query={useQuery(roundSheetQuery(head.id))}>
        {(sheet) => (
          <>
            <div className="results-head">
              <RoundFacts round={sheet} />
              <p className="actions no-print">
                <TryLink programme={sheet.programme.id} className="button">
                  改一个答案看看
                </TryLink>
                <button type="button" className="button" onClick={() => window.print()}>
                  打印
                </button>
              </p>
            </div>
            <StandingsBody round={sheet} search={search} onSearch={onSearch} isDemonstration={head.demonstration} />
          </>
        )}
      </Loaded>
    </ResultsPlaceContext>
  )
}
