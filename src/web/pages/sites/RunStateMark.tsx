import type { Instant } from '../../../model/Instant.ts'
import type { RunState } from '../../../model/Site.ts'
import { StateMark, type MarkState } from '../../components/StateMark.tsx'
import { formatInstant } from '../../instants.ts'
import { pausedUntilOf } from './pausedUntil.ts'

const STATES: Readonly<Record<RunState, { readonly mark: MarkState; readonly word: string }>> = {
  waiting: { mark: 'open', word: '排队等候' },
  running: { mark: 'review', word: '正在检查' },
  taking: { mark: 'review', word: '正在整理结果' },
  done: { mark: 'full', word: '已完成' },
  stopped: { mark: 'partly', word: '已停止' },
  failed: { mark: 'cantTell', word: '没有做完' },
}

interface RunStateMarkProps {
  readonly state: RunState
  readonly pausedUntil?: Instant | null
}

/** What a run is at, as a sign and a word. 检查的状态 */
export function RunStateMark({ state, pausedUntil = null }: RunStateMarkProps) {
  const { mark, word } = STATES[state]
  const until = pausedUntilOf({ state, pausedUntil })
  return (
    <span className="run-state">
      <StateMark state={mark} />
      {until === null ? word : `暂停，到 ${formatInstant(until)} 继续`}
    </span>
  )
}
