import { Link } from '@tanstack/react-router'
import type { RoundSheet } from '../../api.ts'
import { saveFile } from '../../saveFile.ts'
import { present } from '../../search.ts'
import { chooseLines } from './chooseLines.ts'
import { exportTables } from './exportTables.ts'
import { GroupFigures } from './GroupFigures.tsx'
import { GroupLinks } from './GroupLinks.tsx'
import { Legend } from './Legend.tsx'
import { nextSort } from './nextSort.ts'
import { AnalysisPart } from './AnalysisPart.tsx'
import { StandingsLink } from './ResultsLinks.tsx'
import { useResultsPlace } from './ResultsPlace.ts'
import { shiftWords } from './RoundFacts.tsx'
import { StandingLines } from './StandingLines.tsx'
import { StandingPanel } from './StandingPanel.tsx'
import type { StandingsSearch, View } from './standingsSearch.ts'
import { StandingTools } from './StandingTools.tsx'
import { possibleColumns, shownColumns } from './tableColumns.ts'

/** The ways to look at results that every round offers; more only where it is a round of its own. */
const VIEW_TITLES: Readonly<Record<View, string>> = { figures: '组内分析', seats: '等次依据', losses: '失分分析' }

interface StandingsBodyProps {
  readonly round: RoundSheet
  readonly search: StandingsSearch
  readonly onSearch: (change: { readonly [K in keyof StandingsSearch]: StandingsSearch[K] | undefined }) => void
  /** What is handed out says so. */
  readonly isDemonstration: boolean
}

/** The ranking of a round group by group, or its groups in figures. 排名和组内分析 */
export function StandingsBody({ round, search, onSearch, isDemonstration }: StandingsBodyProps) {
  const { id } = round.programme
  const place = useResultsPlace()
  const isMarked = round.tables.some(({ marked }) => marked)
  const shown = round.tables
    .filter((table) => search.table === undefined || table.name === search.table)
    .map((table) => ({ table, lines: chooseLines(table.lines, search), columns: shownColumns(possibleColumns(table), search.columns) }))
  const views = (
    ['figures', ...(place && round.gradeNames.length > 0 ? ['seats' as const] : []), ...(place ? ['losses' as const] : [])] as const
  ).filter((view) => view === 'seats' || isMarked)
  const head = [
    `${round.title}${isDemonstration ? '（演示数据）' : ''}`,
    `计到 ${round.asOf}${round.shift === 0 ? '' : `；${shiftWords(round.shift)}`}；回执 ${round.receipt}`,
  ]
  const onExport = () => saveFile(`${round.title}-结果.csv`, exportTables(shown, head), 'text/csv;charset=utf-8')
  return (
    <>
      <div className="tab-line no-print">
        <nav className="tabs" aria-label="结果的几种看法">
          <StandingsLink programme={id} search={present({ ...search, view: undefined })} includeSearch>
            {round.tables.some(({ ranked }) => ranked > 0) ? '排名' : '各单位结果'}
          </StandingsLink>
          {views.map((view) => (
            <StandingsLink key={view} programme={id} search={{ ...search, view }} includeSearch>
              {VIEW_TITLES[view]}
            </StandingsLink>
          ))}
          {place && (
            <>
              <Link to="/rounds/$round/coverage" params={{ round: place.round }} search={{ mode: 'loss' }}>
                热力图
              </Link>
              <Link to="/rounds/$round/results/years" params={{ round: place.round }}>
                历年对比
              </Link>
            </>
          )}
        </nav>
        <GroupLinks round={round} search={search} />
      </div>
      {search.view === undefined && (
        <>
          <StandingTools round={round} search={search} onSearch={onSearch} onExport={onExport} />
          <Legend round={round} />
        </>
      )}
      {search.view !== undefined && place && <AnalysisPart round={round} place={place} search={search} />}
      {(search.view === undefined || (search.view === 'figures' && !place)) &&
        shown.map(({ table, lines, columns }) => (
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
