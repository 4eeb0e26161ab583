import { isAscii } from 'node:buffer'
import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { Refusal } from '../../model/Refusal.ts'
import type { VisitStatus } from '../../model/VisitStatus.ts'
import type { Wanted } from '../visit/visitAddress.ts'
import type { Entry, Outcome } from './Entry.ts'
import { ownCopy } from './ownCopy.ts'

const READ = 256 * 1024
const LINE_END = 10
/** An address, and what one page leads to, are far shorter: who made this wants our memory. */
const LONGEST_LINE = 1024 * 1024

/** Refuses a log that no run writes. 采集日志读不懂 */
export const logRefusal = (): Refusal =>
  new Refusal('invalid', 'site-run-log', '采集日志读不懂：里面有采集时不会写下的内容，没有使用。请用采集得来的原文件，或者重新采集。')

/**
 * All that a run has found and done, appended to one file. 采集日志
 *
 * What a page led to and how its visit ended are one write: a run that is killed goes on from its log, knows every address it knew, and visits none again
 * whose visit it had finished. Lines are fields between tabs; addresses hold no tabs.
 */
export class RunLog {
  readonly #file: number
  #size: number
  readonly #onAppend: ((bytes: Buffer) => void) | undefined

  /** @param onAppend is handed what was appended, for whoever keeps a copy elsewhere */
  constructor(path: string, onAppend?: (bytes: Buffer) => void) {
    this.#file = openSync(path, 'a+', 0o600)
    this.#size = fstatSync(this.#file).size
    this.#onAppend = onAppend
  }

  get size(): number {
    return this.#size
  }

  append(text: string): void {
    const bytes = Buffer.from(text, 'utf8')
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at)
    this.#size += bytes.length
    this.#onAppend?.(bytes)
  }

  /** Lines from an offset on, each with the offset behind it; a last line that was cut off by a crash is taken away. */
  *read(from = 0): Generator<readonly [line: string, next: number]> {
    let buffer = Buffer.allocUnsafe(READ)
    let [at, next, held] = [from, from, 0]
    for (;;) {
      const got = readSync(this.#file, buffer, held, buffer.length - held, at)
      if (got === 0) break
      at += got
      held += got
      const whole = buffer.lastIndexOf(LINE_END, held - 1) + 1
      // Hardly an address has characters beyond ASCII; without them a line has as many bytes as characters.
      const isPlain = isAscii(buffer.subarray(0, whole))
      const text = buffer.toString(isPlain ? 'latin1' : 'utf8', 0, whole)
      for (let start = 0; start < text.length;) {
        const end = text.indexOf('\n', start)
        const line = text.slice(start, end)
        start = end + 1
        next += (isPlain ? line.length : Buffer.byteLength(line)) + 1
        yield [line, next]
      }
      buffer.copyWithin(0, whole, held)
      held -= whole
      if (held >= LONGEST_LINE) throw logRefusal()
      if (held === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2)
    }
    if (next < this.#size) {
      ftruncateSync(this.#file, next)
      this.#size = next
    }
  }

  close(): void {
    closeSync(this.#file)
  }
}

export const entryLine = ({ wanted, from, depth, url }: Omit<Entry, 'id'>): string => `+\t${wanted}\t${from}\t${depth}\t${url}\n`

export const outcomeLine = (one: Outcome): string =>
  `=\t${one.id}\t${one.status}\t${one.code ?? ''}\t${one.tries}\t${one.at}\t${one.ms}\t${one.bytes}\t${one.sha256}\t${one.fingerprint}\t${one.finalUrl}\t${one.alsoTo.join(' ')}\n`

/** Is the line an address put on the list? Else it says how a visit ended. */
export const isEntryLine = (line: string): boolean => line.startsWith('+')

/** @param id its place among the entries, which only a reader from the beginning knows */
export function readEntry(line: string, id: number): Entry {
  const [, wanted = '', from, depth, url = ''] = line.split('\t')
  return { id, wanted: wanted as Wanted, from: Number(from), depth: Number(depth), url: ownCopy(url) }
}

/** The first two fields only, of which most readers need no more. */
export function readStatus(line: string): { readonly id: number; readonly status: VisitStatus } {
  const second = line.indexOf('\t', 2)
  return { id: Number(line.slice(2, second)), status: line.slice(second + 1, line.indexOf('\t', second + 1)) as VisitStatus }
}

export function readOutcome(line: string): Outcome {
  const [, id, status = '', code = '', tries, at, ms, bytes, sha256 = '', fingerprint = '', finalUrl = '', alsoTo = ''] = line.split('\t')
  const numbers = {
    id: Number(id),
    code: code === '' ? null : Number(code),
    tries: Number(tries),
    at: Number(at),
    ms: Number(ms),
    bytes: Number(bytes),
  }
  return { ...numbers, status: status as VisitStatus, sha256, fingerprint, finalUrl, alsoTo: placesIn(alsoTo) }
}

const placesIn = (text: string): readonly number[] => (text === '' ? [] : text.split(' ').map(Number))

/** The last field only: of a million lines most have it empty. */
export const readAlsoTo = (line: string): readonly number[] => placesIn(line.slice(line.lastIndexOf('\t') + 1))
