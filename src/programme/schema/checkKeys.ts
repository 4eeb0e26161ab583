import { anyOf, flag, list, map, number, table, text, whole, word } from './shapes.ts'

const LEVELS = list('选择的各级，好的在前', text('一级的名称'))

const FIELD_KINDS = anyOf('字段的填法：yes-no、number、date、text，或各级的列表', word('填法', 'yes-no', 'number', 'date', 'text'), LEVELS)

/** 清单的字段 */
const FIELD = anyOf(
  '清单的一个字段',
  FIELD_KINDS,
  map(
    '字段的详细写法',
    {
      answer: FIELD_KINDS,
      ask: text('问法、字段的中文名'),
      open: text('日期字段表示“还没有发生”的词，如 未答复'),
      from: number('数的下限'),
      to: number('数的上限'),
    },
    'answer',
  ),
)

/** 检查点 */
export const CHECK = map(
  '检查点：向人或检测项提出的一个问题',
  {
    ask: text('问题'),
    answer: anyOf(
      '答案的填法：yes-no 是否，各级的列表，number 数，rate 率，list 清单，points 打分，register 台账',
      word('填法', 'yes-no', 'number', 'rate', 'list', 'points', 'register'),
      LEVELS,
    ),
    method: text('测评、查验方式'),
    evidence: text('需要的佐证'),
    probe: text('可以作答的检测项'),
    from: number('可能范围的下限'),
    to: number('可能范围的上限'),
    step: number('打分的档距'),
    imported: flag('分数来自别的考核或部门'),
    source: text('分数的来源'),
    of: list('清单必须有的各行，按名称', text('行名')),
    size: whole('清单的行数，行没有名称'),
    fields: table('清单每一行要填的字段', FIELD),
    incidents: text('单位当年的哪一类事项也是台账的行'),
    dated: text('判断事项是否在考核期间的日期字段'),
    presume: word('none：台账没有确认登记齐之前，按现有的行计，并在结果里写明', 'none'),
  },
  'ask',
  'answer',
)

/** Checks by their short names. 检查点表 */
export const CHECKS_TABLE = table('检查点：键是检查点的名字', { $ref: '#/$defs/check' })
