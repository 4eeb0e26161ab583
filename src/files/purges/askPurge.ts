import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { findContentForUpdate, isContentOfRecord } from '../../store/queries/files.ts'
import { addPurge, findOpenPurge } from '../../store/queries/purges.ts'
import type { Store } from '../../store/Store.ts'
import { reason } from '../reason.ts'
import { refuseNobody } from './refuseNobody.ts'

/**
 * Asks that bytes be destroyed which must not be kept: a classified or a personal file handed in by mistake. 申请清除
 *
 * The reason stays for good and is told to whoever hands the same bytes in again: it must not repeat what is purged.
 */
export async function askPurge(
  store: Store,
  actor: Actor,
  { sha256, why: given }: { sha256: string; why: string },
): Promise<{ id: string }> {
  const why = reason(given, '清除')
  refuseNobody(actor)
  const id = store.newId()
  await perform(store, actor, async ({ tx, at, record }) => {
    const content = await findContentForUpdate(tx, sha256)
    if (!content) throw new Refusal('not-found', 'no-such-content', '没有这份文件内容。请刷新页面，从文件列表里重新选择。')
    if (content.purgedAt !== null) throw new Refusal('conflict', 'content-purged', '这份文件内容已经清除过了，不用再申请。')
    if (await isContentOfRecord(tx, sha256)) {
      throw new Refusal('conflict', 'content-of-record', '这份内容是采集记录或者定稿结果，不是上传的文件，不能清除。')
    }
    if (await findOpenPurge(tx, sha256)) {
      throw new Refusal('conflict', 'purge-asked', '已经有人申请清除这份文件，正等另一人复核。请到清除记录里查看。')
    }
    await addPurge(tx, { id, content: sha256, why, askedBy: actor.id, askedAt: at })
    record({ act: 'purge.ask', on: { kind: 'purge', id }, why, refs: { content: sha256 } })
  })
  return { id }
}
