import { setImmediate as others } from 'node:timers/promises'
import { folderHash, typeOf } from '../../documents/publication/manifest.ts'
import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertPublication } from '../../store/queries/publications.ts'
import { holdRevision } from '../../store/queries/settling.ts'
import type { PublishedFile } from '../../store/schema/settling.ts'
import type { Store } from '../../store/Store.ts'
import { approvalOf, type ApprovalState, type ReceiptNow } from '../approval/approvalState.ts'
import { findSettled } from '../settling/readSettled.ts'
import { composeSettled, type Watch } from './composeSettled.ts'
import type { Publishing } from './Publishing.ts'

/** What was made public. 公布结果 */
export interface Published {
  readonly id: string
  /** Of the folder. */
  readonly hash: string
  readonly files: number
}

/**
 * Makes a settled and approved result public: a folder of files that never change. 公布
 *
 * Everything is written beforehand; then the round is held for a moment, and published if it is still what was approved.
 */
export async function publishResult(
  store: Store,
  actor: Actor,
  publishing: Publishing,
  watch: Watch = () => undefined,
  receiptNow?: ReceiptNow,
): Promise<Published> {
  const { round, snapshot, level, why } = publishing
  refuseWords(publishing)
  await refuseUnapproved(store.db, publishing, receiptNow)
  const ready = await composeSettled(store, publishing, watch)
  const files = await written(store, ready.files, watch)
  const hash = folderHash(files)
  const id = store.newId()
  await perform(store, actor, async ({ tx, at, record }) => {
    await holdRevision(tx, round)
    await refuseUnapproved(tx, publishing, receiptNow)
    await insertPublication(tx, { id, round, snapshot, level, hash, files, at, by: actor.id })
    await announce(tx, { kind: 'round', round })
    record({
      act: 'result.publish',
      on: { kind: 'round', id: round },
      why,
      refs: { publication: id, snapshot, hash, level, receipt: ready.receipt },
    })
  })
  return { id, hash, files: Object.keys(files).length }
}

const LONGEST = 1_000

function refuseWords({ why, objections, note }: Publishing): void {
  if (why.trim() === '') throw new Refusal('invalid', 'publish-why', '请写明公布的理由，再提交。')
  if (objections.trim() === '')
    throw new Refusal('invalid', 'publish-objections', '请写明对结果有异议时向谁提、怎么提、什么时候以前提，再公布。')
  if (objections.length > LONGEST || note.length > LONGEST || !isStorable({ why, objections, note }))
    throw new Refusal('invalid', 'publish-words', `异议办法和说明各不超过${LONGEST}字，不能有看不见的控制字符，请改短再提交。`)
}

const NOT_APPROVED: Readonly<Record<Exclude<ApprovalState, 'approved'>, string>> = {
  open: '这份定稿还没有审定完，不能公布。请在“审定”页看还差谁签字。',
  refused: '这份定稿没有通过审定，不能公布。请按意见改正，重新定稿、重新送审。',
  stale: '定稿以后又有人改动了本批次，审定过的已经不是现在的结果，不能公布。请重新定稿、重新送审。',
}

/** What is not the last word, or was not approved as it is, stays inside. 未经审定 */
export async function refuseUnapproved(
  db: Db,
  { round, snapshot }: Pick<Publishing, 'round' | 'snapshot'>,
  receiptNow?: ReceiptNow,
): Promise<void> {
  const { kind } = await findSettled({ db }, round, snapshot)
  if (kind !== 'final')
    throw new Refusal('conflict', 'publish-feedback', '这是反馈前的定稿，还要听取单位的意见，不能公布。请在异议办完以后做最终定稿。')
  const { state } = await approvalOf(db, round, snapshot, receiptNow)
  if (state !== 'approved') throw new Refusal('conflict', 'publish-not-approved', NOT_APPROVED[state])
}

/** Between so many files others are served. */
const TURN = 8

/** Writes files one at a time: a province's cards are never in memory together. */
async function written(
  { blobs }: Pick<Store, 'blobs'>,
  files: readonly { readonly path: string; readonly write: () => Uint8Array }[],
  watch: Watch,
): Promise<Readonly<Record<string, PublishedFile>>> {
  const done: Record<string, PublishedFile> = {}
  for (const [at, { path, write }] of files.entries()) {
    const { sha256, size } = await blobs.put(write())
    done[path] = { sha256, size, type: typeOf(path) }
    if (at % TURN === 0) {
      watch(at, files.length)
      await others()
    }
  }
  return done
}
