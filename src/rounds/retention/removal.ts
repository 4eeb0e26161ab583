import { refuseNobody } from '../../files/purges/refuseNobody.ts'
import { isLent } from '../../files/purges/doPurge.ts'
import { reason } from '../../files/reason.ts'
import type { Actor } from '../../model/Actor.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { findContentForUpdate, setPurged } from '../../store/queries/files.ts'
import { addPurge, findOpenPurge, setPurgeDone, setPurgeRefused, type Purge } from '../../store/queries/purges.ts'
import { lastPutAway, openRemovals, removableContents } from '../../store/queries/retention.ts'
import { findRound } from '../../store/queries/rounds.ts'
import type { Store } from '../../store/Store.ts'
import { keptUntil, readRetention } from './retention.ts'

/**
 * Asks that the evidence of a round be destroyed that was kept long enough: put away with its files first, and nothing done in it since.
 * 申请清除到期佐证
 *
 * Answers, points, settled results, signatures, publications and the journal stay.
 */
export async function askRemoval(
  store: Store,
  actor: Actor,
  { round, why: given }: { readonly round: string; readonly why: string },
): Promise<{ readonly files: number }> {
  const why = reason(given, '清除')
  refuseNobody(actor)
  return perform(store, actor, async ({ tx, at, record }) => {
    await refuseNotDue(tx, round, at)
    if ((await openRemovals(tx, round)).length > 0) {
      throw new Refusal('conflict', 'purge-asked', '已经有人申请清除这个批次的佐证，正等另一人复核。请刷新页面查看。')
    }
    const contents = await removableContents(tx, round)
    if (contents.length === 0) {
      throw new Refusal('conflict', 'retention-nothing', '这个批次没有可以清除的佐证：都清除过了，或者别的批次、事项还在用。')
    }
    let files = 0
    for (const { sha256 } of contents) {
      await findContentForUpdate(tx, sha256)
      if (await findOpenPurge(tx, sha256)) continue
      const id = store.newId()
      await addPurge(tx, { id, content: sha256, why, askedBy: actor.id, askedAt: at, round })
      record({ act: 'purge.ask', on: { kind: 'purge', id }, why, refs: { content: sha256, round } })
      files += 1
    }
    return { files }
  })
}

/** Destroys what another person asked to destroy of a round; what came into use elsewhere meanwhile stays. 复核并清除到期佐证 */
export async function doRemoval(
  store: Store,
  actor: Actor,
  { round }: { readonly round: string },
): Promise<{ readonly removed: number; readonly kept: number }> {
  refuseNobody(actor)
  const { gone, kept } = await perform(store, actor, async ({ tx, at, record }) => {
    const waiting = await waitingOf(tx, round)
    await refuseNotDue(tx, round, at)
    for (const purge of waiting) {
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
    }
    for (const { content } of waiting) await findContentForUpdate(tx, content)
    const free = new Set((await removableContents(tx, round)).map(({ sha256 }) => sha256))
    const gone = waiting.filter(({ content }) => free.has(content))
    const kept = waiting.filter(({ content }) => !free.has(content))
    const by = { person: actor.id, at }
    for (const { id, content, why } of gone) {
      await setPurged(tx, content, at)
      await setPurgeDone(tx, id, by)
      record({ act: 'purge.do', on: { kind: 'purge', id }, why, refs: { content, round } })
    }
    for (const { id, content } of kept) {
      const why = '申请以后别处用到了这份内容'
      await setPurgeRefused(tx, id, { ...by, why })
      record({ act: 'purge.refuse', on: { kind: 'purge', id }, why, refs: { content, round } })
    }
    return { gone: gone.map(({ content }) => content), kept: kept.length }
  })
  // Should the program stop in between, the next start removes what outlives its tombstone.
  for (const sha256 of gone) await store.blobs.remove(sha256)
  return { removed: gone.length, kept }
}

/** Sends a request back, or takes it back: all files stay. 退回到期清除申请 */
export async function refuseRemoval(
  store: Store,
  actor: Actor,
  { round, why: given }: { readonly round: string; readonly why: string },
): Promise<void> {
  const why = reason(given, '退回')
  await perform(store, actor, async ({ tx, at, record }) => {
    for (const { id, content } of await waitingOf(tx, round)) {
      await setPurgeRefused(tx, id, { person: actor.id, at, why })
      record({ act: 'purge.refuse', on: { kind: 'purge', id }, why, refs: { content, round } })
    }
  })
}

/** Whether all may go now; asked again by who looks second, for years and archive may have changed since. 核对是否到期 */
async function refuseNotDue(tx: Db, round: string, at: Instant): Promise<void> {
  const row = await findRound(tx, round)
  if (!row) throw new Refusal('not-found', 'no-round', '没有这个考核批次，可能已改用别的编号，请回到批次列表重新选择。')
  const until = keptUntil(row.asOf, await readRetention(tx))
  if (beijingDate(at) <= until) {
    throw new Refusal('conflict', 'retention-not-over', `“${row.title}”的佐证要保留到 ${until}，还没有到期，不能清除。`)
  }
  const putAway = await lastPutAway(tx, round)
  if (!putAway) {
    throw new Refusal('conflict', 'retention-no-archive', '这个批次还没有连同佐证归档。请先下载“档案（连同佐证）”并妥善存放，再申请清除。')
  }
  if (!putAway.isNewest) {
    throw new Refusal(
      'conflict',
      'retention-archive-old',
      '归档以后这个批次又有改动，那份档案不全了，没有清除。请重新下载“档案（连同佐证）”，再办理。',
    )
  }
}

async function waitingOf(tx: Db, round: string): Promise<readonly Purge[]> {
  const waiting = await openRemovals(tx, round)
  if (waiting.length > 0) return waiting
  throw new Refusal('conflict', 'purge-done', '这个批次没有待复核的清除申请：可能已经清除或者退回了。请刷新页面。')
}
