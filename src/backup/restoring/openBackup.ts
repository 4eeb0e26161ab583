import { open, type FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { isMissing } from '../../blobs/diskRefusal.ts'
import { Refusal } from '../../model/Refusal.ts'
import { damaged } from '../backupRefusal.ts'
import { EMPTY_COMMENT, endsWithDigest } from '../format/wholeDigest.ts'
import { MANIFEST_ENTRY, MOST_MANIFEST_BYTES, packEntry, tableEntry, type Manifest } from '../format/Manifest.ts'
import type { OnProgress } from '../Progress.ts'
import { HEADER_BYTES, isSealed, openSealHeader } from '../sealed/SealHeader.ts'
import { measured } from '../format/measured.ts'
import { parseManifest } from './parseManifest.ts'
import { plainSource, sealedSource, type Source } from './Source.ts'

/** A backup that was found whole, and says what is in it. 打开的备份 */
export interface OpenBackup {
  readonly manifest: Manifest
  readonly isSealed: boolean
  /** The bytes of an entry of the manifest, checked against it: the last ones come only if all are right. */
  read(entry: string): AsyncGenerator<Buffer>
  close(): Promise<void>
}

/** More than tables, packs and a manifest can be. */
const MOST_ENTRIES = 1000

/**
 * Opens a backup, which may have been made by an enemy: reads it once from end to end before anything in it is believed. 打开备份
 *
 * @throws Refusal where it is not whole, or not one
 */
export async function openBackup(path: string, passphrase: string | null, onProgress?: OnProgress): Promise<OpenBackup> {
  const handle = await openFile(path)
  try {
    const { size } = await handle.stat()
    const { source, sealed } = await unseal(handle, size, passphrase)
    if (!(await endsWithDigest(source.size, (start, end) => counted(source, start, end, onProgress)))) throw damaged('全文指纹对不上')
    const archive = await openArchive(source)
    const entries = await listEntries(archive)
    const last = entries.at(-1)
    if (last?.fileName !== MANIFEST_ENTRY || last.uncompressedSize > MOST_MANIFEST_BYTES) throw damaged('没有备份清单')
    const manifest = parseManifest(await textOf(archive, last))
    const expected = expectedEntries(manifest)
    if (entries.length !== expected.length) throw damaged('内容和清单不一致')
    const known = new Map<string, { entry: Entry; sha256: string | null }>()
    expected.forEach(({ name, size: bytes, sha256, compressed }, index) => {
      const entry = entries[index]
      const right = entry?.fileName === name && (bytes === null || entry.uncompressedSize === bytes)
      if (!right || entry.compressionMethod !== (compressed ? 8 : 0) || entry.isEncrypted()) throw damaged('内容和清单不一致')
      known.set(name, { entry, sha256 })
    })
    if (sealed !== manifest.secrets) throw damaged('清单所说的加密和文件不一致')
    return {
      manifest,
      isSealed: sealed,
      read: (name) => {
        const found = known.get(name)
        if (!found) throw new Error(`${name} is no entry of the backup.`)
        return checked(archive, found.entry, found.sha256)
      },
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (isMissing(error)) throw new Refusal('not-found', 'no-such-backup', `没有 ${path} 这个备份文件。请检查路径。`)
    throw error
  }
}

async function unseal(handle: FileHandle, size: number, passphrase: string | null): Promise<{ source: Source; sealed: boolean }> {
  const start = Buffer.alloc(Math.min(size, HEADER_BYTES))
  await handle.read(start, 0, start.length, 0)
  if (!isSealed(start)) {
    if (size < EMPTY_COMMENT.length || start.toString('latin1', 0, 4) !== 'PK\x03\x04') throw damaged('开头不是备份文件的样子')
    return { source: plainSource(handle, size), sealed: false }
  }
  if (passphrase === null) {
    throw new Refusal('invalid', 'passphrase-missing', '这个备份文件是加密的。请用 --passphrase-file 给出备份口令，再恢复一次。')
  }
  return { source: sealedSource(handle, size, await openSealHeader(start, passphrase)), sealed: true }
}

async function* counted(source: Source, start: number, end: number, onProgress: OnProgress | undefined): AsyncGenerator<Buffer> {
  let done = start
  for await (const part of source.read(start, end)) {
    done += part.length
    onProgress?.({ stage: 'checking', done, of: source.size })
    yield part
  }
}

class SourceReader extends yauzl.RandomAccessReader {
  readonly #source: Source
  constructor(source: Source) {
    super()
    this.#source = source
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#source.read(start, end), { objectMode: false })
  }
}

async function openArchive(source: Source): Promise<ZipFile> {
  try {
    return await yauzl.fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      lazyEntries: true,
      strictFileNames: true,
      autoClose: false,
    })
  } catch (error) {
    throw asDamaged(error)
  }
}

async function listEntries(archive: ZipFile): Promise<readonly Entry[]> {
  if (archive.entryCount > MOST_ENTRIES) throw damaged('内容和清单不一致')
  const entries: Entry[] = []
  try {
    for await (const entry of archive.eachEntry()) entries.push(entry)
  } catch (error) {
    throw asDamaged(error)
  }
  return entries
}

interface Expected {
  readonly name: string
  /** Null: of the manifest, which cannot know. */
  readonly size: number | null
  readonly sha256: string | null
  readonly compressed: boolean
}

function expectedEntries({ tables, packs }: Manifest): readonly Expected[] {
  return [
    ...tables.map(({ name, size, sha256 }) => ({ name: tableEntry(name), size, sha256, compressed: true })),
    ...packs.map(({ of, size, sha256 }) => ({ name: packEntry(of), size, sha256, compressed: false })),
    { name: MANIFEST_ENTRY, size: null, sha256: null, compressed: true },
  ]
}

/** What a reader of archives says, whatever it says, is that this is none of ours; what our own reading refused stays as it is. */
const asDamaged = (error: unknown): unknown => (error instanceof Refusal ? error : damaged('压缩包的结构不对', error))

async function* checked(archive: ZipFile, entry: Entry, sha256: string | null): AsyncGenerator<Buffer> {
  const found: { sha256?: string } = {}
  try {
    const stream = (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>
    yield* measured(stream, (measure) => (found.sha256 = measure.sha256))
  } catch (error) {
    throw asDamaged(error)
  }
  if (sha256 !== null && found.sha256 !== sha256) throw damaged(`${entry.fileName} 的指纹对不上`)
}

async function textOf(archive: ZipFile, entry: Entry): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of checked(archive, entry, null)) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
