import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { unitQuery, type UnitSheet } from '../api.ts'
import { Crumbs } from '../components/Crumbs.tsx'
import { Loaded } from '../components/Loaded.tsx'
import { present } from '../search.ts'
import { useTitle } from '../useTitle.ts'
import type { Show } from './sheet/sheetSearch.ts'
import { UnitBody } from './sheet/UnitBody.tsx'

const route = getRouteApi('/programmes/$id/round/units/$unit')

/** A unit's sheet: every point and what it rests on. 单位得分表 */
export function UnitPage() {
  const { id, unit } = route.useParams()
  return (
    <Loaded query={useQuery(unitQuery(id, unit))} programme={id}>
      {(sheet) => <Unit key={sheet.unit.id} sheet={sheet} />}
    </Loaded>
  )
}

function Unit({ sheet }: { readonly sheet: UnitSheet }) {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/programmes/$id/round/units/$unit' })
  useTitle(`${sheet.unit.name}${sheet.table.marked ? '得分表' : '结果'}`)
  const { id } = sheet.programme
  const onShow = (next: Show) =>
    void navigate({
      search: (was) => present({ ...was, show: next === 'all' ? undefined : next, at: undefined }),
      replace: true,
      resetScroll: false,
    })
  const onRow = (key: string) => void navigate({ search: { at: key }, replace: true, resetScroll: false })
  return (
    <>
      <Crumbs
        trail={[
          <Link to="/programmes" activeOptions={{ exact: true }}>
            方案
          </Link>,
          <Link to="/programmes/$id" activeOptions={{ exact: true }} params={{ id }}>
            {sheet.programme.title}
          </Link>,
          <Link to="/programmes/$id/round" activeOptions={{ exact: true }} params={{ id }}>
            结果
          </Link>,
          sheet.unit.name,
        ]}
      />
      <UnitBody sheet={sheet} search={search} onShow={onShow} onRow={onRow} />
    </>
  )
}
