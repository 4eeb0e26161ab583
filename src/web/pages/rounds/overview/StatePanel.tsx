import { Link } from '@tanstack/react-router'
import type { RoundHead, RoundOverview } from '../../../../server/coverageApi.ts'
import { squareInWords } from '../../../../model/Square.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { SHOWN_STATES } from '../coverage/modeWords.ts'
import { markOf } from '../coverage/shownSquare.ts'
import { ProgressBar } from './ProgressBar.tsx'

interface StatePanelProps {
  readonly head: RoundHead
  readonly overview: RoundOverview
}

/** Squares by state, each with the way to them. 各状态的格子 */
export function StatePanel({ head, overview: { states, all } }: StatePanelProps) {
  return (
    <section className="panel" aria-labelledby="by-state">
      <h2 id="by-state">进度</h2>
      <dl className="progress-pair">
        {all.self.expected > 0 && (
          <div>
            <dt>自查</dt>
            <dd>
              <ProgressBar progress={all.self} />
            </dd>
          </div>
        )}
        <div>
          <dt>评分</dt>
          <dd>
            <ProgressBar progress={all.assess} />
          </dd>
        </div>
      </dl>
      <ul className="state-counts">
        {SHOWN_STATES.flatMap((state) => {
          const count = states[state] ?? 0
          const mark = markOf(state)
          if (count === 0) return []
          return [
            <li key={state}>
              {mark && <StateMark state={mark} />}{' '}
              <Link to="/rounds/$round/coverage" params={{ round: head.id }} search={{ state }}>
                {squareInWords(state)}
              </Link>{' '}
              <b>{count}</b>
            </li>,
          ]
        })}
      </ul>
    </section>
  )
}
