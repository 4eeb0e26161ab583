import { printTotal, showNumber, showPlace } from '../../../engine/print.ts'
import { compare, type Fraction } from '../../../model/Fraction.ts'
import type { GradeRule, Seat } from '../../../model/GradeRule.ts'
import type { Programme } from '../../../model/Programme.ts'
import { exactSeats, seatCount } from '../../../model/seats.ts'
import type { Standing, StandingTable } from '../../../model/Standing.ts'
import { contendersAmong, type Contender } from '../distances/Contender.ts'
import { bandLines, distanceToBandLine } from '../distances/distanceToBand.ts'
import { distancesToPlaces } from '../distances/distancesToPlaces.ts'
import { ruleFor, seatPools, type SeatLine } from '../distances/seatPools.ts'
import type { LineDistance } from '../RoundSheet.ts'
import type { GradeLine, LineUnit } from './AnalysisSheet.ts'

/** So many are shown on either side of a line, and everybody else whose side is not settled. */
const NEAR = 3

/** Every line between two grades of a table, with the units on its sides: why one has the grade and the next has not. 等次线 */
export const gradeLines = (programme: Programme, table: StandingTable): readonly GradeLine[] =>
  programme.grades.flatMap((rule) => {
    if (rule.kind === 'when') return []
    return rule.kind === 'bands' ? linesOfBands(programme, rule, table) : linesOfPlaces(programme, rule, table)
  })

type Ranked<Kind extends GradeRule['kind']> = Extract<GradeRule, { kind: Kind }>

function linesOfPlaces(programme: Programme, rule: Ranked<'places' | 'seats'>, { name, lines }: StandingTable): readonly GradeLine[] {
  return seatPools(rule, lines, () => name).flatMap(({ among, members, seats }) => {
    const pool = contendersAmong(members)
    const { distance } = distancesToPlaces(pool, programme.printing.decimals)
    return seats.flatMap((seat, at): readonly GradeLine[] => {
      const next = seats[at + 1]?.grade ?? (rule.kind === 'seats' ? rule.rest : null)
      if (next === null || seat.to >= pool.length || seat.to < seat.from) return []
      const above = seat.grade.join('或')
      const line = { last: seat.to, above, among, passedOn: false }
      return [
        {
          ...{ among, above, below: next.join('或'), clause: rule.clause },
          words:
            rule.kind === 'seats'
              ? seatsInWords(rule, seat, among, members)
              : placesInWords(seat, name, members.filter(({ place }) => place !== null).length),
          ...sidesOf(programme, pool, seat.to, (one) => distance(one, line)),
        },
      ]
    })
  })
}

function linesOfBands(programme: Programme, rule: Ranked<'bands'>, { lines }: StandingTable): readonly GradeLine[] {
  const { decimals } = programme.printing
  const members = lines.filter((line) => ruleFor(programme.grades, line) === rule && line.total.range !== null && !line.passesOn)
  if (members.length === 0) return []
  const pool = members.map((standing) => ({
    standing,
    low: standing.total.range?.low ?? null,
    high: standing.total.range?.high ?? null,
  }))
  const bounds = bandLines(rule.bands)
  return bounds.map((line, at) => {
    const lowest = rule.bands.find(({ from, above }) => (from ?? above) === undefined || (from ?? above) === '0')
    const distance = ({ low, high }: Contender) => distanceToBandLine(line, { low, high }, decimals)
    const reached = pool.filter((one) => distance(one)?.side === 'inside').length
    return {
      ...{ among: '', above: line.grade, below: bounds[at + 1]?.grade ?? lowest?.grade.join('或') ?? '', clause: rule.clause },
      words: `${showNumber(line.at, decimals)}分${line.included ? '及以上' : '以上（不含）'}为${line.grade}，已有${reached}个单位达到`,
      ...sidesOf(programme, pool, reached, distance),
    }
  })
}

/** Best first by what is sure; those beside the line, and whoever may still cross it. */
function sidesOf(
  programme: Programme,
  pool: readonly Contender[],
  last: number,
  distance: (one: Contender) => LineDistance | null,
): Pick<GradeLine, 'inside' | 'outside'> {
  const sorted = [...pool].sort((a, b) => byEnd(b.low, a.low) || byEnd(b.high, a.high))
  const told = sorted.flatMap((one, at) => {
    const found = distance(one)
    if (!found) return []
    const isNear = at >= last - NEAR && at < last + NEAR
    return isNear || found.side === 'open' || found.side === 'level' ? [{ at, unit: lineUnit(programme, one.standing, found) }] : []
  })
  return {
    inside: told.filter(({ at }) => at < last).map(({ unit }) => unit),
    outside: told.filter(({ at }) => at >= last).map(({ unit }) => unit),
  }
}

const byEnd = (a: Fraction | null, b: Fraction | null): number => (a === null ? (b === null ? 0 : -1) : b === null ? 1 : compare(a, b))

const lineUnit = ({ printing, rank }: Programme, standing: Standing, { side, words }: LineDistance): LineUnit => ({
  unit: standing.unit,
  name: standing.name,
  class: standing.class ?? null,
  place: rank && standing.place ? showPlace(standing.place) : null,
  grades: standing.grades,
  gradeState: standing.gradeState,
  total: printTotal(standing, printing.decimals).text,
  side,
  words,
})

const placesInWords = ({ grade, from, to }: SeatLine, name: string, ranked: number): string =>
  `${name}${ranked}个单位排名，${from === to ? `第${from}名` : `第${from}至${to}名`}为${grade.join('或')}`

const ROUNDINGS = { 'half-up': '四舍五入', down: '舍去小数', up: '小数进一' } as const

/** “A类25个单位的20%是5个，名额5个：第1至5名为优秀” */
function seatsInWords(rule: Ranked<'seats'>, { grade, from, to }: SeatLine, among: string, members: readonly Standing[]): string {
  const [first] = members
  const seat = rule.seats.find((one) => one.grade.join() === grade.join() && (one.class === undefined || one.class === first?.class))
  const places = from === to ? `第${from}名` : `第${from}至${to}名`
  return `${among}${members.length}个单位${seat ? shareInWords(seat, members.length) : ''}：${places}为${grade.join('或')}`
}

function shareInWords(seat: Seat, units: number): string {
  const count = seatCount(seat, units)
  if (typeof seat.seats === 'number') return `，名额${count}个`
  const { percent, rounding } = seat.seats
  const exact = showNumber(exactSeats(seat, units), 2)
  return `的${percent}%是${exact}个，${exact === String(count) ? '' : ROUNDINGS[rounding]}名额${count}个`
}
