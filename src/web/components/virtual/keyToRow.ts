/** The row that a key leads to; null for a key that moves nothing. 按键与行 */
export function keyToRow(key: string, at: number, rows: number, page: number): number | null {
  const last = rows - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'PageDown':
      return Math.min(at + page, last)
    case 'PageUp':
      return Math.max(at - page, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
