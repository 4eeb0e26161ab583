import type { Check } from '../../model/Check.ts'
import type { ImportKind } from '../../model/Incoming.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'
import { isSourceField } from '../answering/comesFromOutside.ts'
import { amountField } from './incomingTargets.ts'
import type { IncomingColumn } from './Incoming.ts'

const column = (key: string, head: string, also: readonly string[], hint: string, needed = false): IncomingColumn => ({
  key,
  head,
  also,
  needed,
  hint,
})

const UNIT = column(
  'unit',
  '单位',
  ['单位名称', '被考核单位', '被测评单位', '部门', '责任单位', '考核对象', '名称'],
  '单位的名称，曾用名、简称也可以',
  true,
)
const POINTS = column('points', '得分', ['分数', '总分', '成绩', '评分', '最终得分', '考核得分'], '对单位的得分')
const TAKEN = column('taken', '扣分合计', ['合计扣分', '共扣分', '总扣分', '扣分总计'], '一个单位共扣多少分；用来和逐条扣分核对')
const WHAT = column('what', '扣分事项', ['问题', '失分事项', '存在问题', '事项', '扣分原因', '问题描述', '指标', '内容'], '扣分的是什么事')
const CLAUSE = column('clause', '条款', ['依据', '扣分依据', '条文', '对应指标', '指标要求', '标准'], '依据哪一条')
const LOST = column('lost', '扣分', ['扣分值', '所扣分数', '扣分分值', '减分', '失分'], '这一条扣多少分')

const isClauseField = (name: string, ask: string | undefined): boolean => /条款|依据|条文/u.test(ask ?? name)

/** The key of a column that fills a field of the list. 字段的列 */
export const fieldKey = (name: string): string => `field:${name}`

/** The field that the clause goes into; null: the list has none. 写条款的字段 */
export const clauseField = (check: Check): string | null =>
  check.kind === 'list'
    ? (Object.entries(check.fields).find(([name, { kind, ask }]) => kind === 'text' && isClauseField(name, ask))?.[0] ?? null)
    : null

/** What columns an import of a kind has, into a check. 各种导入的列 */
export function incomingColumns(kind: ImportKind, asked: Pick<AskedCheck, 'check' | 'per'> | null): readonly IncomingColumn[] {
  if (kind === 'history')
    return [
      UNIT,
      column('year', '年度', ['年份', '年', '考核年度'], '哪一年的名次，写四位数', true),
      column('place', '名次', ['排名', '位次', '排位', '名次排名'], '第几名，写数字', true),
      column(
        'of',
        '参加排名数',
        ['参评单位数', '单位总数', '总数', '参加数', '参评数'],
        '一共多少个单位排名；没有这一列的，按同一年最后一名计',
      ),
    ]
  if (kind === 'mutual')
    return [
      UNIT,
      column(
        'by',
        asked?.per?.each === 'list' ? '评价方' : '评价人',
        ['评委', '专家', '评分人', '评价单位', '评议人', '姓名', '类别', '测评主体'],
        '谁打的分；一人一列的表不用选',
      ),
      column('points', '打分', ['得分', '分数', '评分', '评价', '结果', '等级'], '打的分；一人一列的表不用选'),
    ]
  if (kind === 'round') return [UNIT, { ...POINTS, needed: true }]
  return asked?.check.kind === 'list' ? listColumns(asked.check) : [UNIT, POINTS, TAKEN, WHAT, CLAUSE, LOST]
}

function listColumns(check: Extract<Check, { kind: 'list' }>): readonly IncomingColumn[] {
  const [amount, clause] = [amountField(check), clauseField(check)]
  const others = Object.entries(check.fields).flatMap(([name, { ask }]) =>
    name === amount || name === clause
      ? []
      : [column(fieldKey(name), ask ?? name, name === ask ? [] : [name], isSourceField(name, ask) ? '没有这一列的，用来源的标题' : '')],
  )
  return [UNIT, WHAT, CLAUSE, { ...LOST, also: [...LOST.also, amount ?? ''], needed: true }, ...others, TAKEN]
}
