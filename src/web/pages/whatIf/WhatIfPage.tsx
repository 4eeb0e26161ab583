import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { factsQuery, type RoundFactsSheet } from '../../api.ts'
import { Crumbs } from '../../components/Crumbs.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { TRIAL_TITLE, TrialBody } from './TrialBody.tsx'
import type { WhatIfSearch } from './whatIfSearch.ts'

const route = getRouteApi('/programmes/$id/round/what-if')

/** Change an answer and see the ranking move; nothing of it is kept. 改一个答案看看 */
export function WhatIfPage() {
  const { id } = route.useParams()
  return (
    <Loaded query={useQuery(factsQuery(id))} programme={id}>
      {(data) => <WhatIf key={data.receipt} data={data} />}
    </Loaded>
  )
}

function WhatIf({ data }: { readonly data: RoundFactsSheet }) {
  const navigate = useNavigate({ from: '/programmes/$id/round/what-if' })
  const onSearch = useCallback(
    (search: WhatIfSearch, isSame: boolean) => void navigate({ search, replace: isSame, resetScroll: false }),
    [navigate],
  )
  const { programme } = data
  const { id } = programme
  return (
    <>
      <Crumbs
        trail={[
          <Link to="/" activeOptions={{ exact: true }}>
            首页
          </Link>,
          <Link to="/programmes/$id" activeOptions={{ exact: true }} params={{ id }}>
            {programme.title}
          </Link>,
          <Link to="/programmes/$id/round" activeOptions={{ exact: true }} params={{ id }}>
            结果
          </Link>,
          TRIAL_TITLE,
        ]}
      />
      <div className="page-head">
        <div>
          <h1>{TRIAL_TITLE}</h1>
          <p className="quiet">在左边改答案，右边马上重算结果。</p>
        </div>
      </div>
      <TrialBody data={data} search={route.useSearch()} onSearch={onSearch} />
    </>
  )
}
