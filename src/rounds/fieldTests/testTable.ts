import { eventFieldsInWords } from '../../model/eventFieldsInWords.ts'
import { eventInWords } from '../../model/FieldTest.ts'
import { beijingDate, formatMoment } from '../../model/Instant.ts'
import { testMethodInWords } from '../../model/Settling.ts'
import type { FieldTestEvent } from '../../store/queries/fieldTests.ts'
import type { TestList } from './TestSheet.ts'
import type { TestStands } from './TestState.ts'

const STANDS: Readonly<Record<TestStands, string>> = {
  ready: '可以办',
  waiting: '等待',
  'to-conclude': '待写结论',
  overdue: '逾期',
  concluded: '已有结论',
  dropped: '已取消',
}

/** A table of texts under its head. */
interface Table {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly widths: readonly number[]
}

/** The tests of a round and what was noted of them, as two sheets. 实测表 */
export function testTables({ plans, tests }: TestList, events: ReadonlyMap<string, readonly FieldTestEvent[]>): readonly Table[] {
  const titles = new Map(plans.map((plan) => [plan.id, plan]))
  return [
    {
      name: '实测',
      head: ['计划', '检查点', '方式', '单位', '对象', '号码、地址或地点', '测试人员', '进度', '接下来', '时限', '联系次数'],
      widths: [24, 30, 12, 20, 14, 26, 12, 10, 36, 12, 10],
      rows: tests.map((one) => [
        ...[titles.get(one.plan)?.title ?? '', titles.get(one.plan)?.ask ?? '', testMethodInWords(one.method), one.unitName, one.object],
        ...[one.target, one.personName ?? '', STANDS[one.stands], one.next, one.due ?? '', String(one.tries)],
      ]),
    },
    {
      name: '记录',
      head: ['计划', '单位', '号码、地址或地点', '时间', '事项', '内容', '是否撤回'],
      widths: [24, 20, 26, 18, 20, 60, 10],
      rows: tests.flatMap((one) => {
        const all = events.get(one.id) ?? []
        const gone = new Set(all.flatMap(({ withdraws }) => withdraws ?? []))
        return all.map((event) => [
          ...[
            titles.get(one.plan)?.title ?? '',
            one.unitName,
            one.target,
            whenInWords(event),
            eventInWords(event.kind),
            eventFieldsInWords(event.fields).join('；'),
          ],
          gone.has(event.id) ? '已撤回' : '',
        ])
      }),
    },
  ]
}

/** A letter goes by days; a call by the minute. */
const whenInWords = ({ kind, on }: FieldTestEvent): string => (kind === 'try' || kind === 'taken-back' ? formatMoment(on) : beijingDate(on))
