import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { unitQuery, type UnitSheet } from '../api.ts'
import { Crumbs } from '../components/Crumbs.tsx'
import { Loaded } from '../components/Loaded.tsx'
import { ReadingNote } from '../components/ReadingNote.tsx'
import { useTitle } from '../useTitle.ts'
import { Sheet } from './sheet/Sheet.tsx'
import { SheetHead } from './sheet/SheetHead.tsx'

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
  useTitle(`${sheet.unit.name}得分表`)
  const { id } = sheet.programme
  return (
    <>
      <Crumbs
        trail={[
          <Link to="/" activeOptions={{ exact: true }}>
            首页
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
      <SheetHead sheet={sheet} />
      <Sheet sheet={sheet} />
      {sheet.readings.length > 0 && (
        <details className="panel fold-panel">
          <summary>这张得分表用到的口径（{sheet.readings.length} 条）</summary>
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
