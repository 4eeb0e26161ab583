import type { ReactNode } from 'react'
import type { DeskAuthor } from '../../../server/deskApi.ts'
import type { DeskLine } from './DeskLine.ts'
import { isDone, isShown } from './DeskLine.ts'
import type { DeskShow } from './deskSearch.ts'

interface DeskBarProps {
  readonly lines: readonly DeskLine[]
  readonly show: DeskShow
  readonly selected: number
  readonly authors: readonly DeskAuthor[]
  /** Null: nothing is filled in for many here. */
  readonly onBatch: (() => void) | null
  readonly onShow: (show: DeskShow) => void
  readonly onSelectOpen: () => void
  readonly onSelectNone: () => void
  readonly onKeys: () => void
  readonly children: ReactNode
}

const SHOWS: readonly (readonly [DeskShow, string])[] = [
  ['all', '全部'],
  ['open', '未评'],
  ['self', '有自评'],
  ['contradictory', '矛盾'],
  ['cantTell', '无法判定'],
]

/** Which lines are shown, how many are done, and what is done to those that are selected. */
export function DeskBar({ lines, show, selected, authors, onBatch, onShow, onSelectOpen, onSelectNone, onKeys, children }: DeskBarProps) {
  const asked = lines.filter((line) => line.asked > 0)
  const done = asked.filter(isDone).length
  return (
    <div className="desk-bar">
      <div className="segments" role="group" aria-label="显示哪些行">
        {SHOWS.map(([one, title]) => (
          <button key={one} type="button" aria-pressed={show === one} onClick={() => onShow(one)}>
            {title} <span className="quiet">{lines.filter((line) => isShown(line, one)).length}</span>
          </button>
        ))}
      </div>
      <span className="desk-progress" title={authors.map(({ name, answers }) => `${name} ${answers} 个答案`).join('，')}>
        <strong>
          {done}/{asked.length}
        </strong>{' '}
        已评
        {authors.length > 0 && (
          <span className="quiet small desk-authors">
            {authors
              .slice(0, 3)
              .map(({ name, answers }) => `${name} ${answers}`)
              .join(' · ')}
          </span>
        )}
      </span>
      {onBatch && (
        <span className="desk-select">
          <button type="button" className="link" onClick={onSelectOpen}>
            全选未评
          </button>
          {selected > 0 && (
            <>
              <button type="button" className="button" onClick={onBatch}>
                选中的 {selected} 个填“未发现问题”
              </button>
              <button type="button" className="link" onClick={onSelectNone}>
                取消选中
              </button>
            </>
          )}
        </span>
      )}
      <span className="desk-bar-end">
        {children}
        <button type="button" className="link" onClick={onKeys}>
          按键 ?
        </button>
      </span>
    </div>
  )
}
