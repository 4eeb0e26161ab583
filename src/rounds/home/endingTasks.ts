import type { ActionId } from '../../permissions/actions.ts'
import type { Db } from '../../store/Db.ts'
import type { EndingRound } from '../../store/queries/home.ts'
import { approvalOf, type ReceiptNow } from '../approval/approvalState.ts'
import type { HomeTask, Tone } from './HomeSheet.ts'
import { pathOf } from './roundTasks.ts'

/** What a round that was settled for good waits for, said to whoever may do it: a signature, publication, or settling anew. 定稿以后的待办 */
export async function endingTasks(
  db: Db,
  { id, title, snapshot }: EndingRound,
  mayDo: (action: ActionId) => boolean,
  receiptNow?: ReceiptNow,
): Promise<readonly HomeTask[]> {
  const { state, steps, next } = await approvalOf(db, id, snapshot, receiptNow)
  const body = steps[next ?? -1]?.body ?? ''
  const task = (tone: Tone, text: string, page: string, action: string): readonly HomeTask[] => [
    { key: `${id}/${page}`, tone, text, round: title, deadline: null, link: pathOf(id, `/${page}`), action },
  ]
  switch (state) {
    case 'open':
      if (mayDo('approval.sign')) return task('waiting', `最终定稿等“${body}”审定签字`, 'approval', '去签字')
      return mayDo('approval.enter') ? task('open', `最终定稿在等“${body}”审定；纸上签了字的，请登记`, 'approval', '去看') : []
    case 'approved':
      if (!mayDo('publication.make')) return []
      return task('open', steps.length > 0 ? '结果已经审定，可以公布、报送' : '最终定稿已经做好，可以公布、报送', 'publication', '去公布')
    case 'refused':
      return mayDo('round.settle') ? task('urgent', '审定没有同意：看过意见，改正以后重新定稿', 'approval', '去看') : []
    case 'stale':
      return mayDo('round.settle') ? task('waiting', '最终定稿以后又有改动，要重新定稿', 'settle', '去定稿') : []
  }
}
