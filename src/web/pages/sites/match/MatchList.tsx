import { useMemo } from 'react'
import { StateMark, type MarkState } from '../../../components/StateMark.tsx'
import { columnTree } from '../columns/columnTree.ts'
import { matchState, type MatchState, type ToPlace } from './matchState.ts'

const MARKS: Readonly<Record<MatchState, readonly [mark: MarkState, word: string]>> = {
  sure: ['answered', '有把握'],
  likely: ['review', '较可能'],
  weak: ['undecided', '仅供参考'],
  none: ['open', '没有建议'],
  placed: ['full', '已确认'],
  absent: ['inapplicable', '网站上没有'],
}

interface MatchListProps {
  readonly columns: readonly ToPlace[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** The columns under their levels, each with how far it is. 栏目树 */
export function MatchList({ columns, chosen, onChoose }: MatchListProps) {
  const lines = useMemo(() => columnTree(columns), [columns])
  if (lines.length === 0) return <p className="quiet">没有这样的栏目。</p>
  return (
    <ul className="match-list" aria-label="栏目">
      {lines.map(({ key, name, depth, column }) => (
        <li key={key} data-depth={Math.min(depth, 5)}>
          {column === null ? (
            <span className="match-level">{name}</span>
          ) : (
            <MatchLine name={name} state={matchState(column)} isChosen={column.id === chosen} onChoose={() => onChoose(column.id)} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface MatchLineProps {
  readonly name: string
  readonly state: MatchState
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function MatchLine({ name, state, isChosen, onChoose }: MatchLineProps) {
  const [mark, word] = MARKS[state]
  return (
    <button
      type="button"
      className="match-line"
      aria-current={isChosen || undefined}
      data-chosen={isChosen || undefined}
      tabIndex={isChosen ? 0 : -1}
      onClick={onChoose}
    >
      <span className="match-name">{name}</span>
      <span className="match-state" data-is={state}>
        <StateMark state={mark} />
        {word}
      </span>
    </button>
  )
}
