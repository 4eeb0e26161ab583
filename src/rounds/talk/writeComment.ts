import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { countComments } from '../../store/queries/counts.ts'
import { insertComment } from '../../store/queries/talk.ts'
import type { Store } from '../../store/Store.ts'
import { refuseStrangeRow } from './refuseStrangeRow.ts'

/** A remark beside a cell. 批注内容 */
export interface NewComment {
  readonly round: string
  readonly unit: string
  readonly node: string
  readonly text: string
  /** Also for the unit itself. */
  readonly forUnit: boolean
}

/** Nobody reads more beside one cell. 批注数上限 */
export const MOST_IN_CELL = 200

/** Writes a remark; it never changes a score. 写批注 */
export function writeComment(store: Store, actor: Actor, comment: NewComment): Promise<string> {
  const id = store.newId()
  const { round, unit, node } = comment
  return perform(store, actor, async ({ tx, at, record }) => {
    await refuseStrangeRow(tx, round, unit, node)
    if ((await countComments(tx, comment)) >= MOST_IN_CELL)
      throw new Refusal(
        'conflict',
        'comments-too-many',
        `这一格已经有 ${String(MOST_IN_CELL)} 条批注，这一条没有保存。请先撤回过时的批注，再写。`,
      )
    await insertComment(tx, { id, ...comment, person: actor.id, at })
    record({ act: 'comment.write', on: { kind: 'comment', id }, refs: { round, unit, node } })
    await announce(tx, { kind: 'cell', round, unit })
    return id
  })
}
