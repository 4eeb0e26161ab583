import type { CalendarDate } from '../../model/CalendarDate.ts'
import { foldName } from '../../model/foldName.ts'
import type { UnitKind } from '../../model/UnitKind.ts'
import { candidate, lastNames, unitMeant } from '../../people/units/findUnit.ts'
import { nearNames } from '../../people/units/nearNames.ts'
import { holdsOn, lineOn, nameOn, parentOn, type Register, type RegisteredUnit } from '../../people/units/Register.ts'
import { unitsByName } from '../../people/units/unitsByName.ts'
import type { NamedKeeper } from '../columns/standingColumns.ts'

/** Whom a name means: one, or nobody yet, with those who might be meant. */
export type FoundUnit = { readonly one: NamedKeeper } | { readonly near: readonly NearUnit[] }

/** Somebody who may be meant, with the units above him: who asks may not know of all. 可能的单位 */
export interface NearUnit {
  readonly id: string
  readonly name: string
  readonly path: string
  /** Itself and those above, nearest first. */
  readonly units: readonly string[]
}

/** Finds units as tables of a site name them. 按表里的写法找单位 */
export interface UnitFinder {
  readonly find: (written: string) => FoundUnit
  /** All bodies of a kind that belong to whose the site is: 各乡镇, 各单位. */
  readonly all: (kind: UnitKind) => readonly NamedKeeper[]
  readonly byId: (id: string) => NamedKeeper | null
}

/** Governments: what stands below one of them is meant by a table of its site. */
const GOVERNMENTS: readonly UnitKind[] = ['ministry', 'province', 'city', 'county', 'township']

/** So many names that nobody has are compared with all there are. */
const MOST_NEAR = 40

/**
 * Finds units below the government whose site it is: by official name, alias or former name; else without the place before them, for one table
 * writes 城市管理局, 县城市管理局 and 示例县城市管理局 of one unit.
 *
 * @param siteUnit whose the site is: often an office of the government, whose sisters then keep the columns
 */
export function unitFinder(register: Register, siteUnit: string, today: CalendarDate): UnitFinder {
  const line = lineOn(register, siteUnit, today)
  const root = line.find(({ kind }) => GOVERNMENTS.includes(kind)) ?? line.at(-1)
  const rootId = root?.id ?? siteUnit
  const called = unitsByName(register)
  const bare = bareNames(lineOn(register, rootId, today).map((unit) => foldName(nameOn(unit, today))))
  const below = [...register.values()].filter(
    (unit) => holdsOn(unit, today) && lineOn(register, unit.id, today).some(({ id }) => id === rootId),
  )
  const byBareName = new Map<string, RegisteredUnit[]>()
  for (const unit of below) {
    for (const name of new Set(unit.names.map(({ folded }) => bare(folded)))) byBareName.set(name, [...(byBareName.get(name) ?? []), unit])
  }
  const named = (unit: RegisteredUnit): NamedKeeper => ({ unit: unit.id, name: nameOn(unit, today) })
  const byId = (id: string): NamedKeeper | null => {
    let unit = register.get(id)
    // What it went into keeps what it kept.
    while (unit && unit.into !== null) unit = register.get(unit.into)
    return unit ? named(unit) : null
  }
  /** A county's table means its own bodies before those of its townships. */
  const nearest = (units: readonly RegisteredUnit[]): readonly RegisteredUnit[] => {
    if (units.length < 2) return units
    const own = units.filter(({ id }) => id === rootId || parentOn(registeredIn(register, id), today) === rootId)
    return own.length === 1 ? own : units
  }
  const names = below.flatMap((unit) => unit.names.map(({ folded }) => ({ folded, unit })))
  const like = (written: string): readonly RegisteredUnit[] => [
    ...new Set(nearNames(lastNames(written).at(-1) ?? '', names, 10).map(({ unit }) => unit)),
  ]
  let strangers = 0
  return {
    byId,
    all: (kind) => below.filter((unit) => unit.kind === kind && parentOn(unit, today) === rootId).map(named),
    find: remembered((written): FoundUnit => {
      const candidates = lastNames(written).flatMap((name) => called.get(name) ?? [])
      const meant = unitMeant(register, candidates, written, today, rootId)
      const exact = meant.kind === 'one' ? [meant.unit.id] : meant.kind === 'several' ? meant.units.map(({ id }) => id) : []
      const found = exact.length > 0 ? exact.map((id) => registeredIn(register, id)) : (byBareName.get(bare(foldName(written))) ?? [])
      const [only, other] = nearest(found)
      const keeper = only && !other ? byId(only.id) : null
      const isLiving = keeper !== null && holdsOn(registeredIn(register, keeper.unit), today)
      if (keeper && isLiving) return { one: keeper }
      // Comparing with every name takes its time; a table of strangers is told so without.
      const looksNear = found.length === 0 && (strangers += 1) <= MOST_NEAR
      const near = (looksNear ? like(written) : found).slice(0, 5).map((unit) => candidate(register, unit, today))
      return { near: near.map(({ id, name, path }) => ({ id, name, path, units: lineOn(register, id, today).map((one) => one.id) })) }
    }),
  }
}

/** A table names the same units again and again. */
function remembered(find: UnitFinder['find']): UnitFinder['find'] {
  const known = new Map<string, FoundUnit>()
  return (written) => {
    const found = known.get(written) ?? find(written)
    known.set(written, found)
    return found
  }
}

/**
 * A name without the place before it: with the government's own name, or with 县 or 本县 for it; a county's table that says 市公安局 means another's.
 *
 * @param places names of the government and those above it, nearest first
 */
function bareNames(places: readonly string[]): (folded: string) => string {
  const names = places.map((place) => place.replace(/(?:人民)?政府$/u, ''))
  const stems = names.filter((stem) => stem.length > 1).sort((a, b) => b.length - a.length)
  const kind = /[县区市省旗州乡镇]$/u.exec(names[0] ?? '')?.[0]
  const ofPlace = kind === undefined ? null : new RegExp(`^[本我全]?${kind}(?=.{2})`, 'u')
  return (folded) => {
    const place = stems.find((stem) => folded.startsWith(stem) && folded.length > stem.length + 1)
    const rest = place === undefined ? (ofPlace ? folded.replace(ofPlace, '') : folded) : folded.slice(place.length)
    return rest.replace(/^人民政府/u, '政府')
  }
}

function registeredIn(register: Register, id: string): RegisteredUnit {
  const unit = register.get(id)
  if (!unit) throw new Error(`A unit of the register is not in it: ${id}`)
  return unit
}
