import { eventInWords, outcomeInWords, type EventFields } from '../../model/FieldTest.ts'
import { formatMoment } from '../../model/Instant.ts'
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
        return all.map(({ id, kind, on, fields }) => [
          ...[titles.get(one.plan)?.title ?? '', one.unitName, one.target, formatMoment(on), eventInWords(kind), fieldsInWords(fields)],
          gone.has(id) ? '已撤回' : '',
        ])
      }),
    },
  ]
}

/** What was noted, in words. 记录内容 */
function fieldsInWords({ outcome, seconds, workdays, form, formFit, contentFit, number, said, why }: EventFields): string {
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['结果', outcome === undefined ? undefined : outcomeInWords(outcome)],
    ['接听用时（秒）', seconds],
    ['延长工作日', workdays],
    ['答复形式', form],
    ['形式规范', formFit],
    ['内容规范', contentFit],
    ['编号', number],
    ['说了什么', said],
    ['理由', why],
  ]
  return parts.flatMap(([name, text]) => (text === undefined || text === '' ? [] : [`${name}：${text}`])).join('；')
}
