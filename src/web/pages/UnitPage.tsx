import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { unitQuery, type UnitSheet } from '../api.ts'
import { Crumbs } from '../components/Crumbs.tsx'
import { Loaded } from '../components/Loaded.tsx'
import { ReadingNote } from '../components/ReadingNote.tsx'
import { present } from '../search.ts'
import { useTitle } from '../useTitle.ts'
import { bringRow } from './sheet/bringRow.ts'
import { SheetOverview } from './sheet/overview/SheetOverview.tsx'
import { PrintButtons } from './sheet/PrintButtons.tsx'
import { Sheet } from './sheet/Sheet.tsx'
import { SheetHead } from './sheet/SheetHead.tsx'
import type { Show } from './sheet/sheetSearch.ts'

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
  const { show = 'all', at } = route.useSearch()
  const navigate = useNavigate({ from: '/programmes/$id/round/units/$unit' })
  useTitle(`${sheet.unit.name}${sheet.table.marked ? '得分表' : '结果'}`)
  const { id } = sheet.programme
  const onShow = (next: Show) =>
    void navigate({
      search: (was) => present({ ...was, show: next === 'all' ? undefined : next, at: undefined }),
      replace: true,
      resetScroll: false,
    })
  const onPick = (key: string) => {
    if (key === at) bringRow(key)
    else void navigate({ search: { at: key }, replace: true, resetScroll: false })
  }
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
      <SheetHead sheet={sheet}>
        <p className="actions sheet-acts no-print">
          <Link to="/programmes/$id/round/what-if" params={{ id }} search={{ unit: sheet.unit.id }} className="button">
            {sheet.standing.distance ? '怎样能再进一步' : '改一个答案看看'}
          </Link>
          <PrintButtons />
        </p>
      </SheetHead>
      <div className="sheet-layout">
        <SheetOverview sheet={sheet} onPick={onPick} />
        <Sheet sheet={sheet} show={show} onShow={onShow} at={at} />
      </div>
      {sheet.readings.length > 0 && (
        <details className="panel fold-panel">
          <summary>这张表用到的口径（{sheet.readings.length} 条）</summary>
          {sheet.readings.map((reading) => (
            <ReadingNote key={reading.id} reading={reading} />
          ))}
        </details>
      )}
      <p className="receipt quiet small">
        回执 <code>{sheet.receipt}</code>
        <br />
        方案 <code>{sheet.programme.hash}</code>
        <br />
        回执由方案、单位、答案、日历和结果算出；任何一处改动，回执都会不同。
      </p>
      <nav className="neighbours no-print" aria-label="同组单位">
        {sheet.previous ? (
          <Link to="/programmes/$id/round/units/$unit" params={{ id, unit: sheet.previous.id }}>
            ← {sheet.previous.name}
          </Link>
        ) : (
          <span />
        )}
        {sheet.next && (
          <Link to="/programmes/$id/round/units/$unit" params={{ id, unit: sheet.next.id }}>
            {sheet.next.name} →
          </Link>
        )}
      </nav>
    </>
  )
}
