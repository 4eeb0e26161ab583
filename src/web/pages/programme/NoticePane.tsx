import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { NoticeLine, NoticeSpan } from '../../api.ts'

interface NoticePaneProps {
  readonly lines: readonly NoticeLine[]
  readonly lit: string | null
  /** Where to open the notice while nothing is lit: the annex of this scorecard. */
  readonly annex: string | null
  /** Bring the lit words into view: a row was picked, not the words themselves. */
  readonly scroll: boolean
  readonly onPick: (key: string) => void
}

/**
 * The notice's own text. Words that became a row can be picked. 通知原文
 *
 * They are one stop of the Tab key together; the arrow keys walk among them.
 */
export function NoticePane({ lines, lit, annex, scroll, onPick }: NoticePaneProps) {
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const wanted = lit === null ? (annex === null ? null : `[data-rows*=${CSS.escape(`${annex}/`)}]`) : '[data-lit="true"]'
    const place = scroll && wanted !== null ? pane.current?.querySelector<HTMLElement>(wanted) : null
    if (!place || !pane.current) return
    const { top } = place.getBoundingClientRect()
    pane.current.scrollTop += top - pane.current.getBoundingClientRect().top - pane.current.clientHeight / 3
  }, [lit, annex, scroll])

  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const words = [...(pane.current?.querySelectorAll<HTMLElement>('[data-rows]') ?? [])]
    const next = words[words.findIndex((one) => one === document.activeElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  const first = lines.flatMap(({ cells }) => cells.flat()).find(({ rows }) => rows.length > 0)
  const litSpan = lit === null ? undefined : lines.flatMap(({ cells }) => cells.flat()).find(({ rows }) => rows.includes(lit))
  const stop = litSpan ?? first
  const span = (one: NoticeSpan, at: number) => {
    const key = one.rows[0]
    if (key === undefined) return <span key={at}>{one.text}</span>
    const isLit = lit !== null && one.rows.includes(lit)
    return (
      <span
        key={at}
        role="button"
        tabIndex={one === stop ? 0 : -1}
        className="words"
        data-rows={one.rows.join(' ')}
        data-lit={isLit}
        aria-pressed={isLit}
        onClick={() => onPick(key)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          onPick(key)
        }}
      >
        {one.text}
      </span>
    )
  }

  return (
    <section className="notice-pane" aria-labelledby="notice-name">
      <h2 id="notice-name">通知原文</h2>
      <p className="quiet small hint">点一句话，看它变成了评分表的哪一行。</p>
      <div className="notice" ref={pane} tabIndex={0} role="group" aria-label="通知原文，方向键在有对应评分行的句子间移动" onKeyDown={walk}>
        {lines.map(({ cells }, at) =>
          cells.length === 1 ? (
            <p key={at}>{cells[0]?.map(span)}</p>
          ) : (
            <div key={at} className="notice-row">
              {cells.map((cell, column) => (
                <span key={column} className="notice-cell">
                  {cell.map(span)}
                </span>
              ))}
            </div>
          ),
        )}
      </div>
    </section>
  )
}
