import { workdaysLeft } from '../../calendar/workdaysLeft.ts'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../../store/Db.ts'
import { newestFeedback } from '../../store/queries/feedbacks.ts'
import { countDrafted, countUndecided } from '../../store/queries/objections.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { objectionWindows } from '../objections/objectionWindow.ts'
import type { HomeTask } from './HomeSheet.ts'
import { pathOf, type TaskRound } from './roundTasks.ts'

/** What waits for who decides about objections. 待复核的异议 */
export async function decidingTasks(db: Db, { id, title }: TaskRound): Promise<readonly HomeTask[]> {
  const count = (await countUndecided(db, [id])).get(id) ?? 0
  if (count === 0) return []
  const text = `${String(count)} 份异议等您复核`
  return [
    {
      key: `${id}/objections`,
      tone: 'waiting',
      text,
      round: title,
      deadline: null,
      link: pathOf(id, '/objections?state=filed'),
      action: '去复核',
    },
  ]
}

/** Somebody's own units in a round, and when he looks. */
interface OwnPlaces {
  readonly terms: Terms
  readonly round: TaskRound
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly now: Instant
  /** He hands objections in. */
  readonly files: boolean
}

/** That results were shown to units, as long as they may object; and what they wrote and have not handed in; three queries for all of them. 反馈待办 */
export async function feedbackTasks(db: Db, { terms, round, units, now, files }: OwnPlaces): Promise<readonly HomeTask[]> {
  if (units.length === 0 || !(await newestFeedback(db, round.id))) return []
  const ids = units.map(({ id }) => id)
  const windowOf = await objectionWindows(db, round.id, ids, now)
  const drafted = await countDrafted(db, round.id, ids)
  return units.flatMap(({ id, name }): readonly HomeTask[] => {
    const { isOpen, end } = windowOf(id)
    if (!isOpen) return []
    const deadline = end === null ? null : { at: end, workdaysLeft: workdaysLeft(end, now, terms.calendar), isOver: end <= now }
    const written = drafted.get(id) ?? 0
    const task = (key: string, tone: HomeTask['tone'], text: string, action: string): HomeTask => ({
      ...{ key: `${round.id}/${id}/${key}`, tone, text, round: round.title, deadline, action },
      link: pathOf(round.id, `/results/${encodeURIComponent(id)}`),
    })
    return [
      ...(files && written > 0 ? [task('objections', 'waiting', `${name}有 ${String(written)} 份异议写好了，等您提交`, '去提交')] : []),
      task('feedback', 'open', `${name}的考核结果已反馈，有异议的请在期限内提出`, '看结果'),
    ]
  })
}
