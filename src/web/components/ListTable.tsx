import type { ReactNode } from 'react'

/** The head of a column; `figure` where numbers stand below it. */
type ColumnHead = string | { readonly text: string; readonly figure: true }

interface ListTableProps {
  /** From left to right; false: there is no such column. */
  readonly heads: readonly (ColumnHead | false)[]
  /** Besides `list-table`. */
  readonly kind?: string
  readonly label?: string
  /** The rows. */
  readonly children: ReactNode
}

/** A small list under heads, which scrolls by itself where the page is narrow. 列表 */
export function ListTable({ heads, kind, label, children }: ListTableProps) {
  return (
    <div className="table-scroll">
      <table className={kind === undefined ? 'list-table' : `list-table ${kind}`} aria-label={label}>
        <thead>
          <tr>{heads.map((head) => head !== false && <Head key={textOf(head)} head={head} />)}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

const textOf = (head: ColumnHead): string => (typeof head === 'string' ? head : head.text)

function Head({ head }: { readonly head: ColumnHead }) {
  return (
    <th scope="col" className={typeof head === 'string' ? undefined : 'figure'}>
      {textOf(head)}
    </th>
  )
}
