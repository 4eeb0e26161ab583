import { Transform, type Readable } from 'node:stream'
import type { Actor } from '../model/Actor.ts'
import { beijingDate } from '../model/Instant.ts'
import { Refusal } from '../model/Refusal.ts'
import { perform } from '../store/perform.ts'
import { findFileOfContent } from '../store/queries/evidence.ts'
import type { Sha256 } from '../store/Blobs.ts'
import { countFiles } from '../store/queries/counts.ts'
import { addContent, addFile, type KeptFile } from '../store/queries/files.ts'
import { findDonePurge } from '../store/queries/purges.ts'
import { hasContent, holdContent, holdSpace, isHeld } from '../store/queries/space.ts'
import type { Store } from '../store/Store.ts'
import { contentType, HEAD_BYTES } from './contentType.ts'
import { fileName } from './fileName.ts'
import { roomOf, roomRefusal } from './quota/roomOf.ts'

/** 500 MiB: an hour of recorded calls, or what a phone films in five minutes. */
export const MOST_BYTES = 500 * 1024 * 1024

/** Nobody finds anything among more: what stands of one unit's files. 文件数上限 */
export const MOST_FILES = 50_000

/** What somebody hands in. */
export interface HandedIn {
  readonly bytes: Readable
  readonly name: string
  /** Whose it is. */
  readonly unit: string
  /** How long it will be, as the sender says: what has no room is refused before it is read. */
  readonly expected?: number
  /** Where the unit has handed in the same bytes before, that file serves again and no further one is made. */
  readonly once?: boolean
}

/** A file as it is kept. 收存的文件 */
export interface Kept {
  readonly id: string
  readonly sha256: string
  readonly size: number
  readonly type: string
  readonly name: string
  /** The same bytes, handed in before by the same unit: with `once`, this very file. */
  readonly earlier: KeptFile | null
}

/**
 * Keeps a file: bytes first, then the row that names them, so that a row never names what is not there. 收存文件
 *
 * Bytes of an upload that is refused at its end go again, unless another row names them. Those without a row, should the program stop in between, are harmless;
 * `blobs verify` names them.
 */
export async function keepFile(
  store: Store,
  actor: Actor,
  { bytes, name: given, unit, expected = 0, once = false }: HandedIn,
): Promise<Kept> {
  const name = fileName(given)
  const room = await roomOf(store.db, unit)
  const full = (): Refusal => roomRefusal(room, name)
  const left = room.quota - room.used
  if (left <= 0 || expected > left) {
    bytes.destroy()
    throw full()
  }
  const head: Buffer[] = []
  const { sha256, size } = await store.blobs.put(bytes.pipe(watch(bytes, head, { left, full })))
  const type = contentType(Buffer.concat(head).subarray(0, HEAD_BYTES))
  const id = store.newId()
  try {
    return await perform(store, actor, async ({ tx, at, record }) => {
      await holdContent(tx, sha256)
      // The same bytes of somebody else may have been refused and removed meanwhile.
      if (!(await store.blobs.has(sha256))) throw new Refusal('unavailable', 'bytes-gone', `“${name}”没有存好，请再上传一次。`)
      const content = await addContent(tx, { sha256, size, type, keptAt: at })
      if (content.purgedAt !== null) {
        const purge = await findDonePurge(tx, sha256)
        throw new Refusal(
          'conflict',
          'content-purged',
          `“${name}”与一份已经清除的文件内容相同，不能再次上传。它于 ${beijingDate(content.purgedAt)} 清除，原因：${purge?.why ?? '未记录'}。请去掉不应提交的内容，再上传。`,
        )
      }
      await holdSpace(tx, unit)
      const earlier = await findFileOfContent(tx, unit, sha256)
      if (earlier && once) return { id: earlier.id, sha256, size, type, name: earlier.name, earlier }
      if ((await countFiles(tx, unit)) >= MOST_FILES) throw tooMany(name)
      if (!(await hasContent(tx, unit, sha256))) {
        const now = await roomOf(tx, unit)
        if (now.used + size > now.quota) throw roomRefusal(now, name)
      }
      await addFile(tx, { id, content: sha256, name, unit, person: actor.id, at })
      record({ act: 'file.hand-in', on: { kind: 'file', id }, refs: { content: sha256, unit } })
      return { id, sha256, size, type, name, earlier }
    })
  } catch (error) {
    if (error instanceof Refusal) await dropUnheld(store, sha256)
    throw error
  }
}

const tooMany = (name: string): Refusal =>
  new Refusal(
    'conflict',
    'files-too-many',
    `本单位已经有 ${String(MOST_FILES)} 份文件，“${name}”没有保存。请先撤回用不着的，或者把几份合成一份（如合成一个 PDF）再传。`,
  )

/** Removes bytes that no row names; whoever keeps the same at this moment waits, and then finds them gone. */
function dropUnheld({ transaction, blobs }: Store, sha256: Sha256): Promise<void> {
  return transaction(async (tx) => {
    await holdContent(tx, sha256)
    if (!(await isHeld(tx, sha256))) await blobs.remove(sha256)
  })
}

/** Remembers the first bytes as they pass, and refuses nothing and too much. */
function watch(from: Readable, head: Buffer[], { left, full }: { readonly left: number; readonly full: () => Refusal }): Transform {
  let size = 0
  const watching = new Transform({
    transform(part: Buffer, _encoding, done) {
      if (size < HEAD_BYTES) head.push(part)
      size += part.length
      if (size > MOST_BYTES) {
        done(new Refusal('too-large', 'file-too-large', '文件超过 500 MB。请分成几个文件，或者压缩后再上传。'))
      } else if (size > left) done(full())
      else done(null, part)
    },
    flush(done) {
      done(size > 0 ? null : new Refusal('invalid', 'file-empty', '这个文件是空的，没有内容。请检查后重新上传。'))
    },
  })
  from.on('error', (error) => watching.destroy(error))
  watching.on('error', () => from.destroy())
  return watching
}
