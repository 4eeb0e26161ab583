import { anyOf, date, flag, list, map, number, oneOrList, table, text, texts, whole, word, type JsonSchema, type Keys } from './shapes.ts'

const POINTS = text('分数：96.5、区间 90–92.5、无得分，或 不计分')

const EXPECT = map('应有的结果', {
  total: POINTS,
  nodes: table('各节点的得分', POINTS),
  verdicts: table('各节点的结论；还可能是几种的写 是/否，不适用的写 没有结论', text('结论')),
  findings: table(
    '各节点及其下级的问题个数：2、0–1、1以上，或分种类写 {未公开: 1}',
    anyOf('问题个数', text('个数'), table('各种问题的个数', text('个数'))),
  ),
  sentences: texts('得分依据里必须出现的句子片段'),
  place: text('名次：3、3–5 或 不参加排名'),
  grade: text('等次：优秀、优秀/良好，或 待定：优秀/良好'),
  printed: map('印出来的样子', { total: text('总分') }),
})

/** A row of a list is free: its fields are the check’s. */
const FACTS: Keys = {
  base: word('没有写到的检查点：best 按最好的答案，open 都未评（默认）', 'best', 'open'),
  answers: { description: '答案：键是检查点编号', type: ['object', 'null'] },
  incidents: list('事项', { type: 'object' }),
  expect: EXPECT,
}

const UNIT_KEYS: Keys = {
  id: text('编号；省略时即名称'),
  name: text('名称'),
  as: texts('它代表通知里的哪些名称'),
  group: text('组名'),
  class: text('类名'),
  functions: texts('职能'),
  parameters: table('参数', number('数')),
  objects: table('各类对象', texts('对象的名称')),
  applies: table('各节点是否适用', flag('是否适用')),
  drawn: table('各次抽查', anyOf('抽中没有，或抽中的对象', flag('是否抽中'), texts('抽中的对象'))),
}

const HISTORY = map(
  '往年结果',
  {
    year: whole('年份'),
    unit: text('单位'),
    within: word('在哪个范围内', 'group', 'class', 'all'),
    place: whole('名次'),
    of: whole('参加排名的单位数'),
  },
  'year',
  'unit',
  'place',
  'of',
)

const DECISION = map(
  '审定',
  { unit: text('单位'), grade: text('等次'), by: text('由谁定'), why: text('理由') },
  'unit',
  'grade',
  'by',
  'why',
)

const CALENDAR = anyOf(
  '日历',
  word('国务院历年的放假安排', '国务院'),
  map('写明的日历；周末休息', {
    years: list('所含年份', whole('年份')),
    holidays: list('放假日', date('日期')),
    workdays: list('调休上班日', date('日期')),
  }),
)

/** What a file of examples/ may say. 算例 */
export const EXAMPLE: JsonSchema = map(
  '算例：答案在先，得分、依据、等次在后，人能照着算一遍',
  {
    example: text('一句话说明这个算例'),
    why: text('证明什么；怎样算'),
    unit: map('被考核单位', UNIT_KEYS, 'name'),
    'as-of': date('计到哪一天'),
    calendar: oneOrList('工作日历，几层的后写的为准；不写时只有周末休息', CALENDAR),
    ...FACTS,
    units: list(
      '排名、等次的算例：各个单位',
      map('一个单位', { ...UNIT_KEYS, ...FACTS, total: text('直接给出的总分：88.5、90–92 或 vetoed') }, 'name'),
    ),
    history: list('往年结果', HISTORY),
    decisions: list('审定结果', DECISION),
  },
  'example',
)
