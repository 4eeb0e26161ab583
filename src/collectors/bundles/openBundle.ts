import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fstatSync, openSync } from 'node:fs'
import { Readable } from 'node:stream'
import { fromBufferPromise, fromFdPromise, type Entry, type ZipFile } from 'yauzl'
import { Refusal } from '../../model/Refusal.ts'
import { ENTRY, MOST_CAPTURES, MOST_SCREENSHOTS } from './RunSheet.ts'

/** The archive of a run: its files by name, each within its limits; nothing says yet that they are what they were. 压缩包 */
export interface Bundle {
  readonly names: readonly string[]
  readonly comment: Uint8Array
  readonly size: number
  read(name: string): Promise<Readable>
  /** SHA-256 of its first bytes. */
  hashUntil(end: number): Promise<string>
  close(): void
}

/** Far more than any site needs: a million addresses make a log of some 200 MB. */
const LIMITS = {
  bytes: 8 * 1024 ** 3,
  entries: MOST_CAPTURES + MOST_SCREENSHOTS + 3,
  log: 2 * 1024 ** 3,
  sheet: 128 * 1024 ** 2,
  manifest: 16 * 1024 ** 2,
} as const
const LARGEST_CAPTURE = 8 * 1024 ** 2
/** A browser’s pictures are made again smaller before they are larger. */
const LARGEST_SCREENSHOT = 8 * 1024 ** 2
/** Addresses of one site have much in common; what shrinks more than this was made to. */
const RATIO = { from: 1024 ** 2, most: 100 } as const

const CAPTURE = /^captures\/[0-9a-f]{64}\.warc\.gz$/u
const SCREENSHOT = /^screenshots\/[0-9a-f]{64}\.png$/u

interface Source {
  readonly zip: ZipFile
  readonly size: number
  readonly stream: (end: number) => Readable
}

const tooLarge = (details: readonly string[]) =>
  new Refusal('too-large', 'site-run-too-large', '采集包太大，或者解开后太大，不像是采集得来的，没有打开。', details)

/** Opens an archive that may come from anybody, and looks at its list before anything is unpacked. 打开压缩包 */
export async function openBundle(source: string | Uint8Array): Promise<Bundle> {
  const { zip, size, stream } = await (typeof source === 'string' ? openFile(source) : openBytes(source))
  try {
    if (size > LIMITS.bytes || zip.entryCount > LIMITS.entries) throw tooLarge([])
    const entries = await listed(zip)
    return {
      names: [...entries.keys()],
      comment: zip.comment as unknown as Uint8Array,
      size,
      read: async (name) => {
        const entry = entries.get(name)
        if (!entry) throw new Error(`${name} is not in the bundle`)
        return zip.openReadStreamPromise(entry)
      },
      hashUntil: async (end) => {
        const hash = createHash('sha256')
        for await (const part of stream(end) as AsyncIterable<Buffer>) hash.update(part)
        return hash.digest('hex')
      },
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

const OPTIONS = { lazyEntries: true, decodeStrings: false, autoClose: false } as const

async function openFile(path: string): Promise<Source> {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const zip = await readable(() => fromFdPromise(file, OPTIONS))
    return {
      zip,
      size,
      stream: (end) => (end < 1 ? Readable.from([]) : createReadStream('', { fd: file, autoClose: false, start: 0, end: end - 1 })),
    }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

async function openBytes(bytes: Uint8Array): Promise<Source> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const zip = await readable(() => fromBufferPromise(whole, OPTIONS))
  return { zip, size: whole.length, stream: (end) => Readable.from([whole.subarray(0, Math.max(0, end))]) }
}

/** The reader of archives throws plain errors; whatever it is, this is no archive of ours. */
async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Refusal) throw error
    const refusal = new Refusal(
      'invalid',
      'site-run-unreadable',
      '不是采集包，或者文件损坏：压缩包的目录读不出来。请重新复制一份；还是这样的，请重新采集。',
    )
    throw Object.assign(refusal, { cause: error })
  }
}

async function listed(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  await readable(async () => {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileNameRaw.toString('latin1')
      const most = limitOf(name)
      if (most === null || entries.has(name) || entry.isEncrypted()) throw unsafe(name)
      if (entry.uncompressedSize > most || isBomb(entry)) throw tooLarge([name])
      entries.set(name, entry)
    }
  })
  return entries
}

const isBomb = ({ compressedSize, uncompressedSize }: Entry): boolean =>
  uncompressedSize > RATIO.from && uncompressedSize > compressedSize * RATIO.most

/** So many bytes at most, unpacked; null: no such file belongs here. */
function limitOf(name: string): number | null {
  if (name === ENTRY.sheet) return LIMITS.sheet
  if (name === ENTRY.log) return LIMITS.log
  if (name === ENTRY.manifest) return LIMITS.manifest
  if (SCREENSHOT.test(name)) return LARGEST_SCREENSHOT
  return CAPTURE.test(name) ? LARGEST_CAPTURE : null
}

const unsafe = (name: string) =>
  new Refusal('invalid', 'site-run-unsafe', '采集包里有不该有的、重复的或者加了密码的文件，没有打开。请用采集得来的原文件。', [
    name.replace(/[^\u{20}-\u{7e}]/gu, '?').slice(0, 200) || '（没有名字）',
  ])
