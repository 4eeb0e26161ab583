import type { HomeTask, Tone } from '../../../server/coverageApi.ts'
import { DeadlineWords } from '../../components/stages/DeadlineWords.tsx'
import { PathLink } from '../../components/PathLink.tsx'
import { StateMark, type MarkState } from '../../components/StateMark.tsx'
import { useMedia } from '../../useMedia.ts'
import { WIDE } from './wide.ts'

const MARKS: Readonly<Record<Tone, MarkState>> = { urgent: 'cantTell', waiting: 'review', open: 'open', quiet: 'undecided' }
const WORDS: Readonly<Record<Tone, string>> = { urgent: '紧急', waiting: '等您处理', open: '待办', quiet: '随时可办' }

interface TaskListProps {
  readonly tasks: readonly HomeTask[]
  /** There is more than one round that a task may be of. */
  readonly severalRounds: boolean
}

/** So many stand on a telephone before the rest is folded. 手机上先列的件数 */
const AT_ONCE = 3

/** The most pressing first; the first is the one to begin with. On a telephone the others are folded under their number. 今天要办 */
export function TaskList({ tasks, severalRounds }: TaskListProps) {
  const isWide = useMedia(WIDE)
  // One alone is not worth a fold.
  const first = isWide || tasks.length <= AT_ONCE + 1 ? tasks.length : AT_ONCE
  const line = (task: HomeTask, at: number) => <TaskLine key={task.key} task={task} isFirst={at === 0} names={severalRounds} />
  const rest = tasks.slice(first)
  return (
    <>
      <ol className="tasks">{tasks.slice(0, first).map(line)}</ol>
      {rest.length > 0 && (
        <details className="home-folded">
          <summary>还有 {rest.length} 件要办</summary>
          <ol className="tasks" start={first + 1}>
            {rest.map((task, at) => line(task, first + at))}
          </ol>
        </details>
      )}
    </>
  )
}

interface TaskLineProps {
  readonly task: HomeTask
  readonly isFirst: boolean
  /** The round is named. */
  readonly names: boolean
}

function TaskLine({ task: { tone, text, round, deadline, link, action }, isFirst, names }: TaskLineProps) {
  return (
    <li className={`task task-${tone}`}>
      <span className="task-mark" title={WORDS[tone]}>
        <StateMark state={MARKS[tone]} />
        <span className="hidden">{WORDS[tone]}：</span>
      </span>
      <span className="task-text">
        {text}
        {names && round !== null && <span className="quiet"> {round}</span>}
        {deadline && (
          <span className="task-deadline">
            <DeadlineWords end={deadline.at} workdaysLeft={deadline.workdaysLeft} />
          </span>
        )}
      </span>
      <PathLink path={link} className={isFirst ? 'button primary' : 'button'}>
        {action}
      </PathLink>
    </li>
  )
}
