import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { canonicalJson } from '../../model/canonicalJson.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Capture } from '../captures/captureOf.ts'
import { MAP_LINE } from '../maps/MapLine.ts'
import { SiteMapping } from '../maps/SiteMapping.ts'
import type { CrawledPage } from '../crawl/crawlSite.ts'
import { lockFolder } from './lockFolder.ts'
import type { RunCopy } from './RunCopy.ts'
import {
  ENTRY,
  KEPT_CAPTURE,
  KEPT_LIST,
  KEPT_SCREENSHOT,
  KEPT_UNDRAWN,
  MOST_CAPTURES,
  MOST_SCREENSHOTS,
  MOST_UNDRAWN,
  RUN_FORMAT,
  type KeptCapture,
  type KeptList,
  type KeptScreenshot,
  type KeptUndrawn,
} from './RunSheet.ts'

/** What lies in the folder beside what goes into the bundle. 工作文件 */
export const FOLDER_ENTRY = { begun: 'begun.json', kept: 'kept.jsonl' } as const

/** What makes a run that goes on the same run. 采集要求 */
export interface RunHead {
  readonly site: string
  readonly columns: readonly { readonly path: string; readonly url: string }[]
  readonly allowed: readonly string[]
  readonly maxPages: number | null
}

const BEGUN = z.object({ from: z.iso.datetime({ precision: 3 }), head: z.string() })
const LINE = z.union([
  z.strictObject({ capture: KEPT_CAPTURE }),
  z.strictObject({ screenshot: KEPT_SCREENSHOT }),
  z.strictObject({ undrawn: KEPT_UNDRAWN }),
  z.strictObject({ list: KEPT_LIST }),
  z.strictObject({ left: z.string() }),
  MAP_LINE,
])

/**
 * Where a run stands while it is under way: its log, its captures, what else is to be kept of it. 采集工作文件夹
 *
 * Whatever ends the process, the next one finds each capture whole or not at all, and each line.
 */
export class RunFolder {
  readonly path: string
  /** When the run began, with the first process that worked at it. */
  readonly from: string
  readonly captures: KeptCapture[] = []
  readonly screenshots: KeptScreenshot[] = []
  readonly undrawn: KeptUndrawn[] = []
  readonly lists = new Map<string, KeptList>()
  readonly map = new SiteMapping()
  left = 0
  readonly #lines: number
  readonly #unlock: () => void
  readonly #copy: RunCopy | undefined
  #isOpen = true

  private constructor(path: string, from: string, unlock: () => void, copy: RunCopy | undefined) {
    this.path = path
    this.from = from
    this.#unlock = unlock
    this.#copy = copy
    this.#restore()
    this.#lines = openSync(this.#linesPath, 'a', 0o600)
  }

  /**
   * Makes the folder, or goes on with what another process left in it.
   *
   * @throws Refusal where another process is at work in it, or it belongs to another run
   */
  static async open(path: string, head: RunHead, now: string, copy?: RunCopy): Promise<RunFolder> {
    for (const folder of [path, join(path, 'captures'), join(path, 'screenshots')])
      if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
    const unlock = lockFolder(path)
    try {
      return new RunFolder(path, await begun(path, head, now, copy), unlock, copy)
    } catch (error) {
      unlock()
      throw error
    }
  }

  get log(): string {
    return join(this.path, ENTRY.log)
  }

  capturePath(sha256: string): string {
    return join(this.path, ENTRY.capture(sha256))
  }

  /** Puts a capture away; from a number on, only its absence is counted. */
  async keepCapture({ bytes, ...capture }: Capture, of: Pick<KeptCapture, 'asked' | 'status' | 'code' | 'why'>): Promise<void> {
    if (this.captures.length >= MOST_CAPTURES) {
      this.left += 1
      this.#append({ left: of.asked })
      return
    }
    await this.#put(ENTRY.capture(capture.sha256), bytes)
    const { sha256, url, at } = capture
    const kept = { sha256, bytes: bytes.length, url, at: new Date(at).toISOString(), ...of }
    this.#append({ capture: kept })
    this.captures.push(kept)
  }

  /** May another picture be taken? */
  get hasRoomForScreenshots(): boolean {
    return this.screenshots.length < MOST_SCREENSHOTS
  }

  screenshotPath(sha256: string): string {
    return join(this.path, ENTRY.screenshot(sha256))
  }

  async keepScreenshot(bytes: Uint8Array, kept: KeptScreenshot): Promise<void> {
    if (!this.hasRoomForScreenshots) return
    await this.#put(ENTRY.screenshot(kept.sha256), bytes)
    this.#append({ screenshot: kept })
    this.screenshots.push(kept)
  }

  keepUndrawn(undrawn: KeptUndrawn): void {
    if (this.undrawn.length >= MOST_UNDRAWN) return
    this.#append({ undrawn })
    this.undrawn.push(undrawn)
  }

  keepList(list: KeptList): void {
    this.#append({ list })
    this.lists.set(list.url, list)
  }

  /** What a page adds to the map. */
  keepMapped(page: CrawledPage, isStart: boolean): void {
    for (const line of this.map.read(page, isStart)) this.#append(line)
  }

  close(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    closeSync(this.#lines)
    this.#unlock()
  }

  /** Takes it away, once all it holds is elsewhere. */
  async remove(): Promise<void> {
    this.close()
    await rm(this.path, { recursive: true, force: true })
  }

  get #linesPath(): string {
    return join(this.path, FOLDER_ENTRY.kept)
  }

  async #put(name: string, bytes: Uint8Array): Promise<void> {
    await writeWhole(join(this.path, name), bytes)
    this.#copy?.file(name, bytes)
  }

  #append(line: z.infer<typeof LINE>): void {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`)
    for (let at = 0; at < bytes.length;) at += writeSync(this.#lines, bytes, at)
    this.#copy?.line(bytes)
  }

  #restore(): void {
    if (!existsSync(this.#linesPath)) return
    const bytes = readFileSync(this.#linesPath)
    // A last line that a crash cut off was not said.
    const whole = bytes.lastIndexOf('\n') + 1
    if (whole < bytes.length) truncateSync(this.#linesPath, whole)
    for (const line of bytes.subarray(0, whole).toString().split('\n')) {
      if (line === '') continue
      const read = LINE.parse(JSON.parse(line))
      if ('capture' in read) this.captures.push(read.capture)
      else if ('list' in read) this.lists.set(read.list.url, read.list)
      else if ('screenshot' in read) this.screenshots.push(read.screenshot)
      else if ('undrawn' in read) this.undrawn.push(read.undrawn)
      else if ('left' in read) this.left += 1
      else this.map.take(read)
    }
    const known = new Set([
      ...this.captures.map(({ sha256 }) => this.capturePath(sha256)),
      ...this.screenshots.map(({ sha256 }) => this.screenshotPath(sha256)),
    ])
    for (const folder of ['captures', 'screenshots'])
      for (const name of readdirSync(join(this.path, folder))) {
        const path = join(this.path, folder, name)
        if (!known.has(path)) rmSync(path)
      }
  }
}

/** When it began; what it is to do stands beside it. */
async function begun(path: string, { site, columns, allowed, maxPages }: RunHead, now: string, copy: RunCopy | undefined): Promise<string> {
  const file = join(path, FOLDER_ENTRY.begun)
  const head = canonicalJson({ format: RUN_FORMAT, site, columns, allowed, maxPages })
  if (!existsSync(file)) {
    const bytes = Buffer.from(canonicalJson({ from: now, head }))
    await writeWhole(file, bytes)
    copy?.file(FOLDER_ENTRY.begun, bytes)
    return now
  }
  const read = BEGUN.parse(JSON.parse(readFileSync(file, 'utf8')))
  if (read.head !== head)
    throw new Refusal(
      'conflict',
      'site-run-other',
      `${path} 里有一次没有做完的采集，网站、栏目表、允许的主机或者页数和这次不同，没有动它。`,
      ['要接着做那一次，请用和那次一样的选项再运行；不要它了，请删除这个文件夹。'],
    )
  return read.from
}

/** On the disk under its name, whole, or not under its name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.part`
  const handle = await open(temporary, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.datasync()
  } finally {
    await handle.close()
  }
  await rename(temporary, path)
}
