import { memo, useEffect, useRef } from 'react'
import type { NoticeLine, NoticeSpan } from '../../api.ts'
import { bringInto } from './bringInto.ts'
import { lightProps } from './lightProps.ts'
import { ROVING, useRoving } from './useRoving.ts'
import type { Light } from './useLight.ts'

interface NoticePaneProps {
  readonly lines: readonly NoticeLine[]
  readonly light: Light
  /** Where to open the notice while nothing is lit: the annex of this scorecard. */
  readonly annex: string
}

/**
 * The notice's own text. Words that became a row light it, and are lit by it. 通知原文
 *
 * They are one stop of the Tab key together; the arrow keys walk among them.
 */
export function NoticePane({ lines, light, annex }: NoticePaneProps) {
  const pane = useRef<HTMLDivElement>(null)
  const walk = useRoving(pane)
  const { lit, from } = light
  useEffect(() => {
    if (!pane.current || from === 'notice') return
    const place =
      lit === null
        ? [...pane.current.querySelectorAll<HTMLElement>('[data-rows]')].find((words) => isRowOf(words, annex))
        : pane.current.querySelector<HTMLElement>('[data-lit="true"]')
    // Hidden on a narrow screen, it has no place to move to.
    if (place?.checkVisibility()) bringInto(pane.current, place, from === 'address' ? 'instant' : 'smooth')
  }, [lit, annex, from])

  return (
    <section className="notice-pane" aria-labelledby="notice-name">
      <div className="pane-head">
        <h2 id="notice-name">通知原文</h2>
        <p className="quiet small">带虚线的句子，右边都有对应的一行</p>
      </div>
      <div
        className="notice"
        ref={pane}
        role="group"
        aria-label="通知原文，方向键在有对应评分行的句子间移动，回车选定"
        onKeyDown={walk}
        {...lightProps(light, 'notice')}
      >
        {lines.map((line, at) => (
          <Line key={at} line={line} lit={lit !== null && isIn(line, lit) ? lit : null} onPick={light.pick} />
        ))}
      </div>
    </section>
  )
}

/** Words of a row itself: the clause of one of its lines may stand far ahead of the annex. */
const isRowOf = ({ dataset }: HTMLElement, card: string) =>
  (dataset['rows'] ?? '').split(' ').some((key) => key.startsWith(`${card}/`) && !key.includes('#'))

const isIn = ({ cells }: NoticeLine, key: string) => cells.some((cell) => cell.some(({ rows }) => rows.includes(key)))

interface LineProps {
  readonly line: NoticeLine
  /** The lit key where it is one of this line. */
  readonly lit: string | null
  readonly onPick: Light['pick']
}

const Line = memo(function Line({ line: { cells }, lit, onPick }: LineProps) {
  const span = (one: NoticeSpan, at: number) => <Words key={at} span={one} lit={lit} onPick={onPick} />
  if (cells.length === 1) return <p>{cells[0]?.map(span)}</p>
  return (
    <div className="notice-row">
      {cells.map((cell, column) => (
        <span key={column} className="notice-cell">
          {cell.map(span)}
        </span>
      ))}
    </div>
  )
})

function Words({ span: { text, rows }, lit, onPick }: { readonly span: NoticeSpan } & Pick<LineProps, 'lit' | 'onPick'>) {
  const key = rows[0]
  if (key === undefined) return <span>{text}</span>
  const isLit = lit !== null && rows.includes(lit)
  return (
    <span
      {...ROVING}
      role="button"
      className="words"
      data-rows={rows.join(' ')}
      data-light={key}
      data-lit={isLit}
      aria-pressed={isLit}
      onClick={() => onPick(key, 'notice')}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onPick(key, 'notice')
      }}
    >
      {text}
    </span>
  )
}
