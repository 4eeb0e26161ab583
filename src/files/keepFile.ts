import { Transform, type Readable } from 'node:stream'
import type { Actor } from '../model/Actor.ts'
import { beijingDate } from '../model/Instant.ts'
import { Refusal } from '../model/Refusal.ts'
import { perform } from '../store/perform.ts'
import { addContent, addFile } from '../store/queries/files.ts'
import { findDonePurge } from '../store/queries/purges.ts'
import type { Store } from '../store/Store.ts'
import { contentType, HEAD_BYTES } from './contentType.ts'
import { fileName } from './fileName.ts'

/** 500 MiB: an hour of recorded calls, or what a phone films in five minutes. */
export const MOST_BYTES = 500 * 1024 * 1024

/** What somebody hands in. */
export interface HandedIn {
  readonly bytes: Readable
  readonly name: string
  /** Whose it is. */
  readonly unit: string
}

/**
 * Keeps a file: bytes first, then the row that names them, so that a row never names what is not there. 收存文件
 *
 * Bytes without a row, should the program stop in between, are harmless; `blobs verify` names them.
 */
export async function keepFile(
  store: Store,
  actor: Actor,
  { bytes, name: given, unit }: HandedIn,
): Promise<{ id: string; sha256: string; size: number; type: string; name: string }> {
  const name = fileName(given)
  const head: Buffer[] = []
  const { sha256, size } = await store.blobs.put(bytes.pipe(watch(bytes, head)))
  const type = contentType(Buffer.concat(head).subarray(0, HEAD_BYTES))
  const id = store.newId()
  try {
    await perform(store, actor, async ({ tx, at, record }) => {
      const content = await addContent(tx, { sha256, size, type, keptAt: at })
      if (content.purgedAt !== null) {
        const purge = await findDonePurge(tx, sha256)
        throw new Refusal(
          'conflict',
          'content-purged',
          `“${name}”与一份已经清除的文件内容相同，不能再次上传。它于 ${beijingDate(content.purgedAt)} 清除，原因：${purge?.why ?? '未记录'}。请去掉不应提交的内容，再上传。`,
        )
      }
      await addFile(tx, { id, content: sha256, name, unit, person: actor.id, at })
      record({ act: 'file.hand-in', on: { kind: 'file', id }, refs: { content: sha256, unit } })
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'content-purged') await store.blobs.remove(sha256)
    throw error
  }
  return { id, sha256, size, type, name }
}

/** Remembers the first bytes as they pass, and refuses nothing and too much. */
function watch(from: Readable, head: Buffer[]): Transform {
  let size = 0
  const watching = new Transform({
    transform(part: Buffer, _encoding, done) {
      if (size < HEAD_BYTES) head.push(part)
      size += part.length
      if (size > MOST_BYTES) {
        done(new Refusal('too-large', 'file-too-large', '文件超过 500 MB。请分成几个文件，或者压缩后再上传。'))
      } else done(null, part)
    },
    flush(done) {
      done(size > 0 ? null : new Refusal('invalid', 'file-empty', '这个文件是空的，没有内容。请检查后重新上传。'))
    },
  })
  from.on('error', (error) => watching.destroy(error))
  watching.on('error', () => from.destroy())
  return watching
}
