import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { roundQuery, type RoundSheet } from '../api.ts'
import { Crumbs } from '../components/Crumbs.tsx'
import { Loaded } from '../components/Loaded.tsx'
import { saveFile } from '../saveFile.ts'
import { present } from '../search.ts'
import { useTitle } from '../useTitle.ts'
import { chooseLines } from './standings/chooseLines.ts'
import { exportTables } from './standings/exportTables.ts'
import { GroupFigures } from './standings/GroupFigures.tsx'
import { GroupLinks } from './standings/GroupLinks.tsx'
import { Legend } from './standings/Legend.tsx'
import { RoundFacts, shiftWords } from './standings/RoundFacts.tsx'
import { nextSort } from './standings/nextSort.ts'
import { StandingLines } from './standings/StandingLines.tsx'
import { StandingPanel } from './standings/StandingPanel.tsx'
import { StandingTools } from './standings/StandingTools.tsx'
import { possibleColumns, shownColumns } from './standings/tableColumns.ts'
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
  const isMarked = round.tables.some(({ marked }) => marked)
  const shown = round.tables
    .filter((table) => search.table === undefined || table.name === search.table)
    .map((table) => ({ table, lines: chooseLines(table.lines, search), columns: shownColumns(possibleColumns(table), search.columns) }))
  const head = [
    `${round.title}（演示数据）`,
    `计到 ${round.asOf}${round.shift === 0 ? '' : `；${shiftWords(round.shift)}`}；回执 ${round.receipt}`,
  ]
  const onExport = () => saveFile(`${round.title}-结果.csv`, exportTables(shown, head), 'text/csv;charset=utf-8')
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
      <div className="tab-line no-print">
        <nav className="tabs" aria-label="结果的两种看法">
          <Link
            to="/programmes/$id/round"
            params={{ id }}
            search={present({ ...search, view: undefined })}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {round.tables.some(({ ranked }) => ranked > 0) ? '排名' : '各单位结果'}
          </Link>
          {isMarked && (
            <Link
              to="/programmes/$id/round"
              params={{ id }}
              search={{ ...search, view: 'figures' }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              组内分析
            </Link>
          )}
        </nav>
        <GroupLinks round={round} chosen={search.table} />
      </div>
      {search.view === undefined && (
        <>
          <StandingTools round={round} search={search} onSearch={onSearch} onExport={onExport} />
          <Legend round={round} />
        </>
      )}
      {shown.map(({ table, lines, columns }) => (
        <StandingPanel key={table.name} table={table}>
          {search.view === 'figures' ? (
            <GroupFigures table={table} programme={id} />
          ) : (
            <StandingLines
              table={table}
              lines={lines}
              columns={columns}
              programme={id}
              gradeNames={round.gradeNames}
              sort={search.sort && { key: search.sort, down: search.down === true }}
              onSort={(key) => onSearch(nextSort(search, key))}
              onClear={() => onSearch({ name: undefined, grade: undefined, only: undefined })}
            />
          )}
        </StandingPanel>
      ))}
    </>
  )
}
