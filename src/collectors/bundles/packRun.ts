import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { PassThrough, Readable, Transform } from 'node:stream'
import { ZipFile } from 'yazl'
import { Refusal } from '../../model/Refusal.ts'
import type { RunFolder } from './RunFolder.ts'
import { ENTRY, type RunSheet } from './RunSheet.ts'
import { sealing } from './seal.ts'

/** The format begins in 1980: a date of its own would make two of one. */
const OPTIONS = { mtime: new Date(1980, 0, 1), mode: 0o100644 }

/** A run as one file, packed as the reader takes it: sheet, log, captures, and last the hashes of all. 打包采集结果 */
export function packRun(folder: RunFolder, sheet: RunSheet): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  let current: Readable | null = null
  // Whoever breaks off reading leaves no file open.
  out.on('close', () => current?.destroy())
  const fail = (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error)))
  const listed: Record<string, { sha256: string; bytes: number }> = {}
  const add = (name: string, isPacked: boolean, open: () => Promise<Readable>) =>
    zip.addReadStreamLazy(name, { ...OPTIONS, compress: !isPacked }, (give) => {
      open().then((bytes) => {
        const counting = counted((one) => void (listed[name] = one))
        bytes.on('error', (error) => counting.destroy(error))
        counting.on('error', fail)
        current = bytes
        give(null, bytes.pipe(counting))
      }, fail)
    })
  const given = (text: string) => Promise.resolve(Readable.from([Buffer.from(text)]))
  add(ENTRY.sheet, false, () => given(JSON.stringify(sheet, null, 1)))
  add(ENTRY.log, false, () => Promise.resolve(createReadStream(folder.log)))
  const kept = (path: string, sha256: string) => async () => Readable.from([await keptBytes(folder, path, sha256)])
  for (const { sha256 } of sheet.captures) add(ENTRY.capture(sha256), true, kept(folder.capturePath(sha256), sha256))
  for (const sha256 of new Set(sheet.screenshots.map((one) => one.sha256)))
    add(ENTRY.screenshot(sha256), true, kept(folder.screenshotPath(sha256), sha256))
  zip.addReadStreamLazy(ENTRY.manifest, OPTIONS, (give) => give(null, Readable.from([Buffer.from(JSON.stringify(listed, null, 1))])))
  zip.on('error', fail)
  zip.end()
  zip.outputStream.on('error', fail)
  zip.outputStream.pipe(sealing()).pipe(out)
  return out
}

/** A disk that changed what it was given is told of before others rely on it. */
async function keptBytes(folder: RunFolder, path: string, sha256: string): Promise<Buffer> {
  const bytes = await readFile(path)
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes
  throw new Refusal('conflict', 'site-run-capture', `存证文件 ${path} 损坏，采集包没有写成。请检查磁盘，删除 ${folder.path}，重新采集。`)
}

/** Lets bytes pass and tells at the end what they were. */
function counted(tell: (one: { readonly sha256: string; readonly bytes: number }) => void): Transform {
  const hash = createHash('sha256')
  let bytes = 0
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part)
      bytes += part.length
      done(null, part)
    },
    flush(done) {
      tell({ sha256: hash.digest('hex'), bytes })
      done()
    },
  })
}
