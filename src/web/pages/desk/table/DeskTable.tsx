import { Fragment, useEffect, type MouseEvent } from 'react'
import { fractionFromText } from '../../../../model/Fraction.ts'
import { barOf } from '../../../../sheets/bar.ts'
import { PointsBar } from '../../../components/PointsBar.tsx'
import { StateMark, type MarkState } from '../../../components/StateMark.tsx'
import { useVirtualRows } from '../../../components/virtual/useVirtualRows.ts'
import type { DeskLine } from '../DeskLine.ts'
import { isDone } from '../DeskLine.ts'
import { answerInWords } from '../answerInWords.ts'
import type { PresentPerson } from '../deskQueries.ts'
import type { OutboxEntry } from '../outbox/OutboxEntry.ts'
import type { Question } from '../questionsOf.ts'
import { AnswerChips, signOf } from './AnswerChips.tsx'

interface DeskTableProps {
  readonly label: string
  readonly lines: readonly DeskLine[]
  readonly mode: 'across' | 'down'
  readonly entries: readonly OutboxEntry[]
  readonly at: number
  readonly question: string | null
  readonly selected: ReadonlySet<string>
  readonly present: readonly PresentPerson[]
  readonly showsPoints: boolean
  readonly showsOthers: boolean
  readonly onAt: (index: number, question: string | null) => void
  readonly onLevel: (line: DeskLine, question: Question, level: string) => void
  readonly onSelect: (key: string, isSelected: boolean) => void
  /** Lines that are drawn: what they show is fetched. */
  readonly onDrawn?: (indices: readonly number[]) => void
}

/** The lines of the desk; the keyboard is at one of them. 评分表格 */
export function DeskTable(props: DeskTableProps) {
  const { label, lines, mode, at, showsPoints, showsOthers, onDrawn } = props
  const keyOf = (index: number) => lines[index]?.key ?? String(index)
  const { holder, rows, rest, measure } = useVirtualRows<HTMLTableSectionElement>({ count: lines.length, keyOf, height: 44, active: at })
  const drawn = rows.map(({ index }) => index).join(',')
  useEffect(() => {
    onDrawn?.(drawn === '' ? [] : drawn.split(',').map(Number))
  }, [drawn, onDrawn])
  const hasProbes = showsOthers && lines.some(({ questions }) => questions.some(({ probe }) => probe.length > 0))
  const columns = 3 + (showsOthers ? 1 : 0) + (hasProbes ? 1 : 0) + (showsPoints ? 1 : 0)
  return (
    <table className="desk-table" aria-label={label} aria-rowcount={lines.length + 1}>
      <thead>
        <tr>
          <th scope="col" className="desk-pick">
            <span className="hidden">选中</span>
          </th>
          <th scope="col">{mode === 'across' ? '单位' : '指标'}</th>
          {showsOthers && <th scope="col">自评</th>}
          {hasProbes && <th scope="col">检测</th>}
          <th scope="col">答案</th>
          {showsPoints && (
            <th scope="col" className="figure">
              得分
            </th>
          )}
        </tr>
      </thead>
      <tbody ref={holder}>
        {rows.map(({ index, gap }) => {
          const line = lines[index]
          if (!line) return null
          return (
            <Fragment key={line.key}>
              {gap > 0 && <Gap height={gap} columns={columns} />}
              {line.section !== null && line.section !== '' && (
                <tr className="desk-section">
                  <th scope="rowgroup" colSpan={columns}>
                    {line.section}
                  </th>
                </tr>
              )}
              <DeskTableRow {...props} line={line} index={index} isActive={index === at} hasProbes={hasProbes} measure={measure} />
            </Fragment>
          )
        })}
        {rest > 0 && <Gap height={rest} columns={columns} />}
      </tbody>
    </table>
  )
}

const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }) => (
  <tr className="virtual-gap" aria-hidden="true">
    <td colSpan={columns} style={{ height }} />
  </tr>
)

interface DeskTableRowProps extends DeskTableProps {
  readonly line: DeskLine
  readonly index: number
  readonly isActive: boolean
  readonly hasProbes: boolean
  readonly measure: (element: Element | null) => void
}

function DeskTableRow(props: DeskTableRowProps) {
  const { line, index, isActive, hasProbes, measure, mode, entries, question, selected, present, showsPoints, showsOthers } = props
  const { onAt, onLevel, onSelect } = props
  const isSelected = selected.has(line.key)
  const others = present.filter(({ unit, node }) => unit === line.unit && node === line.row.code)
  return (
    <tr
      ref={measure}
      data-index={index}
      data-active={isActive}
      data-selected={isSelected}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      onClick={(event: MouseEvent) => {
        if (event.shiftKey) onSelect(line.key, true)
        onAt(index, null)
      }}
    >
      <td className="desk-pick">
        <input
          type="checkbox"
          aria-label={`选中${line.title}`}
          checked={isSelected}
          tabIndex={-1}
          onClick={(event) => event.stopPropagation()}
          onChange={({ target }) => onSelect(line.key, target.checked)}
        />
      </td>
      <th scope="row">
        <button type="button" className="desk-name" data-desk-row={index} tabIndex={isActive ? 0 : -1} aria-current={isActive || undefined}>
          <StateMark state={markOf(line)} />
          <span>
            {mode === 'down' && /^\d+$/u.test(line.row.code) ? `${line.row.code} ` : ''}
            {line.title}
          </span>
          <span className="hidden">{isDone(line) ? '，已评' : `，已评${line.answered}项，共${line.asked}项`}</span>
        </button>
        <Tags line={line} />
        {others.map(({ name }) => (
          <span key={name} className="desk-present">
            {name}在看
          </span>
        ))}
      </th>
      {showsOthers && <td className="desk-self">{line.cell && <Told line={line} of="self" />}</td>}
      {hasProbes && <td className="desk-self">{line.cell && <Told line={line} of="probe" />}</td>}
      <td>
        {!line.cell ? (
          <span className="quiet small">正在取……</span>
        ) : line.cell.applies === 'undrawn' ? (
          <span className="quiet">未抽到</span>
        ) : (
          <AnswerChips
            questions={line.questions}
            entries={entries}
            active={isActive ? question : null}
            onChoose={({ key }) => onAt(index, key)}
            onLevel={(one, level) => onLevel(line, one, level)}
          />
        )}
      </td>
      {showsPoints && <td className="figure">{line.cell && <Points line={line} />}</td>}
    </tr>
  )
}

function markOf({ contradictory, cantTell, asked, answered, cell }: DeskLine): MarkState {
  if (cell && (cell.applies === 'undrawn' || asked === 0)) return cell.applies === 'undrawn' ? 'inapplicable' : 'answered'
  if (contradictory) return 'cantTell'
  if (answered >= asked) return cantTell ? 'cantTell' : 'answered'
  return answered > 0 ? 'review' : 'open'
}

function Tags({ line: { cell } }: { readonly line: DeskLine }) {
  if (!cell) return null
  const { evidence, incidents, comments, proposed, applies } = cell
  const words = [
    ...(applies === 'undecided' ? ['是否适用未定'] : []),
    ...(proposed ? ['已提议不适用'] : []),
    ...(evidence > 0 ? [`佐证${evidence}`] : []),
    ...(incidents > 0 ? [`事项${incidents}`] : []),
    ...(comments > 0 ? [`批注${comments}`] : []),
  ]
  return words.length === 0 ? null : <span className="desk-tags quiet">{words.join(' · ')}</span>
}

/** What others said to each question, in a word. */
function Told({ line: { questions, cell }, of }: { readonly line: DeskLine; readonly of: 'self' | 'probe' }) {
  const told = questions.flatMap((question, at) => {
    const [newest] = [...question[of]].sort((a, b) => b.id - a.id)
    return newest ? [`${questions.length > 1 ? signOf(at) : ''}${answerInWords(question.check, newest)}`] : []
  })
  if (told.length === 0) return <span className="quiet">—</span>
  const points = of === 'self' ? cell?.selfPoints : null
  return (
    <>
      {points && !points.none && <span className="desk-self-points">{points.text} 分 </span>}
      {told.join(' ')}
    </>
  )
}

/** What the row is worth for the unit now, with what is still open. */
function Points({ line: { cell } }: { readonly line: DeskLine }) {
  if (!cell?.points) return null
  const { points, of, overridden } = cell.points
  const bar = of === null || points.none ? null : barOf(points, fractionFromText(of))
  if (points.none && of === null) return <span className="quiet">—</span>
  return (
    <span className="desk-points">
      <span>
        {points.text}
        {of !== null && <span className="of"> / {of}</span>}
      </span>
      {bar && bar.open > 0 && <PointsBar bar={bar} />}
      {overridden && <span className="desk-tags">{overridden.stale ? '裁定待重看' : '人工裁定'}</span>}
    </span>
  )
}
