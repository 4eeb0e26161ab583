import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { Look } from './Report.ts'
import { titleOf } from '../views/titles.ts'

interface Stretch {
  readonly from?: CalendarDate
  readonly to?: CalendarDate
}

/** What begins does not end before. 起止日期 */
export const dates: Look = ({ programme, visits }, report) => {
  const stretches: { readonly thing: Stretch; readonly title: string }[] = [
    { thing: programme.period, title: '考核期间' },
    ...programme.stages.map((stage) => ({ thing: stage, title: `阶段“${stage.name}”` })),
    ...visits.flatMap(({ node }) => (node.window ? [{ thing: node.window, title: `${titleOf(node)}的时限` }] : [])),
  ]
  for (const { thing, title } of stretches) {
    if (thing.from === undefined || thing.to === undefined || thing.from <= thing.to) continue
    report.error(thing, 'to', {
      code: 'dates-reversed',
      message: `${title}从${thing.from}到${thing.to}，结束早于开始`,
      remedy: '请核对 from 和 to',
    })
  }
  for (const [index, stage] of programme.stages.entries()) {
    const { after, within, month, day } = stage
    if (after !== undefined && !programme.stages.slice(0, index).some(({ name }) => name === after))
      report.error(stage, 'after', {
        code: 'stage-unknown',
        message: `阶段“${stage.name}”在“${after}”之后，前面没有这个阶段`,
        remedy: '请写前面某个阶段的名称',
      })
    if (
      (after === undefined) !== (within === undefined) ||
      (month === undefined) !== (day === undefined) ||
      month === 0 ||
      day === 0 ||
      (day ?? 1) > 31
    )
      report.error(stage, 'name', {
        code: 'stage-impossible',
        message: `阶段“${stage.name}”的期限没有写全或不可能`,
        remedy: '相对期限写 within 和 after；某月某日写 month（第几个月，从1起）和 day（1至31）',
      })
  }
}
