import { createHash } from 'node:crypto'
import { Readable, Transform } from 'node:stream'
import { zipFolder } from '../../documents/zip/zipFolder.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import type { ArchiveEntry } from './ArchiveEntry.ts'

const MANIFEST = '清单.json'

/** Packs files one after the other as the reader takes them; the last one lists the hashes of all. 打包档案 */
export function zipArchive(folder: string, entries: readonly ArchiveEntry[]): Readable {
  const hashes: Record<string, string> = {}
  const hashing = entries.map(({ path, open }) => ({
    path,
    open: async () => hashedOn(await open(), (hash) => void (hashes[path] = hash)),
  }))
  const manifest = { path: MANIFEST, open: () => Promise.resolve(Readable.from([Buffer.from(canonicalJson(hashes))])) }
  return zipFolder(folder, [...hashing, manifest])
}

/** Lets bytes pass and tells their hash at the end; each closes with the other. */
function hashedOn(bytes: Readable, tell: (hash: string) => void): Readable {
  const hash = createHash('sha256')
  const passing = new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part)
      done(null, part)
    },
    flush(done) {
      tell(hash.digest('hex'))
      done()
    },
  })
  bytes.on('error', (error) => passing.destroy(error))
  passing.on('close', () => bytes.destroy())
  return bytes.pipe(passing)
}
