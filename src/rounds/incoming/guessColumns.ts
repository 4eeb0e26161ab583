import { foldName } from '../../model/foldName.ts'
import type { Table } from '../../notices/Table.ts'
import { unguardCell } from '../../notices/writers/guardCell.ts'
import type { IncomingColumn } from './Incoming.ts'

/** Which sheet and row has the heads, and which column is which; -1: none. 认出的列 */
export interface GuessedColumns {
  readonly table: number
  /** Index of the row of heads. */
  readonly head: number
  readonly at: Readonly<Record<string, number>>
}

/** A title, the office that made it, a date: so many rows may stand above the heads. */
const ABOVE = 10

/** A head without what offices put beside it: 得分（百分制）* is 得分. */
const bare = (cell: string): string => foldName(unguardCell(cell).replace(/[（(].*?[）)]|[*＊:：]/gu, ''))

/** Guesses which columns a file has: whoever hands it in chooses otherwise where that is wrong. 认列 */
export function guessColumns(tables: readonly Table[], columns: readonly IncomingColumn[]): GuessedColumns {
  let best: GuessedColumns = { table: 0, head: 0, at: {} }
  let most = 0
  tables.forEach(({ rows }, table) => {
    rows.slice(0, ABOVE).forEach(({ cells }, head) => {
      const at = placesIn(cells.map(bare), columns)
      const found = Object.keys(at).length
      if (found <= most) return
      ;[best, most] = [{ table, head, at }, found]
    })
  })
  return best
}

/** Each column where a head is called so; then, of those that are left, where a head has its name in it. */
function placesIn(heads: readonly string[], columns: readonly IncomingColumn[]): Readonly<Record<string, number>> {
  const at: Record<string, number> = {}
  const taken = new Set<number>()
  const put = (key: string, index: number) => {
    if (index < 0 || at[key] !== undefined) return
    at[key] = index
    taken.add(index)
  }
  for (const { key, head, also } of columns)
    for (const word of [head, ...also].map(foldName))
      put(key, at[key] === undefined ? heads.findIndex((one, index) => one === word && !taken.has(index)) : -1)
  for (const { key, head } of columns)
    put(
      key,
      heads.findIndex((one, index) => one !== '' && !taken.has(index) && one.includes(foldName(head))),
    )
  return at
}
