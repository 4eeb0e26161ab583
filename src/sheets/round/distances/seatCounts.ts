import type { Programme } from '../../../model/Programme.ts'
import type { StandingTable } from '../../../model/Standing.ts'
import type { SeatCount } from '../RoundSheet.ts'
import { ruleFor, seatPools } from './seatPools.ts'

/** How many seats of each grade there are in a table, and how many are surely taken. 名额占用 */
export function seatCounts(programme: Programme, { name, lines }: StandingTable): readonly SeatCount[] {
  return programme.grades.flatMap((rule) => {
    if (rule.kind !== 'places' && rule.kind !== 'seats') return []
    return seatPools(rule, lines, () => name).flatMap(({ among, members, seats }) =>
      seats
        .filter(({ from }) => from <= members.length)
        .map(({ grade, from, to }) => {
          const contenders = members.filter(
            (line) => ruleFor(programme.grades, line) === rule && !line.passesOn && line.grades.some((one) => grade.includes(one)),
          )
          const taken = contenders.filter(({ grades }) => grades.every((one) => grade.includes(one)))
          return {
            among,
            grade: grade.join('或'),
            seats: Math.min(to, members.length) - from + 1,
            taken: taken.length,
            maybe: contenders.length - taken.length,
          }
        }),
    )
  })
}
