import type { RoundSheet } from '../../api.ts'
import { saveFile } from '../../saveFile.ts'
import { present } from '../../search.ts'
import { chooseLines } from './chooseLines.ts'
import { exportTables } from './exportTables.ts'
import { GroupFigures } from './GroupFigures.tsx'
import { GroupLinks } from './GroupLinks.tsx'
import { Legend } from './Legend.tsx'
import { nextSort } from './nextSort.ts'
import { StandingsLink } from './ResultsLinks.tsx'
import { shiftWords } from './RoundFacts.tsx'
import { StandingLines } from './StandingLines.tsx'
import { StandingPanel } from './StandingPanel.tsx'
import type { StandingsSearch } from './standingsSearch.ts'
import { StandingTools } from './StandingTools.tsx'
import { possibleColumns, shownColumns } from './tableColumns.ts'

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
  const isMarked = round.tables.some(({ marked }) => marked)
  const shown = round.tables
    .filter((table) => search.table === undefined || table.name === search.table)
    .map((table) => ({ table, lines: chooseLines(table.lines, search), columns: shownColumns(possibleColumns(table), search.columns) }))
  const head = [
    `${round.title}${isDemonstration ? '（演示数据）' : ''}`,
    `计到 ${round.asOf}${round.shift === 0 ? '' : `；${shiftWords(round.shift)}`}；回执 ${round.receipt}`,
  ]
  const onExport = () => saveFile(`${round.title}-结果.csv`, exportTables(shown, head), 'text/csv;charset=utf-8')
  return (
    <>
      <div className="tab-line no-print">
        <nav className="tabs" aria-label="结果的两种看法">
          <StandingsLink programme={id} search={present({ ...search, view: undefined })} includeSearch>
            {round.tables.some(({ ranked }) => ranked > 0) ? '排名' : '各单位结果'}
          </StandingsLink>
          {isMarked && (
            <StandingsLink programme={id} search={{ ...search, view: 'figures' }} includeSearch>
              组内分析
            </StandingsLink>
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
