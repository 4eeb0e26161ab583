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
}
