import { assess } from '../assess.ts'
import { compile } from '../engine/compile.ts'
import { resultData } from '../engine/receipt.ts'
import { canonicalJson } from '../model/canonicalJson.ts'
import type { RoundFacts } from '../model/RoundFacts.ts'
import { readProgramme } from '../programme/readProgramme.ts'
import { CommandFailed } from './CommandFailed.ts'
import { EXIT } from './ExitCode.ts'
import { EXPORT_FORMAT } from './exportOf.ts'

/** The first place where what is stated and what is computed part. */
export interface Difference {
  readonly where: string
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

/** Walks both in the order of their keys. 第一处不同 */
export function firstDifference(stated: unknown, computed: unknown, where = ''): Difference | null {
  if (Array.isArray(stated) && Array.isArray(computed)) {
    const length = Math.max(stated.length, computed.length)
    for (let at = 0; at < length; at += 1) {
      const found = firstDifference(stated[at], computed[at], `${where}[${at}]`)
      if (found) return found
    }
    return null
  }
  if (isObject(stated) && isObject(computed)) {
    for (const key of [...new Set([...Object.keys(stated), ...Object.keys(computed)])].sort()) {
      const found = firstDifference(stated[key], computed[key], where === '' ? key : `${where}.${key}`)
      if (found) return found
    }
    return null
  }
  return stated === computed ? null : { where, stated: short(stated), computed: short(computed) }
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
      difference: { where: 'programme', stated: textOf(programme['hash']), computed: `方案读不出来：${first?.message ?? ''}` },
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
    return { ...about, difference: { where: 'round', stated: '', computed: `按这些事实算不出来：${error.message}` } }
  }
}

/** The same content in other bytes, or content beside what is computed, is a changed file too. */
function bytesDiffer(text: string): Difference | null {
  const canonical = `${canonicalJson(JSON.parse(text))}\n`
  if (canonical === text) return null
  let at = 0
  while (canonical[at] === text[at]) at += 1
  return { where: `第 ${at + 1} 个字符`, stated: text.slice(at, at + 40), computed: canonical.slice(at, at + 40) }
}
