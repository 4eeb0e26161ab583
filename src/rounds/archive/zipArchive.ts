import { createHash } from 'node:crypto'
import { PassThrough, Readable, Transform } from 'node:stream'
import { ZipFile } from 'yazl'
import { canonicalJson } from '../../model/canonicalJson.ts'
import type { ArchiveEntry } from './ArchiveEntry.ts'

/** The format begins in 1980: a date of its own would make two of one. */
const OPTIONS = { mtime: new Date(1980, 0, 1), mode: 0o100644 }

const MANIFEST = '清单.json'

/** Packs files one after the other as the reader takes them; the last one lists the hashes of all. 打包档案 */
export function zipArchive(folder: string, entries: readonly ArchiveEntry[]): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  let current: Readable | null = null
  // Whoever breaks off reading leaves no file open.
  out.on('close', () => current?.destroy())
  const hashes: Record<string, string> = {}
  const fail = (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error)))
  const add = (path: string, open: () => Promise<Readable>) =>
    zip.addReadStreamLazy(`${folder}/${path}`, OPTIONS, (give) => {
      open().then((bytes) => give(null, bytes), fail)
    })
  for (const { path, open } of entries)
    add(path, async () => {
      const bytes = await open()
      current = bytes
      const hashing = hashed((hash) => void (hashes[path] = hash))
      bytes.on('error', (error) => hashing.destroy(error))
      hashing.on('error', fail)
      return bytes.pipe(hashing)
    })
  add(MANIFEST, () => Promise.resolve(Readable.from([Buffer.from(canonicalJson(hashes))])))
  zip.on('error', fail)
  zip.end()
  zip.outputStream.pipe(out)
  return out
}

/** Lets bytes pass and tells their hash at the end. */
function hashed(tell: (hash: string) => void): Transform {
  const hash = createHash('sha256')
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part)
      done(null, part)
    },
    flush(done) {
      tell(hash.digest('hex'))
      done()
    },
  })
}
