import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { present } from '../../../search.ts'
import type { Show } from '../../sheet/sheetSearch.ts'
import { UnitBody } from '../../sheet/UnitBody.tsx'
import { ResultsPlaceContext } from '../../standings/ResultsPlace.ts'
import { RoundFrame } from '../RoundFrame.tsx'
import { placeIn } from './placeIn.ts'
import { unitSheetQuery } from './resultQueries.ts'

const route = getRouteApi('/rounds/$round/results/$unit')

/** A unit's sheet in a round as it stands: it follows the answers. 批次里的单位得分表 */
export function RoundUnitPage() {
  const { round, unit } = route.useParams()
  const name = useQuery(unitSheetQuery(round, unit)).data?.unit.name
  const trail = [
    <Link key="results" to="/rounds/$round/results" params={{ round }}>
      结果
    </Link>,
    name ?? '得分表',
  ]
  return (
    <RoundFrame round={round} title="得分表" trail={trail}>
      {(head) => <Unit key={unit} head={head} unit={unit} />}
    </RoundFrame>
  )
}

function Unit({ head, unit }: { readonly head: RoundHead; readonly unit: string }) {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/rounds/$round/results/$unit' })
  const onShow = (next: Show) =>
    void navigate({
      search: (was) => present({ ...was, show: next === 'all' ? undefined : next, at: undefined }),
      replace: true,
      resetScroll: false,
    })
  const onRow = (key: string) => void navigate({ search: { at: key }, replace: true, resetScroll: false })
  return (
    <ResultsPlaceContext value={placeIn(head, unit)}>
      <Loaded query={useQuery(unitSheetQuery(head.id, unit))}>
        {(sheet) => <UnitBody sheet={sheet} search={search} onShow={onShow} onRow={onRow} level={2} />}
      </Loaded>
    </ResultsPlaceContext>
  )
}
