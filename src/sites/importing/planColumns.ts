import { updatesInWords } from '../../engine/words/updates.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import type { Updates } from '../../model/Node.ts'
import type { NamedKeeper, StandingColumn } from '../columns/standingColumns.ts'
import type { ColumnLine } from './ColumnLine.ts'
import { resolveMentions, type DecidedName } from './resolveMentions.ts'
import type { NearUnit, UnitFinder } from './unitFinder.ts'

/** What an import makes of a column. 一个栏目的处理 */
export interface PlannedColumn {
  /** Of the table; null: the table does not have it. */
  readonly line: number | null
  /** Of the column that is there; null: it is new. */
  readonly id: string | null
  readonly levels: readonly string[]
  readonly content: string | null
  readonly keepers: readonly NamedKeeper[]
  readonly openKeepers: readonly string[]
  readonly unresolved: readonly { readonly written: string; readonly near: readonly NearUnit[] }[]
  readonly updates: Updates | null
  readonly updatesText: string | null
  readonly url: string | null
  readonly is: 'new' | 'changed' | 'same' | 'ended'
  /** What changes. */
  readonly says: readonly string[]
  /** What is to be looked at. */
  readonly faults: readonly string[]
}

/** What somebody imports, and what he decided about it. 导入要求 */
export interface AskedImport {
  readonly lines: readonly ColumnLine[]
  readonly names: readonly DecidedName[]
  /** Columns that the table does not have come to their end. */
  readonly endOthers: boolean
}

const pathOf = (levels: readonly string[]): string => levels.map((level) => level.normalize('NFKC').replace(/\s/gu, '')).join('\n')

/** Holds a table against the columns that are there: what is new, what changes, what comes to its end. 栏目导入计划 */
export function planColumns(
  standing: readonly StandingColumn[],
  finder: UnitFinder,
  { lines, names, endOthers }: AskedImport,
): { readonly rows: readonly PlannedColumn[]; readonly others: number } {
  const left = new Map<string, StandingColumn[]>()
  for (const column of standing) left.set(pathOf(column.levels), [...(left.get(pathOf(column.levels)) ?? []), column])
  const taken = new Map<string, number>()
  const rows = lines.map((line): PlannedColumn => {
    const path = pathOf(line.levels)
    const key = `${path}\n\n${line.content ?? ''}`
    const twin = taken.get(key)
    taken.set(key, twin ?? line.line)
    const twice = twin === undefined ? [] : [`和第${twin}行是同一个栏目、同样的内容；两行都会成为栏目，请核对。`]
    return planned(matching(left, path, line), finder, line, names, twice)
  })
  const others = [...left.values()].flat()
  return { rows: endOthers ? [...rows, ...others.map(ended)] : rows, others: others.length }
}

/** The column of that path that holds the same, or the first of that path; it is nobody else's then. */
function matching(left: Map<string, StandingColumn[]>, path: string, { content }: ColumnLine): StandingColumn | null {
  const there = left.get(path) ?? []
  const same = there.find((column) => content === undefined || column.content === content) ?? there[0]
  if (!same) return null
  left.set(
    path,
    there.filter(({ id }) => id !== same.id),
  )
  return same
}

function planned(
  before: StandingColumn | null,
  finder: UnitFinder,
  line: ColumnLine,
  names: readonly DecidedName[],
  twice: readonly string[],
): PlannedColumn {
  const resolved = line.mentions === undefined ? null : resolveMentions(finder, line.mentions, names)
  const after = {
    levels: line.levels,
    content: line.content === undefined ? (before?.content ?? null) : line.content,
    keepers: resolved?.keepers ?? before?.keepers ?? [],
    openKeepers: resolved?.open ?? before?.openKeepers ?? [],
    updates: line.updates === undefined ? (before?.updates ?? null) : line.updates,
    updatesText: line.updates === undefined ? (before?.updatesText ?? null) : line.updatesText,
    // A table that does not say where a column is does not move it.
    url: line.url ?? before?.url ?? null,
  }
  const says = before ? differences(before, after) : []
  return {
    ...{ line: line.line, id: before?.id ?? null, ...after, unresolved: resolved?.unresolved ?? [], says },
    is: before ? (says.length === 0 ? 'same' : 'changed') : 'new',
    faults: [...twice, ...line.faults, ...(resolved?.faults ?? [])],
  }
}

const ended = ({ id, version: _version, ...column }: StandingColumn): PlannedColumn => ({
  ...{ line: null, id, ...column, unresolved: [], is: 'ended', says: ['表里没有这个栏目，到此为止；以前的检查记录还在。'], faults: [] },
})

type Compared = Omit<StandingColumn, 'id' | 'version'>

const listed = (names: readonly string[]): string =>
  names.length > 6 ? `${names.slice(0, 6).join('、')}等${names.length}个` : names.join('、')

function differences(before: Compared, after: Compared): readonly string[] {
  const has = (keepers: readonly NamedKeeper[], unit: string) => keepers.some((one) => one.unit === unit)
  const added = after.keepers.filter(({ unit }) => !has(before.keepers, unit)).map(({ name }) => name)
  const gone = before.keepers.filter(({ unit }) => !has(after.keepers, unit)).map(({ name }) => name)
  const isOpenOther = canonicalJson(before.openKeepers) !== canonicalJson(after.openKeepers)
  const isUpdatesOther = canonicalJson(before.updates) !== canonicalJson(after.updates) || before.updatesText !== after.updatesText
  return [
    ...(pathOf(before.levels) === pathOf(after.levels) && before.levels.join() !== after.levels.join() ? ['栏目名称的空格或字宽改了'] : []),
    ...(before.content === after.content
      ? []
      : [after.content === null ? '不再写公开内容' : `公开内容改为“${after.content.slice(0, 60)}”`]),
    ...(added.length === 0 ? [] : [`增加保障单位：${listed(added)}`]),
    ...(gone.length === 0 ? [] : [`不再由${listed(gone)}保障`]),
    ...(isOpenOther
      ? [after.openKeepers.length === 0 ? '不再有没定的保障单位' : `没有对应到单位的写法：${listed(after.openKeepers)}`]
      : []),
    ...(isUpdatesOther ? [`更新要求改为“${after.updates ? updatesInWords(after.updates) : (after.updatesText ?? '没有要求')}”`] : []),
    ...(before.url === after.url ? [] : [`网址改为${after.url ?? '未指明'}`]),
  ]
}
