import { assess } from '../assess.ts'
import { compile } from '../engine/compile.ts'
import { resultData } from '../engine/receipt.ts'
import { canonicalJson } from '../model/canonicalJson.ts'
import type { RoundFacts } from '../model/RoundFacts.ts'
import { readProgramme } from '../programme/readProgramme.ts'
import { CommandFailed } from './CommandFailed.ts'
import { EXIT } from './ExitCode.ts'
import { EXPORT_FORMAT } from './exportOf.ts'
import { whereText, type PathStep } from './print/whereText.ts'

/** The first place where what is stated and what is computed part. */
export interface Difference {
  /** The place in the file, as a program would write it. */
  readonly where: string
  /** What stands there, in words. */
  readonly what: string
  readonly stated: string
  readonly computed: string
}

export interface Recomputed {
  readonly id: string
  readonly title: string
  /** The receipt as stated. */
  readonly hash: string
  readonly difference: Difference | null
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const short = (value: unknown): string => {
  const text = value === undefined ? '（没有）' : canonicalJson(value)
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

interface Parted {
  readonly path: readonly PathStep[]
  readonly stated: unknown
  readonly computed: unknown
}

/** Walks both in the order of their keys. */
function partedAt(stated: unknown, computed: unknown, path: readonly PathStep[] = []): Parted | null {
  if (Array.isArray(stated) && Array.isArray(computed)) {
    const length = Math.max(stated.length, computed.length)
    for (let at = 0; at < length; at += 1) {
      const found = partedAt(stated[at], computed[at], [...path, at])
      if (found) return found
    }
    return null
  }
  if (isObject(stated) && isObject(computed)) {
    for (const key of [...new Set([...Object.keys(stated), ...Object.keys(computed)])].sort(hashLast)) {
      const found = partedAt(stated[key], computed[key], [...path, key])
      if (found) return found
    }
    return null
  }
  return stated === computed ? null : { path, stated, computed }
}

/** The hash of all parts says less than the part that differs. */
const hashLast = (a: string, b: string): number => (a === b ? 0 : a === 'hash' ? 1 : b === 'hash' || a < b ? -1 : 1)

const pathText = (path: readonly PathStep[]): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('')

/** The first place where two exports part. 第一处不同 */
function firstDifference(stated: unknown, computed: unknown): Difference | null {
  const found = partedAt(stated, computed)
  return (
    found && {
      where: pathText(found.path),
      what: whereText(stated, found.path),
      stated: short(found.stated),
      computed: short(found.computed),
    }
  )
}

const unreadable = (why: string) => new CommandFailed(EXIT.mistakes, `这不是明镜导出的文件：${why}`)

/** The parts of an exported file, as far as they must be there for anything to be computed. */
function partsOf(text: string) {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw unreadable('不是 JSON')
  }
  if (!isObject(file) || file['format'] !== EXPORT_FORMAT) throw unreadable(`没有写明 ${EXPORT_FORMAT}`)
  const { programme, round, results, receipt } = file
  if (!isObject(programme) || !isObject(programme['files']) || !isObject(round) || !isObject(receipt))
    throw unreadable('缺少方案、批次或回执')
  const files = Object.entries(programme['files']).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return { programme, files: Object.fromEntries(files), round, results, receipt }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Computes an exported round again from its programme's files and its facts. 复算 */
export function recompute(text: string): Recomputed {
  const { programme, files, round, results, receipt } = partsOf(text)
  const about = { id: textOf(round['id']), title: textOf(round['title']), hash: textOf(receipt['hash']) }
  const read = readProgramme(files)
  if (!read.programme || read.hash === null) {
    const [first] = read.errors
    return {
      ...about,
      difference: {
        where: 'programme',
        what: '方案',
        stated: textOf(programme['hash']),
        computed: `方案读不出来：${first?.message ?? ''}`,
      },
    }
  }
  const stated = { programme: { id: programme['id'], hash: programme['hash'] }, results, receipt }
  try {
    const facts = round as unknown as RoundFacts
    const assessment = assess({ hash: read.hash, compiled: compile(read.programme) }, facts)
    const computed: unknown = JSON.parse(
      canonicalJson({
        programme: { id: read.programme.id, hash: read.hash },
        results: resultData(assessment.standings),
        receipt: assessment.receipt,
      }),
    )
    return { ...about, difference: firstDifference(stated, computed) ?? bytesDiffer(text) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { ...about, difference: { where: 'round', what: '批次', stated: '', computed: `按这些事实算不出来：${error.message}` } }
  }
}

/** The same content in other bytes, or content beside what is computed, is a changed file too. */
function bytesDiffer(text: string): Difference | null {
  const canonical = `${canonicalJson(JSON.parse(text))}\n`
  if (canonical === text) return null
  let at = 0
  while (canonical[at] === text[at]) at += 1
  return {
    where: `第 ${at + 1} 个字符`,
    what: '文件的写法，或多写的内容',
    stated: text.slice(at, at + 40),
    computed: canonical.slice(at, at + 40),
  }
}
