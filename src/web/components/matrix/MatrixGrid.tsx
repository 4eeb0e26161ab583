import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { MatrixSign, MatrixTable } from '../../api.ts'
import { MatrixCell } from './MatrixCell.tsx'
import type { Pair } from './Pair.ts'

interface MatrixGridProps {
  readonly table: MatrixTable
  /** Rows and units that are shown. */
  readonly codes: ReadonlySet<string> | null
  readonly units: ReadonlySet<string> | null
  /** What stands in a square instead of what the server said. */
  readonly signOf: (pair: Pair, sign: MatrixSign) => MatrixSign
  /** Squares with something about them that the reader should see. */
  readonly noteOf?: (pair: Pair) => string | undefined
  /** Absent: it is only looked at. */
  readonly onPaint?: ((pairs: readonly Pair[], how: 'pressed' | 'dragged') => void) | undefined
}

/** More units than these stand on further pages. */
const PAGE = 50

/** Where nothing can be pressed, the keyboard still has to scroll. */
const LOOKED_AT = { tabIndex: 0, role: 'group', 'aria-label': '适用范围表' } as const

/** Rows × units; a square, a row, a column or whatever is dragged over is painted. 适用范围表 */
export function MatrixGrid({ table, codes, units: wanted, signOf, noteOf, onPaint }: MatrixGridProps) {
  const [page, setPage] = useState(0)
  const painting = useRef(false)
  const units = useMemo(() => table.units.filter(({ id }) => wanted === null || wanted.has(id)), [table, wanted])
  const rows = useMemo(() => table.rows.flatMap((row, at) => (codes === null || codes.has(row.code) ? [{ row, at }] : [])), [table, codes])
  const last = Math.max(0, Math.ceil(units.length / PAGE) - 1)
  const at = Math.min(page, last)
  const shown = units.slice(at * PAGE, (at + 1) * PAGE)
  const paint = (pairs: readonly Pair[], how: 'pressed' | 'dragged' = 'pressed') => onPaint?.(pairs, how)
  const signAt = (unit: (typeof shown)[number], place: number): MatrixSign | undefined => {
    const sign = unit.signs[place] as MatrixSign | undefined
    const code = table.rows[place]?.code
    return sign === undefined || code === undefined ? undefined : signOf({ unit: unit.id, node: code }, sign)
  }
  if (rows.length === 0 || units.length === 0) return <p className="quiet">这样筛选，没有要看的格子。</p>
  return (
    <div className="matrix" onPointerUp={() => (painting.current = false)} onPointerLeave={() => (painting.current = false)}>
      {last > 0 && (
        <p className="bar-line">
          <span>
            第 {at * PAGE + 1}–{Math.min((at + 1) * PAGE, units.length)} 个单位，共 {units.length} 个
          </span>
          <span className="actions">
            <button type="button" className="button" disabled={at === 0} onClick={() => setPage(at - 1)}>
              上一页
            </button>
            <button type="button" className="button" disabled={at === last} onClick={() => setPage(at + 1)}>
              下一页
            </button>
          </span>
        </p>
      )}
      <div className="matrix-scroll" onKeyDown={moveFocus} {...(onPaint ? {} : LOOKED_AT)}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="matrix-corner">
                指标
              </th>
              {shown.map(({ id, name }) => (
                <th key={id} scope="col" className="matrix-unit">
                  {onPaint ? (
                    <button
                      type="button"
                      title={`${name}：整列`}
                      onClick={() => paint(rows.map(({ row }) => ({ unit: id, node: row.code })))}
                    >
                      {name}
                    </button>
                  ) : (
                    <span>{name}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, at: place }, line) => (
              <tr key={row.code}>
                <th scope="row" className="matrix-row" title={`${row.section === '' ? '' : `${row.section} › `}适用：${row.scope}`}>
                  {onPaint ? (
                    <button
                      type="button"
                      title={`整行。适用：${row.scope}`}
                      onClick={() => paint(units.map(({ id }) => ({ unit: id, node: row.code })))}
                    >
                      {row.number} {row.name}
                    </button>
                  ) : (
                    <span>
                      {row.number} {row.name}
                    </span>
                  )}
                </th>
                {shown.map((unit, column) => (
                  <MatrixCell
                    key={unit.id}
                    sign={signAt(unit, place)}
                    label={`${unit.name}，${row.name}`}
                    note={noteOf?.({ unit: unit.id, node: row.code })}
                    isFirst={line === 0 && column === 0}
                    onPress={onPaint && (() => paint([{ unit: unit.id, node: row.code }]))}
                    onHold={() => (painting.current = true)}
                    onPass={() => {
                      if (painting.current) paint([{ unit: unit.id, node: row.code }], 'dragged')
                    }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The arrows go from square to square. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key]
  const cell = event.target instanceof HTMLElement ? event.target.closest('td') : null
  const row = cell?.parentElement
  if (!step || !cell || !(row instanceof HTMLTableRowElement)) return
  const body = row.parentElement
  const next = body instanceof HTMLTableSectionElement ? body.rows[row.sectionRowIndex + step[0]] : undefined
  const target = next?.cells[cell.cellIndex + step[1]]?.querySelector('button')
  if (!target) return
  event.preventDefault()
  target.focus()
}
