import { compare } from '../../../model/Fraction.ts'
import type { Programme } from '../../../model/Programme.ts'
import type { Standing, Standings } from '../../../model/Standing.ts'
import type { LineDistance } from '../RoundSheet.ts'
import { contendersAmong, type Contender } from './Contender.ts'
import { distanceToBand } from './distanceToBand.ts'
import { distancesToPlaces, type PlaceLine } from './distancesToPlaces.ts'
import { ruleFor, seatPools } from './seatPools.ts'

/**
 * How far each unit stands from the next line: of the grade above its own, or of its own grade where there is none above; of the
 * place before it where no grades are given. 距线
 */
export function distancesOf(programme: Programme, { tables }: Pick<Standings, 'tables'>): ReadonlyMap<string, LineDistance> {
  const found = new Map<string, LineDistance>()
  const keep = ({ unit }: Standing, distance: LineDistance | null) => {
    if (distance) found.set(unit, distance)
  }
  const { decimals } = programme.printing
  for (const { lines } of programme.rank && programme.grades.length === 0 ? tables : []) {
    const pool = contendersAmong(lines)
    const { distance } = distancesToPlaces(pool, decimals)
    for (const one of pool) keep(one.standing, distance(one, placeBefore(one)))
  }
  const lines = tables.flatMap((table) => table.lines)
  for (const line of lines) {
    const rule = ruleFor(programme.grades, line)
    if (rule?.kind === 'bands' && line.total.range && !line.passesOn) keep(line, distanceToBand(rule.bands, line.total.range, decimals))
  }
  const tableOf = new Map(tables.flatMap((table) => table.lines.map(({ unit }) => [unit, table.name] as const)))
  for (const rule of programme.grades) {
    if (rule.kind !== 'places' && rule.kind !== 'seats') continue
    for (const { among, members, seats } of seatPools(rule, lines, ({ unit }) => tableOf.get(unit) ?? '')) {
      const pool = contendersAmong(members)
      const { isInside, distance } = distancesToPlaces(pool, decimals)
      const gradeLines = seats
        .slice(0, rule.kind === 'seats' ? undefined : -1)
        .map(({ grade, to }): PlaceLine => ({ last: to, above: grade.join('或'), among, passedOn: movesPlaces(members, pool, to) }))
      for (const one of pool) {
        if (ruleFor(programme.grades, one.standing) !== rule) continue
        const line = gradeLines.findLast((line) => !isInside(one, line)) ?? gradeLines[0]
        keep(one.standing, line ? distance(one, line) : null)
      }
    }
  }
  return found
}

/** The line above a unit is that of the place before it; the first is measured against the second. */
const placeBefore = ({ standing: { place } }: Contender): PlaceLine => ({
  last: Math.max((place?.best ?? 1) - 1, 1),
  above: null,
  among: '',
  passedOn: false,
})

/** Somebody who hands a place on may stand before the line: the places of the ranking are not those of the contest. */
const movesPlaces = (members: readonly Standing[], pool: readonly Contender[], last: number): boolean =>
  members.some(({ passesOn, total: { range } }) => {
    const high = range?.high
    return passesOn && high && pool.filter(({ low }) => low && compare(low, high) > 0).length <= last
  })
