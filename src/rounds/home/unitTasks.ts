import type { SelfCheckState } from '../../model/SelfCheckStep.ts'
import type { Deadline, HomeTask } from './HomeSheet.ts'
import { pathOf, type TaskRound } from './roundTasks.ts'

/** A unit of somebody's, as its self-check stands. */
export interface OwnUnit {
  readonly unit: string
  readonly name: string
  readonly state: SelfCheckState
  /** What the last step was given for: why it was sent back. */
  readonly why: string
  readonly filled: number
  readonly asked: number
  /** A written report is asked for that was not handed in. */
  readonly lacksReport: boolean
  readonly deadline: Deadline | null
}

/** What those of a unit have to do about its self-check: its fillers fill, its reviewers look and hand in. 单位的待办 */
export function unitTasks(
  round: TaskRound,
  own: OwnUnit,
  { fills, confirms }: { readonly fills: boolean; readonly confirms: boolean },
): readonly HomeTask[] {
  const { unit, name, state, why, filled, asked, lacksReport, deadline } = own
  const task = (key: string, tone: HomeTask['tone'], text: string, action: string, page = ''): HomeTask => ({
    ...{ key: `${round.id}/${unit}/${key}`, tone, text, round: round.title, deadline, action },
    link: pathOf(round.id, `/self/${encodeURIComponent(unit)}${page}`),
  })
  if (asked === 0) return []
  if (state === 'confirmed') {
    return confirms && lacksReport ? [task('report', 'waiting', `${name}的自查报告电子版还没有报送`, '去报送', '/report')] : []
  }
  if (state === 'submitted') return confirms ? [task('confirm', 'urgent', `${name}的自查已填好，等您审核报送`, '去审核')] : []
  if (!fills) return []
  if (state === 'returned') return [task('returned', 'urgent', `${name}的自查被审核人退回：${why}`, '去修改')]
  const tone = deadline?.isOver === true || (deadline?.workdaysLeft ?? 9) <= 1 ? 'urgent' : 'open'
  const text =
    filled < asked ? `${name}自查还剩 ${asked - filled} 项没填（已填 ${filled}/${asked}）` : `${name}自查已填齐，还没有提交给审核人`
  return [task('fill', tone, text, filled === 0 ? '开始填' : filled < asked ? '接着填' : '去提交')]
}
