import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { ResultsPlaceContext } from '../../standings/ResultsPlace.ts'
import { TRIAL_TITLE, TrialBody } from '../../whatIf/TrialBody.tsx'
import type { WhatIfSearch } from '../../whatIf/whatIfSearch.ts'
import { RoundFrame } from '../RoundFrame.tsx'
import { placeIn } from './placeIn.ts'
import { roundFactsQuery } from './resultQueries.ts'

const route = getRouteApi('/rounds/$round/what-if')

/** Change an answer of a round and see its ranking move; nothing of it is kept. 在批次里试算 */
export function RoundTrialPage() {
  const { round } = route.useParams()
  const trail = [
    <Link key="results" to="/rounds/$round/results" params={{ round }}>
      结果
    </Link>,
    TRIAL_TITLE,
  ]
  return (
    <RoundFrame round={round} title={TRIAL_TITLE} trail={trail} lead="在左边改答案，右边马上重算结果。">
      {(head) => <Trial head={head} />}
    </RoundFrame>
  )
}

function Trial({ head }: { readonly head: RoundHead }) {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/rounds/$round/what-if' })
  const onSearch = useCallback(
    (next: WhatIfSearch, isSame: boolean) => void navigate({ search: next, replace: isSame, resetScroll: false }),
    [navigate],
  )
  return (
    <ResultsPlaceContext value={placeIn(head, null)}>
      <Loaded query={useQuery(roundFactsQuery(head.id))}>
        {(data) => <TrialBody key={data.receipt} data={data} search={search} onSearch={onSearch} />}
      </Loaded>
    </ResultsPlaceContext>
  )
}
