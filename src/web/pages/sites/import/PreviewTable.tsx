import { useState } from 'react'
import { VirtualTable, type VirtualColumn } from '../../../components/virtual/VirtualTable.tsx'
import { fewNames } from '../fewNames.ts'
import { ALL_IS, IS_WORDS } from './countsInWords.ts'
import type { ColumnsPreview, PreviewedRow } from './importQueries.ts'

type Shown = PreviewedRow['is'] | 'warned'

const COLUMNS: readonly VirtualColumn<PreviewedRow>[] = [
  { key: 'line', head: '行', className: 'figure preview-line', cell: ({ line }) => line ?? '' },
  {
    key: 'name',
    head: '栏目',
    namesRow: true,
    cell: ({ levels, content }, focus) => (
      <>
        {levels.length > 1 && <span className="quiet small">{levels.slice(0, -1).join(' › ')} › </span>}
        <span {...focus}>{levels.at(-1)}</span>
        {content !== null && content !== '' && <span className="quiet small column-content">{content}</span>}
      </>
    ),
  },
  {
    key: 'is',
    head: '怎样处理',
    className: 'outcome preview-is',
    cell: ({ is }) => (
      <>
        <span aria-hidden="true">{IS_WORDS[is][0]}</span> {IS_WORDS[is][1]}
      </>
    ),
  },
  {
    key: 'keepers',
    head: '保障单位',
    className: 'preview-keepers',
    cell: ({ keepers, openKeepers }) => (
      <>
        <span title={keepers.map(({ name }) => name).join('、')}>{fewNames(keepers.map(({ name }) => name))}</span>
        {openKeepers.length > 0 && <span className="quiet small"> {openKeepers.map((written) => `“${written}”`).join('、')}</span>}
      </>
    ),
  },
  {
    key: 'updates',
    head: '更新时限',
    className: 'preview-updates',
    cell: ({ updatesWords, updatesText }) =>
      updatesWords === '' ? (
        <span className="quiet">{updatesText === null || updatesText === '' ? '没有规定' : `“${updatesText}”`}</span>
      ) : (
        updatesWords
      ),
  },
  {
    key: 'says',
    head: '变化，要注意的',
    className: 'preview-says',
    cell: ({ says, faults, url }) => (
      <ul className="column-says">
        {says.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {faults.map((line) => (
          <li key={line} className="column-warned">
            {line}
          </li>
        ))}
        {url !== null && <li className="quiet small outside-text">{url}</li>}
      </ul>
    ),
  },
]

const isWarned = ({ faults, unresolved }: PreviewedRow): boolean => faults.length + unresolved.length > 0

/** What an import would do, column by column. 逐个核对 */
export function PreviewTable({ preview: { rows, counts } }: { readonly preview: ColumnsPreview }) {
  const [chosen, setChosen] = useState<Shown | null>(null)
  const warned = rows.filter(isWarned)
  const shown = chosen === null ? rows : chosen === 'warned' ? warned : rows.filter(({ is }) => is === chosen)
  const button = (what: Shown | null, words: string, times: number) => (
    <button key={what ?? 'all'} type="button" aria-pressed={chosen === what} onClick={() => setChosen(what)}>
      {words} {times}
    </button>
  )
  return (
    <>
      <div className="segments" role="group" aria-label="看哪些栏目">
        {button(null, '全部', rows.length)}
        {ALL_IS.filter((is) => counts[is] > 0).map((is) => button(is, IS_WORDS[is][1], counts[is]))}
        {warned.length > 0 && button('warned', '要注意', warned.length)}
      </div>
      <div className="column-preview-box">
        <VirtualTable
          label="逐个核对"
          className="list-table column-preview"
          columns={COLUMNS}
          rows={shown}
          keyOf={({ line, levels }) => `${String(line)} ${levels.join('/')}`}
          height={52}
          rowProps={({ is }) => ({ 'data-is': is })}
        />
      </div>
    </>
  )
}
