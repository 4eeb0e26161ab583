import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { heldDuties } from '../../store/queries/duties.ts'
import { findContentForUpdate, isContentOfRecord, setPurged } from '../../store/queries/files.ts'
import { setPurgeDone, type Purge } from '../../store/queries/purges.ts'
import type { Store } from '../../store/Store.ts'
import { openPurge } from './openPurge.ts'
import { refuseNobody } from './refuseNobody.ts'

/**
 * Destroys what another person asked to destroy; hash, reason and both names stay. 复核并清除
 *
 * First the tombstone, then the bytes: were it the other way round, a failing commit would leave a file that nobody purged and nobody can read.
 * Bytes that outlive their tombstone, should the program stop in between, are removed at its next start (`removePurged`).
 */
export async function doPurge(store: Store, actor: Actor, { purge: id }: { purge: string }): Promise<{ sha256: string }> {
  refuseNobody(actor)
  const sha256 = await perform(store, actor, async ({ tx, at, record }) => {
    const purge = await openPurge(tx, id)
    if (purge.round !== null) {
      throw new Refusal(
        'conflict',
        'purge-of-round',
        '这份文件是一个批次到期佐证的一部分，要和其他的一起复核，没有清除。请到“系统—设置”的“到期的批次”里办理。',
      )
    }
    if (purge.askedBy === actor.id) {
      throw new Refusal('forbidden', 'purge-needs-another', '申请清除和复核清除不能是同一个人。请让另一位有权限的人来复核。')
    }
    if (await isLent(tx, purge, actor)) {
      throw new Refusal(
        'forbidden',
        'purge-needs-another',
        '申请清除和复核清除的，一位是另一位的临时代理，不算两个人。请让别的有权限的人来复核。',
      )
    }
    await findContentForUpdate(tx, purge.content)
    if (await isContentOfRecord(tx, purge.content)) {
      throw new Refusal('conflict', 'content-of-record', '这份内容现在也是采集记录或者定稿结果，不能清除。请退回这份申请。')
    }
    await setPurged(tx, purge.content, at)
    await setPurgeDone(tx, id, { person: actor.id, at })
    record({ act: 'purge.do', on: { kind: 'purge', id }, why: purge.why, refs: { content: purge.content } })
    return purge.content
  })
  await store.blobs.remove(sha256)
  return { sha256 }
}

/** Whether one of the two acts by what the other lent him: who may name a deputy could otherwise be both. */
export async function isLent(tx: Db, { askedBy, askedAt }: Pick<Purge, 'askedBy' | 'askedAt'>, actor: Actor): Promise<boolean> {
  if (actor.deputyFor === askedBy) return true
  return (await heldDuties(tx, askedBy, askedAt)).some(({ deputyFor }) => deputyFor === actor.id)
}
