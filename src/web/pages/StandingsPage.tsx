import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { roundQuery, type RoundSheet } from '../api.ts'
import { Crumbs } from '../components/Crumbs.tsx'
import { Loaded } from '../components/Loaded.tsx'
import { StateMark } from '../components/StateMark.tsx'
import { formatDate } from '../dates.ts'
import { present } from '../search.ts'
import { useTitle } from '../useTitle.ts'
import { StandingTable } from './standings/StandingTable.tsx'

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
  const { table: chosen, name = '' } = route.useSearch()
  const navigate = useNavigate({ from: '/programmes/$id/round' })
  useTitle(`${round.title}结果`)
  const { id } = round.programme
  const tables = round.tables.filter((table) => chosen === undefined || table.name === chosen)
  return (
    <>
      <Crumbs
        trail={[
          <Link to="/" activeOptions={{ exact: true }}>
            首页
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
          <p className="quiet">
            计到 {formatDate(round.asOf)} · {round.ranking.length === 0 ? '通知没有规定排名和等次，只列得分' : round.ranking.join('；')}
          </p>
        </div>
        <button type="button" className="button no-print" onClick={() => window.print()}>
          打印排名
        </button>
      </div>
      <div className="bar-line no-print">
        {round.tables.length > 1 && (
          <div className="segments" role="group" aria-label="组别">
            <Link
              to="/programmes/$id/round"
              params={{ id }}
              search={(was) => present({ ...was, table: undefined })}
              aria-current={chosen === undefined ? 'true' : undefined}
              activeOptions={{ exact: true }}
              resetScroll={false}
            >
              全部
            </Link>
            {round.tables.map((table) => (
              <Link
                key={table.name}
                to="/programmes/$id/round"
                params={{ id }}
                search={(was) => ({ ...was, table: table.name })}
                aria-current={chosen === table.name ? 'true' : undefined}
                resetScroll={false}
              >
                {table.name}
                <span className="quiet"> {table.lines.length}</span>
              </Link>
            ))}
          </div>
        )}
        <label className="find">
          <span>按单位名称查找</span>
          <input
            type="search"
            value={name}
            placeholder="例如：镇"
            onChange={(event) =>
              void navigate({
                search: (was) => present({ ...was, name: event.target.value === '' ? undefined : event.target.value }),
                replace: true,
                resetScroll: false,
              })
            }
          />
        </label>
      </div>
      <ul className="legend quiet small" aria-label="图例">
        <li>
          <span className="bar bar-key" aria-hidden="true">
            <span className="bar-sure" style={{ width: '100%' }} />
          </span>
          已经确定的得分
        </li>
        <li>
          <span className="bar bar-key" aria-hidden="true">
            <span className="bar-open" style={{ width: '100%' }} />
          </span>
          还没有答案的部分：得分、名次、等次都写成范围
        </li>
        {round.gradeNames.length > 0 && (
          <>
            <li>
              <StateMark state="review" />
              未定：等答案
            </li>
            <li>
              <StateMark state="cantTell" />
              待审定：答案已齐，由审定机构决定
            </li>
          </>
        )}
      </ul>
      {tables.map((table) => (
        <StandingTable key={table.name} table={table} programme={id} gradeNames={round.gradeNames} find={name} />
      ))}
    </>
  )
}
