import type { GradeRule, Seat } from '../../model/GradeRule.ts'
import type { Programme } from '../../model/Programme.ts'
import { seatCount } from '../../model/seats.ts'
import { gradedTables, type GradedTable } from '../views/gradedTables.ts'
import { groupSize } from '../views/groupSizes.ts'
import type { Look, Report } from './Report.ts'

type SeatsRule = GradeRule & { readonly kind: 'seats' }

function compareWithSize(rule: SeatsRule, seats: readonly Seat[], title: string, size: number, report: Report): void {
  const total = seats.reduce((sum, seat) => sum + seatCount(seat, size), 0)
  const fits = rule.rest.length > 0 ? total <= size : total === size
  if (fits) return
  report.unlessRead(rule.readings, rule, 'seats', {
    code: 'seats-sum',
    message: `${title}有${size}个单位，各等次名额之和${rule.rest.length > 0 ? '不应超过' : '应为'}${size}，实为${total}`,
    remedy: rule.rest.length > 0 ? '请核对名额或单位数' : '请核对名额或单位数，或用 rest 写明其余单位的等次',
  })
}

/** The tables among which seats are shared out: the classes where seats are by class. */
function tablesOf(programme: Programme, rule: SeatsRule, kinds: readonly string[]): GradedTable[] {
  const tables = gradedTables(programme, rule)
  if (kinds.length === 0) return tables
  return tables.flatMap(({ group, class: kind }) => {
    const classes = programme.groups.find(({ name }) => name === group)?.classes ?? []
    return classes
      .filter(({ name }) => kind === undefined || name === kind)
      .map(({ name }) => ({
        title: `${group ?? ''}${name}类`,
        class: name,
        size: group === undefined ? undefined : groupSize(programme, group, name),
      }))
  })
}

/** Seats do not exceed those who can take them, and every class has its own. 名额 */
export const gradeSeats: Look = ({ programme }, report) => {
  for (const rule of programme.grades) {
    if (rule.kind !== 'seats') continue
    const kinds = [...new Set(rule.seats.flatMap((seat) => (seat.class === undefined ? [] : [seat.class])))]
    const tables = tablesOf(programme, rule, kinds)
    for (const seat of rule.seats.filter((seat) => seat.class !== undefined && !tables.some((table) => table.class === seat.class))) {
      report.error(seat, 'class', {
        code: 'seats-class-unknown',
        message: `名额写给“${seat.class ?? ''}”类，单位表里没有这个类`,
        remedy: '请改成单位表里的类名',
      })
    }
    for (const { title, class: kind, size } of tables) {
      const seats = rule.seats.filter((seat) => kinds.length === 0 || seat.class === kind)
      if (seats.length === 0) {
        report.error(rule, 'seats', { code: 'seats-class-missing', message: `没有给${title}写名额`, remedy: '请补上这一类的名额' })
      } else if (size !== undefined) compareWithSize(rule, seats, title, size, report)
    }
  }
}
