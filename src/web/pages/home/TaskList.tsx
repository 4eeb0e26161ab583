import type { HomeTask, Tone } from '../../../server/coverageApi.ts'
import { DeadlineWords } from '../../components/stages/DeadlineWords.tsx'
import { PathLink } from '../../components/PathLink.tsx'
import { StateMark, type MarkState } from '../../components/StateMark.tsx'

const MARKS: Readonly<Record<Tone, MarkState>> = { urgent: 'cantTell', waiting: 'review', open: 'open', quiet: 'undecided' }
const WORDS: Readonly<Record<Tone, string>> = { urgent: '紧急', waiting: '等您处理', open: '待办', quiet: '随时可办' }

interface TaskListProps {
  readonly tasks: readonly HomeTask[]
  /** There is more than one round that a task may be of. */
  readonly severalRounds: boolean
}

/** The most pressing first; the first is the one to begin with. 今天要办 */
export function TaskList({ tasks, severalRounds }: TaskListProps) {
  return (
    <ol className="tasks">
      {tasks.map(({ key, tone, text, round, deadline, link, action }, at) => (
        <li key={key} className={`task task-${tone}`}>
          <span className="task-mark" title={WORDS[tone]}>
            <StateMark state={MARKS[tone]} />
            <span className="hidden">{WORDS[tone]}：</span>
          </span>
          <span className="task-text">
            {text}
            {severalRounds && round !== null && <span className="quiet"> {round}</span>}
            {deadline && (
              <span className="task-deadline">
                <DeadlineWords end={deadline.at} workdaysLeft={deadline.workdaysLeft} />
              </span>
            )}
          </span>
          <PathLink path={link} className={at === 0 ? 'button primary' : 'button'}>
            {action}
          </PathLink>
        </li>
      ))}
    </ol>
  )
}
