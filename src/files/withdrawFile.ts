import type { Actor } from '../model/Actor.ts'
import { Refusal } from '../model/Refusal.ts'
import { perform } from '../store/perform.ts'
import { isStandingEvidence } from '../store/queries/evidence.ts'
import { findFileForUpdate, setWithdrawn } from '../store/queries/files.ts'
import type { Store } from '../store/Store.ts'
import { reason } from './reason.ts'

/** Takes a file back: it counts no more, and stays to be seen with who took it back and why. 撤回文件 */
export async function withdrawFile(store: Store, actor: Actor, { file: id, why: given }: { file: string; why: string }): Promise<void> {
  const why = reason(given, '撤回')
  await perform(store, actor, async ({ tx, at, record }) => {
    const file = await findFileForUpdate(tx, id)
    if (!file) throw new Refusal('not-found', 'no-file', '没有这份文件。请刷新页面，看看它是否还在列表里。')
    if (file.withdrawnAt !== null) {
      throw new Refusal('conflict', 'file-withdrawn', `“${file.name}”已经撤回过了，不用再撤回。请刷新页面。`)
    }
    // Else the window of its stage would say nothing, nor the reason stand beside the cell.
    if (await isStandingEvidence(tx, id)) {
      throw new Refusal(
        'conflict',
        'file-is-evidence',
        `“${file.name}”正作为佐证附在考核批次的指标旁，没有撤回。请先在那里撤回这份佐证；内容不应保存的，请申请清除。`,
      )
    }
    await setWithdrawn(tx, id, { at, person: actor.id, why })
    record({ act: 'file.withdraw', on: { kind: 'file', id }, why, refs: { content: file.content } })
  })
}
