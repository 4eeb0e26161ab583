import type { Coverage } from '../../../../server/coverageApi.ts'
import { squareInWords, type SquareState } from '../../../../model/Square.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import type { CoverageMap } from './CoverageMap.ts'
import { COVERAGE_MODES, type CoverageChange, type CoverageSearch } from './coverageSearch.ts'
import { MODE_LEADS, MODE_WORDS, SHOWN_STATES } from './modeWords.ts'
import { markOf } from './shownSquare.ts'

interface CoverageToolsProps {
  readonly coverage: Coverage
  readonly map: CoverageMap
  readonly search: CoverageSearch
  readonly change: (next: CoverageChange) => void
  readonly onExport: () => void
  /** Units that are shown. */
  readonly shown: number
}

/** Which groups, what the squares say, which units; and the signs, which filter too. 覆盖图的工具 */
export function CoverageTools({ coverage, map, search, change, onExport, shown }: CoverageToolsProps) {
  const { mode = 'progress', state, find = '', view } = search
  const counts = countStates(map)
  return (
    <div className="coverage-tools no-print">
      <div className="coverage-choices">
        {coverage.groups.some(({ together }) => !together) && (
          <label>
            评分表
            <select value={coverage.group} onChange={({ target }) => change({ group: target.value, folded: undefined })}>
              {coverage.groups
                .filter(({ together, name }) => !together || name === coverage.group)
                .map(({ name }) => (
                  <option key={name}>{name}</option>
                ))}
            </select>
          </label>
        )}
        <div className="segments" role="group" aria-label="格子显示什么">
          {COVERAGE_MODES.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === mode}
              onClick={() => change({ mode: one === 'progress' ? undefined : one })}
            >
              {MODE_WORDS[one]}
            </button>
          ))}
        </div>
        <label>
          <span className="hidden">查找单位</span>
          <input
            type="search"
            placeholder="查找单位"
            value={find}
            onChange={({ target }) => change({ find: target.value === '' ? undefined : target.value })}
          />
        </label>
        <span className="coverage-acts">
          <button type="button" className="button" onClick={() => change({ view: view === 'table' ? undefined : 'table' })}>
            {view === 'table' ? '按图看' : '按表格看'}
          </button>
          <button type="button" className="button" onClick={onExport}>
            导出表格
          </button>
        </span>
      </div>
      <ul className="coverage-states" aria-label="状态，可用来筛选单位">
        {SHOWN_STATES.map((one) => {
          const mark = markOf(one)
          const count = counts.get(one) ?? 0
          return (
            <li key={one}>
              <button
                type="button"
                aria-pressed={one === state}
                disabled={count === 0 && one !== state}
                onClick={() => change({ state: one === state ? undefined : one })}
              >
                {mark && <StateMark state={mark} />} {squareInWords(one)} <b>{count}</b>
              </button>
            </li>
          )
        })}
      </ul>
      <p className="quiet small">
        {MODE_LEADS[mode]}
        {state !== undefined && `现在只列出有“${squareInWords(state)}”格子的 ${shown} 个单位。`}
      </p>
    </div>
  )
}

function countStates({ lines }: CoverageMap): ReadonlyMap<SquareState, number> {
  const counts = new Map<SquareState, number>()
  for (const { squares } of lines) for (const { state } of squares ?? []) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}
