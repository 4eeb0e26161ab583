import type { Instant } from '../../model/Instant.ts'
import { stageState } from '../../model/RoundStage.ts'
import type { Db } from '../../store/Db.ts'
import { newestFeedback } from '../../store/queries/feedbacks.ts'
import { countUndecided } from '../../store/queries/objections.ts'
import { newestSnapshot } from '../../store/queries/settling.ts'
import { listStages } from '../../store/queries/stages.ts'
import { isUnchanged, type ReceiptNow } from '../approval/approvalState.ts'
import type { RoundOverview } from '../coverage/RoundOverview.ts'
import type { HomeTask, Tone } from './HomeSheet.ts'
import { pathOf, type TaskRound } from './roundTasks.ts'

/** What still has to be looked at, row by row. */
const UNFINISHED = ['open', 'self', 'partly', 'cantTell', 'contradictory', 'undecided'] as const

/** Everything was assessed and nothing waits; the page of settling looks closer. */
const isAssessed = ({ states, waiting, rows }: Pick<RoundOverview, 'states' | 'waiting' | 'rows'>): boolean =>
  rows > 0 && waiting.proposals === 0 && UNFINISHED.every((state) => (states[state] ?? 0) === 0)

/** What the office does next with a round in which all was assessed: settle it, show it to the units, settle it for good. 定稿和反馈的待办 */
export async function settlingTasks(
  db: Db,
  { id, title, simple }: TaskRound & { readonly simple: boolean },
  overview: Pick<RoundOverview, 'states' | 'waiting' | 'rows'>,
  { now, receiptNow }: { readonly now: Instant; readonly receiptNow?: ReceiptNow },
): Promise<readonly HomeTask[]> {
  const task = (tone: Tone, text: string, page: string, action: string): readonly HomeTask[] => [
    { key: `${id}/${page}/next`, tone, text, round: title, deadline: null, link: pathOf(id, `/${page}`), action },
  ]
  const settle = (text: string) => (isAssessed(overview) ? task('open', text, 'settle', '去定稿') : [])
  const settled = await newestSnapshot(db, id)
  if (settled === null) return settle(simple ? '各项已经答完，可以定稿' : '各项已经评完，可以定稿')
  const fedBack = await newestFeedback(db, id)
  if (fedBack?.snapshot !== settled.id) {
    if (!(await isUnchanged(db, settled, receiptNow))) return settle('反馈前定稿以后又有改动，要重新定稿')
    return task('open', '反馈前定稿已经做好，可以反馈给各单位', 'objections', '去反馈')
  }
  const hears = (await listStages(db, id)).some((stage) => stage.kind === 'feedback' && stageState(stage, now) !== 'closed')
  if (hears || ((await countUndecided(db, [id])).get(id) ?? 0) > 0) return []
  return settle('异议期已过，没有待复核的异议，可以做最终定稿')
}
