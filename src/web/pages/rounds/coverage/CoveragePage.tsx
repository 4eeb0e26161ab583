import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { Coverage, RoundHead } from '../../../../server/coverageApi.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { saveFile } from '../../../saveFile.ts'
import { useIsPrinting } from '../../../components/virtual/useIsPrinting.ts'
import { present } from '../../../search.ts'
import { RoundFrame } from '../RoundFrame.tsx'
import { CoverageGrid } from './CoverageGrid.tsx'
import { CoverageTable } from './CoverageTable.tsx'
import { CoverageTools } from './CoverageTools.tsx'
import { readCoverage } from './CoverageMap.ts'
import { coverageQuery } from './coverageQueries.ts'
import type { CoverageChange } from './coverageSearch.ts'
import { exportCoverage } from './exportCoverage.ts'
import { groupKey, layMap, sectionKey, type MapColumn, type MapRow } from './layMap.ts'
import { MODE_WORDS } from './modeWords.ts'
import type { Place, Span } from './moveOnGrid.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { SquareLine } from './SquareLine.tsx'

const HERE = { from: '/rounds/$round/coverage' } as const

/** How far a round is, square by square. 覆盖图 */
export function CoveragePage() {
  const { round } = useParams(HERE)
  const { group } = useSearch(HERE)
  const query = useQuery(coverageQuery(round, group))
  return (
    <RoundFrame round={round} title="覆盖图" lead="每一格是一个单位的一项指标。方向键移动，回车打开评分；按住 Shift 或拖动可框选。">
      {(head) => <Loaded query={query}>{(coverage) => <Shown head={head} coverage={coverage} />}</Loaded>}
    </RoundFrame>
  )
}

function Shown({ head, coverage }: { readonly head: RoundHead; readonly coverage: Coverage }) {
  const search = useSearch(HERE)
  const navigate = useNavigate(HERE)
  const { mode = 'progress', state, find = '', view, folded } = search
  const map = useMemo(() => readCoverage(coverage), [coverage])
  const folds = useMemo(() => new Set(folded), [folded])
  const laid = useMemo(() => layMap(map, { folded: folds, state, find }), [map, folds, state, find])
  const [chosen, setChosen] = useState<Place>({ row: firstUnit(laid.rows), column: 0 })
  const [span, setSpan] = useState<Span | null>(null)
  const active = { row: Math.min(chosen.row, laid.rows.length - 1), column: Math.min(chosen.column, laid.columns.length - 1) }
  const isPrinting = useIsPrinting()
  const change = (next: CoverageChange) => {
    setSpan(null)
    void navigate({ search: present({ ...search, ...next }), replace: true, resetScroll: false })
  }
  const fold = useCallback(
    (key: string) => {
      setSpan(null)
      void navigate({
        search: (before) => present({ ...before, folded: toggled(before.folded ?? [], key) }),
        replace: true,
        resetScroll: false,
      })
    },
    [navigate],
  )
  const open = (row: MapRow, column: MapColumn) => {
    if (row.kind === 'group') {
      fold(groupKey(row.name))
      return
    }
    if (column.kind === 'section') {
      fold(sectionKey(column.section))
      return
    }
    if (!head.may.includes('desk.read')) return
    void navigate({
      to: '/rounds/$round/score',
      params: { round: head.id },
      search: { node: column.code, group: row.line.group, at: row.line.unit },
    })
  }
  const lines = laid.rows.flatMap((row) => (row.kind === 'group' ? row.lines : []))
  const onExport = () =>
    saveFile(`${head.title}-覆盖图-${MODE_WORDS[mode]}.csv`, exportCoverage(map, lines, mode), 'text/csv;charset=utf-8')
  const missing = map.lines.filter(({ squares }) => squares === null).length
  return (
    <div className="coverage">
      <CoverageTools {...{ coverage, map, search, change, onExport }} shown={lines.length} />
      {missing > 0 && (
        <p className="notice-box" role="note">
          有 {missing} 个单位的格子还没有算出。请系统管理员在运行明镜的机器上执行 <code>npx mingjing rebuild</code>。
        </p>
      )}
      {lines.length === 0 ? (
        <p className="notice-box">
          {map.lines.length === 0 ? '这里还没有您可以看的单位。' : '没有符合条件的单位。请换一个状态，或清空查找。'}
        </p>
      ) : view === 'table' ? (
        <CoverageTable map={map} lines={lines} mode={mode} />
      ) : (
        <>
          <CoverageGrid
            {...{ laid, mode, active, span }}
            onActive={(place, selected) => {
              setChosen(place)
              setSpan(selected)
            }}
            onOpen={open}
            onFold={fold}
          />
          {span ? (
            <SelectionBar head={head} laid={laid} span={span} onClear={() => setSpan(null)} />
          ) : (
            <SquareLine row={laid.rows[active.row]} column={laid.columns[active.column]} mode={mode} />
          )}
          {isPrinting && <CoverageTable map={map} lines={lines} mode={mode} isBrief />}
        </>
      )}
    </div>
  )
}

/** The keyboard begins on a unit, not on the head of its group. */
const firstUnit = (rows: readonly MapRow[]): number =>
  Math.max(
    0,
    rows.findIndex(({ kind }) => kind === 'unit'),
  )

const toggled = (all: readonly string[], one: string): readonly string[] | undefined => {
  const next = all.includes(one) ? all.filter((each) => each !== one) : [...all, one]
  return next.length > 0 ? next : undefined
}
