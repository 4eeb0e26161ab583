import type { Actor } from '../../../model/Actor.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { perform } from '../../../store/perform.ts'
import type { Store } from '../../../store/Store.ts'
import { cellKey } from '../cells/cellsOf.ts'
import { refuseLockedAnswers } from '../../stages/refuseLockedAnswers.ts'
import { lateRefs, type Answered } from './answerChecks.ts'
import { contradictionsIn } from './contradictionsIn.ts'
import type { GivenAnswer } from './GivenAnswer.ts'
import { putAnswers } from './putAnswers.ts'

/** How a contradiction ends. */
export interface Resolution {
  readonly round: string
  /** Says which answers it replaces (`after`, `saw`): all that contradict each other. */
  readonly answer: GivenAnswer
  readonly why: string
}

/** A person decides between answers that contradict each other, having seen them all. 裁定矛盾 */
export async function resolveContradiction(store: Store, actor: Actor, { round, answer, why }: Resolution): Promise<Answered> {
  if (why.trim() === '') throw new Refusal('invalid', 'resolution-why', '请写明裁定的理由，再提交。')
  return perform(store, actor, async (performance) => {
    const late = await refuseLockedAnswers(performance, round, [answer])
    const { rows, revision, results, cells, before, digest } = await putAnswers(performance, actor, round, [answer])
    const [row] = rows
    const opposed = (row && before.get(cellKey(row))?.filter(({ contradictory }) => contradictory)) ?? []
    if (!row || opposed.length === 0) {
      throw new Refusal('conflict', 'not-contradictory', '这里的答案已经没有矛盾，可能别人刚刚裁定过；请刷新页面查看当前的答案。')
    }
    const seen = new Set([row.after, ...(row.saw ?? [])])
    if (opposed.some(({ answer: { id } }) => !seen.has(id)) || contradictionsIn(cells).length > 0) {
      throw new Refusal('conflict', 'contradiction-unseen', '这里还有您没有看到的答案，裁定没有保存；请刷新页面，看过全部答案后再裁定。')
    }
    const refs = { unit: row.unit, check: row.check, lane: row.lane, answer: String(row.id), digest, ...lateRefs(late) }
    performance.record({ act: 'answer.resolve', on: { kind: 'round', id: round }, why, refs })
    return { ids: [row.id], revision, contradictions: [], results: results.map(({ unit, brief }) => ({ unit, brief })) }
  })
}
