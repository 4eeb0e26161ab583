interface PagerProps {
  /** How many there are on all pages. */
  readonly total: number
  readonly perPage: number
  /** From one. */
  readonly page: number
  readonly onTurn: (page: number) => void
}

/** Turns the pages of a list; nothing where one page holds it. 翻页 */
export function Pager({ total, perPage, page, onTurn }: PagerProps) {
  const last = Math.max(1, Math.ceil(total / perPage))
  if (last === 1) return null
  return (
    <nav className="actions" aria-label="翻页">
      <button type="button" className="button" disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        上一页
      </button>
      <span>
        第 {page} 页，共 {last} 页
      </span>
      <button type="button" className="button" disabled={page >= last} onClick={() => onTurn(page + 1)}>
        下一页
      </button>
    </nav>
  )
}
