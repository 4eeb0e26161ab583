import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { Refusal } from '../../model/Refusal.ts'
import { recordIn, type CapturedRecord } from '../captures/recordIn.ts'
import { pictureIn, type Picture } from '../captures/pictureIn.ts'
import { openBundle, type Bundle } from './openBundle.ts'
import { ENTRY, RUN_FORMAT, RUN_SHEET, type RunSheet } from './RunSheet.ts'
import { sealIn } from './seal.ts'

/** A bundle that was checked whole; what is read of it later is checked again. 采集包 */
export interface Run {
  readonly sheet: RunSheet
  /** The record that is kept under a hash. */
  readonly capture: (sha256: string) => Promise<Uint8Array>
  /** The picture that is kept under a hash: PNG, whole, of the size that the sheet says. */
  readonly screenshot: (sha256: string) => Promise<Uint8Array>
  /** Its log, as `RunLog` writes it. */
  readonly log: () => Promise<Readable>
  readonly close: () => void
}

type OnRead = (read: number, holds: number) => void

/** What the manifest says of each file. */
type Listed = ReadonlyMap<string, { readonly sha256: string; readonly bytes: number }>

const LISTED = z.record(
  z.string().regex(/^[\da-z./]{1,100}$/u),
  z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/u), bytes: z.int().min(0) }),
)

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Opens a bundle of `site run`, which may come from anybody: nothing is written anywhere, and each byte is what it was when it was made, or the bundle is
 * refused with the names of what differs. 打开采集包
 *
 * @param source the bundle itself, or its path
 * @param onRead is told how many bytes were checked, of how many
 */
export async function openRun(source: string | Uint8Array, onRead: OnRead = () => undefined): Promise<Run> {
  const bundle = await openBundle(source)
  try {
    const listed = await manifestOf(bundle)
    const { differing, sheet, records, pictures } = await checkEntries(bundle, listed, onRead)
    if (differing.length > 0) throw changed(differing)
    if (!(await isSealed(bundle))) throw changed(['压缩包的目录，或者文件之间的部分'])
    const read = readSheet(sheet)
    checkCaptures(read, listed, records)
    checkScreenshots(read, listed, pictures)
    const kept = async (name: string, sha256: string) => {
      const bytes = await buffer(await bundle.read(name))
      if (hashOf(bytes) !== sha256) throw changed([name])
      return bytes
    }
    return {
      sheet: read,
      capture: (sha256) => kept(ENTRY.capture(sha256), sha256),
      screenshot: (sha256) => kept(ENTRY.screenshot(sha256), sha256),
      log: () => bundle.read(ENTRY.log),
      close: () => bundle.close(),
    }
  } catch (error) {
    bundle.close()
    throw error
  }
}

const changed = (details: readonly string[]) =>
  new Refusal('invalid', 'site-run-changed', '采集包和写成的时候不一样，不能使用。请重新复制一份；还是这样的，请重新采集。', [
    ...details.slice(0, 100).map((one) => `${one}：被改动或者损坏`),
  ])

async function manifestOf(bundle: Bundle): Promise<Listed> {
  const listed = await readManifest(bundle)
  const missing = [...listed.keys(), ENTRY.sheet, ENTRY.log].filter((name) => !bundle.names.includes(name))
  const more = bundle.names.filter((name) => name !== ENTRY.manifest && !listed.has(name))
  if (missing.length + more.length > 0) throw changed([...new Set([...missing, ...more])])
  return listed
}

async function readManifest(bundle: Bundle): Promise<Listed> {
  if (!bundle.names.includes(ENTRY.manifest)) throw changed([ENTRY.manifest])
  try {
    return new Map(Object.entries(LISTED.parse(JSON.parse((await buffer(await bundle.read(ENTRY.manifest))).toString()))))
  } catch (error) {
    throw Object.assign(changed([ENTRY.manifest]), { cause: error })
  }
}

interface Checked {
  readonly differing: readonly string[]
  readonly sheet: Buffer
  /** What the captures say of themselves, by their names in the bundle. */
  readonly records: ReadonlyMap<string, CapturedRecord>
  readonly pictures: ReadonlyMap<string, Picture>
}

/** Reads every file once; a capture, or a picture, has to be what it is called, too. */
async function checkEntries(bundle: Bundle, listed: Listed, onRead: OnRead): Promise<Checked> {
  const holds = [...listed.values()].reduce((sum, { bytes }) => sum + bytes, 0)
  let read = 0
  const differing: string[] = []
  const records = new Map<string, CapturedRecord>()
  const pictures = new Map<string, Picture>()
  let sheet = Buffer.alloc(0)
  for (const [name, { sha256 }] of listed) {
    const hash = createHash('sha256')
    const kept: Buffer[] = []
    try {
      for await (const part of (await bundle.read(name)) as AsyncIterable<Buffer>) {
        hash.update(part)
        onRead((read += part.length), holds)
        if (name !== ENTRY.log) kept.push(part)
      }
    } catch {
      // What cannot be unpacked is not what was packed, which is said with its name.
      differing.push(name)
      continue
    }
    const bytes = Buffer.concat(kept)
    const isKept = name !== ENTRY.log && name !== ENTRY.sheet
    const record = name === ENTRY.capture(sha256) ? recordIn(bytes) : null
    const picture = name === ENTRY.screenshot(sha256) ? pictureIn(bytes) : null
    if (hash.digest('hex') !== sha256 || (isKept && !record && !picture)) differing.push(name)
    if (record) records.set(name, record)
    if (picture) pictures.set(name, picture)
    if (name === ENTRY.sheet) sheet = bytes
  }
  return { differing, sheet, records, pictures }
}

async function isSealed(bundle: Bundle): Promise<boolean> {
  const seal = sealIn(bundle.comment)
  return seal !== null && (await bundle.hashUntil(bundle.size - seal.uncovered)) === seal.sha256
}

function readSheet(bytes: Buffer): RunSheet {
  const read = RUN_SHEET.safeParse(parsed(bytes))
  if (read.success) return read.data
  throw new Refusal(
    'invalid',
    'site-run-version',
    `采集包里的 ${ENTRY.sheet} 读不懂：不是 ${RUN_FORMAT} 格式。请升级明镜，或者重新采集。`,
    [...read.error.issues.slice(0, 20).map(({ path }) => path.map(String).join('.'))],
  )
}

/** Text that is no JSON is no sheet, either. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return null
  }
}

/** The sheet names every capture that is there as it names itself, and none that is not. */
function checkCaptures({ captures }: RunSheet, listed: Listed, records: ReadonlyMap<string, CapturedRecord>): void {
  const named = new Set(captures.map(({ sha256 }) => ENTRY.capture(sha256)))
  const other = captures.filter(({ sha256, bytes, url }) => {
    const record = records.get(ENTRY.capture(sha256))
    return record?.type !== 'response' || record.url !== url || listed.get(ENTRY.capture(sha256))?.bytes !== bytes
  })
  const more = [...records.keys()].filter((name) => !named.has(name))
  if (other.length + more.length > 0) throw changed([...other.map(({ sha256 }) => ENTRY.capture(sha256)), ...more])
}

/** The same of its pictures; the same one may have been taken of several pages. */
function checkScreenshots({ screenshots }: RunSheet, listed: Listed, pictures: ReadonlyMap<string, Picture>): void {
  const named = new Set(screenshots.map(({ sha256 }) => ENTRY.screenshot(sha256)))
  const other = screenshots.filter(({ sha256, bytes, width, height }) => {
    const picture = pictures.get(ENTRY.screenshot(sha256))
    return picture?.width !== width || picture.height !== height || listed.get(ENTRY.screenshot(sha256))?.bytes !== bytes
  })
  const more = [...pictures.keys()].filter((name) => !named.has(name))
  if (other.length + more.length > 0) throw changed([...other.map(({ sha256 }) => ENTRY.screenshot(sha256)), ...more])
}
