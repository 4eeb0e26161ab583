import type { RoundSheet } from '../../api.ts'
import { useMedia } from '../../useMedia.ts'
import type { Only, StandingsSearch } from './standingsSearch.ts'
import { COLUMN_TITLES, possibleColumns, shownColumns, turnColumn } from './tableColumns.ts'

interface StandingToolsProps {
  readonly round: RoundSheet
  readonly search: StandingsSearch
  /** What is undefined is taken out of the address. */
  readonly onSearch: (change: { readonly [K in keyof StandingsSearch]: StandingsSearch[K] | undefined }) => void
  readonly onExport: () => void
}

const ONLY_WORDS: Readonly<Record<Only, string>> = { open: '有待核的', undecided: '等次未定的', decision: '等次待审定的', tied: '同分的' }

/** Finds, filters, chooses columns and hands the table out. 查找、筛选、选列、导出 */
export function StandingTools({ round, search, onSearch, onExport }: StandingToolsProps) {
  const lines = round.tables.flatMap((table) => table.lines)
  const grades = round.gradeNames.filter((grade) => lines.some((line) => line.grades.includes(grade)))
  const states = (Object.keys(ONLY_WORDS) as Only[]).filter((only) => {
    if (only === 'open') return lines.some(({ open }) => open > 0)
    if (only === 'tied') return lines.some(({ tiedWith }) => tiedWith.length > 0)
    return lines.some(({ gradeState }) => gradeState === (only === 'decision' ? 'decision' : 'open'))
  })
  const possible = [...new Set(round.tables.flatMap(possibleColumns))].filter((key) => key !== 'name')
  const shown = new Set(round.tables.flatMap((table) => shownColumns(possibleColumns(table), search.columns)))
  const emptied = (value: string) => (value === '' ? undefined : value)
  const isWide = useMedia('(min-width: 641px)')
  const isUsed = search.name !== undefined || search.grade !== undefined || search.only !== undefined
  return (
    <details className="standing-tools no-print" open={isWide || isUsed}>
      <summary className="button">查找、筛选、导出</summary>
      <div className="standing-tools-row">
        <label className="find">
          <span>按单位名称查找</span>
          <input
            type="search"
            value={search.name ?? ''}
            placeholder="例如：镇"
            onChange={(event) => onSearch({ name: emptied(event.target.value) })}
          />
        </label>
        {grades.length > 1 && (
          <label className="pick">
            <span>等次</span>
            <select value={search.grade ?? ''} onChange={(event) => onSearch({ grade: emptied(event.target.value) })}>
              <option value="">全部</option>
              {grades.map((grade) => (
                <option key={grade}>{grade}</option>
              ))}
            </select>
          </label>
        )}
        {states.length > 0 && (
          <label className="pick">
            <span>只看</span>
            <select value={search.only ?? ''} onChange={(event) => onSearch({ only: states.find((only) => only === event.target.value) })}>
              <option value="">全部单位</option>
              {states.map((only) => (
                <option key={only} value={only}>
                  {ONLY_WORDS[only]}
                </option>
              ))}
            </select>
          </label>
        )}
        <details className="menu">
          <summary className="button">选列</summary>
          <ul className="menu-list">
            {possible.map((key) => (
              <li key={key}>
                <label>
                  <input type="checkbox" checked={shown.has(key)} onChange={() => onSearch({ columns: turnColumn(search.columns, key) })} />
                  {COLUMN_TITLES[key]}
                </label>
              </li>
            ))}
          </ul>
        </details>
        <button type="button" className="button" onClick={onExport} title="下载成表格文件，WPS 和 Excel 都能打开">
          导出表格
        </button>
      </div>
    </details>
  )
}
