import { printTotal, showPlace } from '../../engine/print.ts'
import type { Standing } from '../../model/Standing.ts'
import type { SettledStanding, SettledStandings } from './SettledUnit.ts'
import { pointsFrom } from './Viewed.ts'

/** A unit as a paper lists it. 一个单位的得分名次等次 */
export interface SettledRow {
  readonly unit: string
  readonly name: string
  readonly total: string
  readonly place: string
  readonly grades: string
}

/** One ranking of a settled result as a paper prints it. 定稿的一张排名表 */
export interface SettledTable {
  readonly name: string
  readonly rows: readonly SettledRow[]
}

/** Points of a settled line as its file wrote them. 定稿的得分 */
export const settledTotal = ({ total, state }: Pick<SettledStanding, 'total' | 'state'>): Pick<Standing, 'total' | 'state'> => ({
  total: pointsFrom(total),
  state: state as Standing['state'],
})

/** Rankings as a paper prints them. 定稿排名表 */
export const settledTables = ({ tables }: SettledStandings, decimals: number): readonly SettledTable[] =>
  tables.map(({ name, lines }) => ({
    name,
    rows: lines.map((line) => ({
      unit: line.unit,
      name: line.name,
      total: printTotal(settledTotal(line), decimals).text,
      place: line.place ? showPlace(line.place) : '',
      grades: line.grades.join('或'),
    })),
  }))
