import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { grouped } from '../../../../model/grouped.ts'
import { ChoiceField } from '../../../components/form/Field.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { latestSeen } from '../latestSeen.ts'
import { useMe } from '../../../me.ts'
import { useUnitNames } from '../../../units.ts'
import { useTitle } from '../../../useTitle.ts'
import { ColumnSeen } from '../columns/ColumnSeen.tsx'
import { OutsideAddress } from '../OutsideAddress.tsx'
import type { UnitColumns } from '../siteTypes.ts'
import { ownColumnsQuery } from './ownColumnQueries.ts'
import '../../../styles/sites.css'

const route = getRouteApi('/columns')

const OF_UNIT: ReadonlySet<string> = new Set(['unit-filler', 'unit-reviewer', 'unit-leader'])

/** 本单位栏目: what a unit keeps on the websites, and how each was seen last. */
export function OwnColumnsPage() {
  useTitle('本单位栏目')
  const { unit } = route.useSearch()
  const navigate = route.useNavigate()
  const me = useMe()
  const names = useUnitNames()
  const own = [...new Set(me?.duties.filter(({ role }) => OF_UNIT.has(role)).map((duty) => duty.unit))]
  const chosen = unit ?? own[0]
  return (
    <div className="sites">
      <PageHead title="本单位栏目" lead="网站上由本单位保障的栏目：要有什么、多久更新一次、最近一次检查看到的情况。" />
      {own.length > 1 && chosen !== undefined && (
        <ChoiceField
          label="单位"
          value={chosen}
          options={own.map((value) => ({ value, text: names.get(value) ?? '……' }))}
          onChange={(to) => void navigate({ search: { unit: to }, replace: true })}
        />
      )}
      {chosen === undefined ? (
        <p className="notice-box">这一页给被考核单位的人员看。您没有填报单位的职责，各网站的栏目在“网站测评”里。</p>
      ) : (
        <Columns unit={chosen} />
      )}
    </div>
  )
}

function Columns({ unit }: { readonly unit: string }) {
  const query = useQuery(ownColumnsQuery(unit))
  return (
    <Loaded query={query}>
      {({ columns }) =>
        columns.length === 0 ? (
          <p className="notice-box">还没有写明由本单位保障的栏目。应当有的，请向政务公开主管部门提出。</p>
        ) : (
          [...grouped(columns, ({ site }) => site.id)].map(([id, some]) => <OfSite key={id} columns={some} />)
        )
      }
    </Loaded>
  )
}

function OfSite({ columns }: { readonly columns: readonly UnitColumns['columns'][number][] }) {
  const [first] = columns
  if (!first) return null
  const { id, name, front } = first.site
  return (
    <section className="run-part" aria-labelledby={id}>
      <h2 id={id}>
        {name} <OutsideAddress url={front} what={`${name}首页`} isBare />
      </h2>
      <ul className="own-columns">
        {columns.map((column) => (
          <li key={column.id} className="panel">
            <h3>{column.levels.join(' › ')}</h3>
            {column.content !== null && <p className="small">{column.content}</p>}
            <dl className="facts">
              <div>
                <dt>更新时限</dt>
                <dd>{column.updatesWords === '' ? '没有规定' : column.updatesWords}</dd>
              </div>
              <div>
                <dt>最新一条</dt>
                <dd>{column.last === null ? '还没有检查' : latestSeen(column.last)}</dd>
              </div>
              {column.last !== null && (
                <div>
                  <dt>最近看到</dt>
                  <dd>
                    <ColumnSeen column={column} />
                  </dd>
                </div>
              )}
              <div>
                <dt>网址</dt>
                <dd>
                  {column.url === null ? (
                    column.placedAt === null ? (
                      '还没有确认'
                    ) : (
                      '网站上没有找到这个栏目'
                    )
                  ) : (
                    <OutsideAddress url={column.url} what={column.levels.join(' › ')} />
                  )}
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}
