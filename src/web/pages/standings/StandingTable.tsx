import type { ReactNode } from 'react'
import type { StandingLine, StandingSheet } from '../../api.ts'
import { GradeBadge } from '../../components/GradeBadge.tsx'
import { PointsBar } from '../../components/PointsBar.tsx'
import type { RowFocus } from '../../components/virtual/useVirtualRows.ts'
import { VirtualTable, type VirtualColumn } from '../../components/virtual/VirtualTable.tsx'
import { DistanceWords } from './DistanceWords.tsx'
import { FindingCounts } from './FindingCounts.tsx'
import { LostLinks } from './LostLinks.tsx'
import { UnitLink } from './ResultsLinks.tsx'
import type { SortKey } from './standingsSearch.ts'
import { COLUMN_TITLES, possibleColumns, shownColumns, type ColumnKey } from './tableColumns.ts'

interface StandingTableProps {
  readonly table: StandingSheet
  /** Those of the table that are to be shown, in their order; absent: all. */
  readonly lines?: readonly StandingLine[]
  /** Absent: those that are usually shown. */
  readonly columns?: readonly ColumnKey[]
  readonly programme: string
  readonly gradeNames: readonly string[]
  readonly sort?: { readonly key: SortKey; readonly down: boolean } | undefined
  /** Absent: its heads are not to be pressed. */
  readonly onSort?: (key: SortKey) => void
}

const SORT_OF: Readonly<Partial<Record<ColumnKey, SortKey>>> = {
  place: 'place',
  name: 'name',
  points: 'points',
  lost: 'lost',
  problems: 'problems',
  open: 'open',
}

/** A group's ranking: what each unit got, where that puts it, how far it is from the line and what cost it most. 排名 */
export function StandingTable(props: StandingTableProps) {
  const {
    table,
    lines = table.lines,
    columns = shownColumns(possibleColumns(table), undefined),
    programme,
    gradeNames,
    sort,
    onSort,
  } = props
  const cell = (key: ColumnKey) => (line: StandingLine, focus: RowFocus) => cellOf(key, line, { focus, programme, gradeNames })
  return (
    <VirtualTable
      className="standing-table"
      label={`${table.name}排名`}
      rows={lines}
      keyOf={({ unit }) => unit}
      rowProps={({ state }) => ({ 'data-state': state })}
      columns={columns.map((key): VirtualColumn<StandingLine> => {
        const by = SORT_OF[key]
        const sorted = by !== undefined && sort?.key === by ? (sort.down ? 'descending' : 'ascending') : undefined
        return {
          key,
          head: <Head title={COLUMN_TITLES[key]} hidden={key === 'bar'} sorted={sorted} onSort={by && onSort && (() => onSort(by))} />,
          cell: cell(key),
          className: `col-${key}`,
          ...(key === 'name' ? { namesRow: true } : {}),
          ...(sorted ? { sorted } : {}),
        }
      })}
    />
  )
}

interface HeadProps {
  readonly title: string
  readonly hidden: boolean
  readonly sorted: 'ascending' | 'descending' | undefined
  readonly onSort: (() => void) | undefined
}

function Head({ title, hidden, sorted, onSort }: HeadProps) {
  if (hidden) return <span className="hidden">{title}</span>
  if (!onSort) return title
  return (
    <>
      <button type="button" className="sort no-print" data-sorted={sorted} onClick={onSort} title={`按${title}排序`}>
        {title}
      </button>
      <span className="print-only" aria-hidden="true">
        {title}
      </span>
    </>
  )
}

interface CellContext {
  readonly focus: RowFocus
  readonly programme: string
  readonly gradeNames: readonly string[]
}

function cellOf(key: ColumnKey, line: StandingLine, { focus, programme, gradeNames }: CellContext): ReactNode {
  switch (key) {
    case 'place':
      return <Place line={line} />
    case 'name':
      return (
        <>
          <UnitLink programme={programme} unit={line.unit} {...focus}>
            {line.name}
          </UnitLink>
          {line.class !== null && <span className="unit-class quiet small"> {line.class}类</span>}
        </>
      )
    case 'points':
      return line.total.text
    case 'bar':
      return <PointsBar bar={line.bar} />
    case 'verdict':
      return line.verdicts.join(' 或 ')
    case 'problems':
      return <FindingCounts findings={line.findings} />
    case 'columns':
      return line.columns && `${line.columns.faulty} / ${line.columns.kept}`
    case 'grade':
      return <GradeBadge line={line} names={gradeNames} />
    case 'line':
      return <DistanceWords line={line} />
    case 'lost':
      return <LostLinks line={line} programme={programme} tabIndex={focus.tabIndex} />
    case 'open':
      return line.open === 0 ? <span className="quiet">—</span> : `${line.open} 项`
    case 'why':
      return (
        <>
          {line.open > 0 && <p>{line.open} 个答案待核</p>}
          {line.because.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </>
      )
  }
}

function Place({ line: { place, tiedWith } }: { readonly line: StandingLine }) {
  if (place === null) return <span className="quiet">不排名</span>
  return (
    <>
      {place}
      {tiedWith.length > 0 && (
        <span className="tie" title={`与${tiedWith.join('、')}同分`}>
          同分
        </span>
      )}
    </>
  )
}
