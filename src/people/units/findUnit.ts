import type { CalendarDate } from '../../model/CalendarDate.ts'
import { foldName } from '../../model/foldName.ts'
import { holdsOn, lineOn, nameOn, pathOn, type Register, type RegisteredUnit } from './Register.ts'

/** A unit that may be meant, with its place for telling it from its namesakes. 候选单位 */
export interface Candidate {
  readonly id: string
  readonly name: string
  /** 示例市 / 示例县 / 财政局 */
  readonly path: string
  /** Its last day, if it is no more on the day. */
  readonly endedOn: CalendarDate | null
  /** Into which it went. */
  readonly into: string | null
}

/** Whom a name means on a day. 名称解析结果 */
export type Meant =
  | { readonly kind: 'one'; readonly unit: Candidate }
  | { readonly kind: 'several'; readonly units: readonly Candidate[] }
  /** Nobody; `near`: names that are like it. */
  | { readonly kind: 'none'; readonly near: readonly Candidate[] }

const SEPARATORS = /[/／>＞]/gu

/** What a written name may end with: itself, or what stands after a separator of a path. */
export function lastNames(written: string): readonly string[] {
  const starts = [0, ...[...written.matchAll(SEPARATORS)].map(({ index }) => index + 1)]
  return [...new Set(starts.map((start) => foldName(written.slice(start))).filter((folded) => folded !== ''))]
}

const foldedPath = (path: string): string => foldName(path).replace(/>/gu, '/')

/** How well a name of a unit answers: 0 its official name of the day, 1 an alias of the day, 2 one of another time, 3 of a unit that is no more. */
function rankOf(unit: RegisteredUnit, folded: ReadonlySet<string>, day: CalendarDate): number | null {
  const called = unit.names.filter((name) => folded.has(name.folded))
  if (called.length === 0) return null
  if (!holdsOn(unit, day)) return 3
  const now = called.filter((name) => holdsOn(name, day))
  return now.some(({ kind }) => kind === 'official') ? 0 : now.length > 0 ? 1 : 2
}

export function candidate(register: Register, unit: RegisteredUnit, day: CalendarDate): Candidate {
  const ended = holdsOn(unit, day) ? null : unit.to
  return { id: unit.id, name: nameOn(unit, day), path: pathOn(register, unit.id, day), endedOn: ended, into: unit.into }
}

/** The written path is the end of the unit's own, at a name's beginning; any of its names stands for its last part. */
function endsWith(register: Register, unit: RegisteredUnit, written: string, day: CalendarDate): boolean {
  const whole = foldedPath(written)
  if (unit.names.some((name) => foldedPath(name.name) === whole)) return true
  const above = foldedPath(
    lineOn(register, unit.id, day)
      .slice(1)
      .map((one) => nameOn(one, day))
      .reverse()
      .join('/'),
  )
  // A path that begins with a separator begins at the root.
  const from = whole.startsWith('/') ? (path: string) => path === whole : (path: string) => path.endsWith(`/${whole}`)
  return unit.names.some((name) => from(`${above === '' ? '' : `/${above}`}/${foldedPath(name.name)}`))
}

/**
 * Whom a name means on a day: an official name of the day before an alias, those before names of other times, those before units that are no more.
 * A path (示例县/财政局, from the root /示例市/示例县/财政局) tells namesakes apart. 按名称找单位
 *
 * @param called candidates of whom the caller knows that they are or were called so
 * @param within root of the subtree in which to look; null: everywhere
 */
export function unitMeant(
  register: Register,
  called: Iterable<RegisteredUnit>,
  written: string,
  day: CalendarDate,
  within: string | null,
): Meant {
  const folded = new Set(lastNames(written))
  let best: { rank: number; units: RegisteredUnit[] } = { rank: 4, units: [] }
  // Who is called 甲局/乙局, and 乙局 for short, is found twice, and is one.
  for (const unit of new Set(called)) {
    const rank = rankOf(unit, folded, day)
    if (rank === null || rank > best.rank || !endsWith(register, unit, written, day)) continue
    if (within !== null && !lineOn(register, unit.id, day).some(({ id }) => id === within)) continue
    if (rank < best.rank) best = { rank, units: [] }
    best.units.push(unit)
  }
  const found = best.units.map((unit) => candidate(register, unit, day))
  const [only] = found
  if (only && found.length === 1) return { kind: 'one', unit: only }
  return only ? { kind: 'several', units: found } : { kind: 'none', near: [] }
}
