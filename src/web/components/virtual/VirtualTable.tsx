import { Fragment, type ReactNode } from 'react'
import { useVirtualRows, type RowFocus } from './useVirtualRows.ts'

export interface VirtualColumn<T> {
  readonly key: string
  /** What stands at its head; hidden ones are read aloud only. */
  readonly head: ReactNode
  readonly cell: (row: T, focus: RowFocus, index: number) => ReactNode
  readonly className?: string
  /** The column that names the row. */
  readonly namesRow?: boolean
  /** How the table is sorted by it, for those who listen. */
  readonly sorted?: 'ascending' | 'descending'
}

interface VirtualTableProps<T> {
  readonly columns: readonly VirtualColumn<T>[]
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string
  readonly label: string
  readonly className?: string
  /** Attributes of a row, such as its state: `data-` names and `className`. */
  readonly rowProps?: (row: T) => Readonly<Record<string, string | undefined>>
  /** About how high a row is, in pixels. */
  readonly height?: number
}

/**
 * A table of any length with a head that stays: only the rows near the window are drawn, on paper all. 长表
 *
 * A cell spreads its `focus` on the one link or button by which the row is used; the arrow keys move over those.
 */
export function VirtualTable<T>({ columns, rows, keyOf, label, className = '', rowProps, height = 40 }: VirtualTableProps<T>) {
  const keyAt = (index: number) => {
    const row = rows[index]
    return row === undefined ? String(index) : keyOf(row)
  }
  const {
    holder,
    rows: drawn,
    rest,
    measure,
    focusOf,
    onKeyDown,
  } = useVirtualRows<HTMLTableSectionElement>({ count: rows.length, keyOf: keyAt, height })
  return (
    <table className={`virtual-table ${className}`} aria-label={label} aria-rowcount={rows.length + 1} aria-colcount={columns.length}>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(({ key, head, className: style, sorted }) => (
            <th key={key} scope="col" className={style} aria-sort={sorted}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={holder} onKeyDown={onKeyDown}>
        {drawn.map(({ index, gap }) => {
          const row = rows[index]
          if (row === undefined) return null
          const focus = focusOf(index)
          return (
            <Fragment key={keyOf(row)}>
              {gap > 0 && <Gap height={gap} columns={columns.length} />}
              <tr ref={measure} data-index={index} aria-rowindex={index + 2} {...rowProps?.(row)}>
                {columns.map(({ key, cell, className: style, namesRow }) =>
                  namesRow === true ? (
                    <th key={key} scope="row" className={style}>
                      {cell(row, focus, index)}
                    </th>
                  ) : (
                    <td key={key} className={style}>
                      {cell(row, focus, index)}
                    </td>
                  ),
                )}
              </tr>
            </Fragment>
          )
        })}
        {rest > 0 && <Gap height={rest} columns={columns.length} />}
      </tbody>
    </table>
  )
}

/** Rows that are not drawn, as height. */
const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }) => (
  <tr className="virtual-gap" aria-hidden="true">
    <td colSpan={columns} style={{ height }} />
  </tr>
)
