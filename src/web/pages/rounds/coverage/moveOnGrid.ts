/** A square by its row and column as they are drawn. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** A rectangle of squares, from where it was begun to where it was drawn. 框选 */
export interface Span {
  readonly from: Place
  readonly to: Place
}

const between = (value: number, one: number, other: number): boolean => value >= Math.min(one, other) && value <= Math.max(one, other)

export const inside = ({ from, to }: Span, { row, column }: Place): boolean =>
  between(row, from.row, to.row) && between(column, from.column, to.column)

interface Extent {
  readonly rows: number
  readonly columns: number
  /** Rows that PageUp and PageDown go. */
  readonly page: number
}

/** Where a key leads from a square; null: nowhere. 键盘移动 */
export function moveOnGrid(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  { row, column }: Place,
  { rows, columns, page }: Extent,
): Place | null {
  const to = (down: number, right: number): Place => ({ row: bound(row + down, rows), column: bound(column + right, columns) })
  switch (key) {
    case 'ArrowDown':
      return to(ctrlKey ? rows : 1, 0)
    case 'ArrowUp':
      return to(ctrlKey ? -rows : -1, 0)
    case 'ArrowRight':
      return to(0, ctrlKey ? columns : 1)
    case 'ArrowLeft':
      return to(0, ctrlKey ? -columns : -1)
    case 'PageDown':
      return to(page, 0)
    case 'PageUp':
      return to(-page, 0)
    case 'Home':
      return to(ctrlKey ? -rows : 0, -columns)
    case 'End':
      return to(ctrlKey ? rows : 0, columns)
    default:
      return null
  }
}

const bound = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))
