import { common, holdsOn, lineOn, nameOn, parentOn, type Days, type Register, type RegisteredUnit } from './Register.ts'

/** As its last day had it. */
const said = (unit: RegisteredUnit): string => `“${nameOn(unit, unit.to ?? unit.from)}”`

const daysInWords = ({ from, to }: Days): string => (to === null ? `${from}起` : `${from}至${to}`)

const seat = (parent: string | null, folded: string): string => `${parent ?? ''} ${folded}`

const officialNames = (unit: RegisteredUnit): ReadonlySet<string> =>
  new Set(unit.names.flatMap((name) => (name.kind === 'official' ? [name.folded] : [])))

const parentsOf = (unit: RegisteredUnit): ReadonlySet<string | null> => new Set(unit.places.map(({ parent }) => parent))

/** Units by the superiors that they have or had and the official names that they have or had. */
function bySeat(register: Register): ReadonlyMap<string, readonly RegisteredUnit[]> {
  const found = new Map<string, RegisteredUnit[]>()
  for (const unit of register.values()) {
    for (const folded of officialNames(unit)) {
      for (const parent of parentsOf(unit)) {
        const same = found.get(seat(parent, folded))
        if (same) same.push(unit)
        else found.set(seat(parent, folded), [unit])
      }
    }
  }
  return found
}

const officialOf = ({ names }: RegisteredUnit, folded: string): string => names.find((name) => name.folded === folded)?.name ?? ''

/** When a unit was called so under a parent. */
function* calledSo(unit: RegisteredUnit, folded: string, parent: string | null): Generator<Days> {
  for (const place of unit.places) {
    if (place.parent !== parent) continue
    for (const name of unit.names) {
      if (name.kind !== 'official' || name.folded !== folded) continue
      const days = common(place, name)
      if (days) yield days
    }
  }
}

function namesakes(register: Register, unit: RegisteredUnit, seats: ReadonlyMap<string, readonly RegisteredUnit[]>): readonly string[] {
  for (const folded of officialNames(unit)) {
    for (const parent of parentsOf(unit)) {
      for (const other of seats.get(seat(parent, folded)) ?? []) {
        if (other.id === unit.id) continue
        for (const mine of calledSo(unit, folded, parent)) {
          const theirs = [...calledSo(other, folded, parent)].find((days) => common(mine, days))
          if (!theirs) continue
          const above = parent === null ? undefined : register.get(parent)
          const where = above ? `${said(above)}下` : '最上级'
          return [
            `“${officialOf(unit, folded)}”（${daysInWords(mine)}）：${where}已有“${officialOf(other, folded)}”（${daysInWords(theirs)}），同一上级下不能有两个同名单位；请改用不同的全称，或在已有单位上修改`,
          ]
        }
      }
    }
  }
  return []
}

function misplaced(register: Register, unit: RegisteredUnit): readonly string[] {
  return unit.places.flatMap((place) => {
    if (place.parent === null) return []
    const parent = register.get(place.parent)
    if (!parent) return [`${said(unit)}的上级单位没有登记；请先登记上级单位`]
    if (parent.from > place.from)
      return [`${said(unit)}从${place.from}起归${said(parent)}，而${said(parent)}到${parent.from}才成立；请改正其中一个日期`]
    if (parent.to !== null && (place.to === null || place.to > parent.to))
      return [`${said(parent)}在${parent.to}之后已不存在，${said(unit)}不能再归它；请先说明${said(unit)}归哪个单位`]
    return []
  })
}

/** The first day on which a unit is above itself. */
function circleDay(register: Register, unit: RegisteredUnit, days: readonly string[]): string | null {
  const first = unit.places[0]?.from ?? unit.from
  for (const day of [first, ...days.filter((one) => one > first)]) {
    if (!holdsOn(unit, day)) continue
    const top = lineOn(register, unit.id, day).at(-1)
    if (top && parentOn(top, day) !== null && register.has(parentOn(top, day) ?? '')) return day
  }
  return null
}

/**
 * What makes the tree no tree, for the units that a change touches: circles, parents that do not exist on a day, namesakes under one
 * parent, days that run backwards. 单位树检查
 *
 * @param register as it would be after the change
 */
export function treeFaults(register: Register, touched: readonly RegisteredUnit[]): readonly string[] {
  return [...faultsByUnit(register, touched).values()].flat()
}

/** The same, told unit by unit; units without faults are left out. */
export function faultsByUnit(register: Register, touched: readonly RegisteredUnit[]): ReadonlyMap<string, readonly string[]> {
  const seats = bySeat(register)
  // Between moves nothing changes its parent, so a circle shows on a first day or on the day of a move.
  const days = [...new Set([...register.values()].flatMap(({ places }) => places.slice(1).map(({ from }) => from)))].sort()
  let circled = false
  const faultsOf = (unit: RegisteredUnit): readonly string[] => {
    if (unit.to !== null && unit.to < unit.from) return [`${said(unit)}的终止日在成立日之前；请改正日期`]
    const misplacings = misplaced(register, unit)
    if (misplacings.length > 0) return misplacings
    // Everything below a circle is in it: the first says enough.
    const circle = circled ? null : circleDay(register, unit, days)
    circled ||= circle !== null
    if (circle !== null) return [`${said(unit)}在${circle}会成为自己的上级；请选不在它下面的单位作上级`]
    return namesakes(register, unit, seats)
  }
  return new Map(touched.map((unit) => [unit.id, faultsOf(unit)] as const).filter(([, faults]) => faults.length > 0))
}
