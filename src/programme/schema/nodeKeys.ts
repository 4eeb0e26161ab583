import { CHECKS_TABLE } from './checkKeys.ts'
import { CITED_READINGS, UNTRANSLATED } from './documentKeys.ts'
import { LINES, START } from './lineKeys.ts'
import { SCOPE } from './scopeKeys.ts'
import { anyOf, date, flag, formula, list, map, number, oneOrList, ref, table, text, texts, whole, word, type Keys } from './shapes.ts'

const LIMIT = text('数，或 none（不设）')

const INSTEAD = text('full、zero、not-applicable 或 n %')

const MARKS = anyOf(
  '在上级中的分值：数、n %、share（平分上级剩余的分值），或按组、类、参数的分值表；不写就是只加减分',
  text('5、38/3、70 % 或 share'),
  map(
    '分值表',
    { by: text('group、class 或参数名'), table: table('各组、类或参数值的分值', number('分值')), else: number('表里没有的按多少') },
    'by',
    'table',
  ),
)

const NOT_APPLYING = anyOf(
  '本节点不适用时分值怎么办',
  word('full：不涉及的不扣分', 'full'),
  map(
    '分值摊给别的节点',
    { spread: list('摊给哪些节点', text('代码')), how: word('平均还是按比例', 'equally', 'in-proportion') },
    'spread',
  ),
  map('分值移给一个节点', { move: text('代码') }, 'move'),
)

const JOIN = anyOf(
  '怎样合成',
  text('mean、sum、min、max、without-extremes，或 6:3:1 这样的权重'),
  map('按名字的权重', { weights: table('各份的权重', number('权重')) }, 'weights'),
)

const PER = map('逐个评分再合成', {
  object: text('单位的哪一类对象，如 网站'),
  list: list('固定的名单，如 [领导, 专家, 群众]', text('名字')),
  month: flag('逐月'),
  assessor: flag('逐个考核人员'),
  expert: flag('逐个专家'),
  join: JOIN,
  'at-least': whole('至少要有几份'),
  odd: flag('份数须为单数'),
  except: word('self：考核人员不评本单位', 'self'),
  drawn: text('抽签编号：只算抽中的对象'),
})

const VETO = map(
  '一票否决',
  {
    when: formula('否决的条件'),
    then: map('否决后怎样', { points: text('none（不计分）或数'), grade: text('等次') }),
    clause: text('通知原文'),
    reading: CITED_READINGS,
  },
  'when',
  'then',
  'clause',
)

const CHILDREN = (what: string) => list(what, ref('node'))

const OF_RULE: Keys = {
  start: START,
  lines: LINES,
  rule: anyOf('评分规则：{start, lines}，或同目录的文件名', text('文件名'), ref('rule')),
}

/** 指标的键 */
export const NODE_KEYS: Keys = {
  code: text('通知自己的编号；省略时由上级代码和序号得出'),
  name: text('名称'),
  text: text('考核内容，原文照录'),
  standard: text('评分标准，原文照录'),
  method: text('测评、查验方式，原文照录'),
  basis: oneOrList('依据', ref('citedDocument')),
  assessor: texts('牵头单位'),
  evidence: text('佐证'),
  window: map('该项的时限', { from: date('开始日期'), to: date('结束日期，含当天'), at: text('结束当天的钟点') }),
  marks: MARKS,
  of: number('内部量程，默认等于 marks'),
  scope: SCOPE,
  floor: LIMIT,
  cap: LIMIT,
  convert: flag('在此换算：得分 ÷ 适用分值 × of'),
  'not-applying': NOT_APPLYING,
  claims: word('本节点和下级适用不适用只看范围，不得申明', 'none'),
  prices: list('按单位情况加倍的价格', map('一种情况', { when: formula('单位情况'), times: number('几倍') }, 'when', 'times')),
  per: PER,
  when: formula('整个节点的门槛'),
  veto: VETO,
  verdict: list('结论，依次取第一条成立的', map('一种结论', { name: text('结论'), when: formula('条件') }, 'name')),
  decimals: whole('本节点的结果四舍五入到几位，之后按舍入值走'),
  checks: CHECKS_TABLE,
  ...OF_RULE,
  'when-none': INSTEAD,
  'when-declared-none': INSTEAD,
  'when-not-drawn': text('full、zero、not-applicable、n % 或 self（以自查为准）'),
  drawn: text('单位抽查的编号'),
  reading: CITED_READINGS,
  untranslated: UNTRANSLATED,
  children: CHILDREN('下级节点'),
  sections: CHILDREN('下级：章节'),
  indicators: CHILDREN('下级：指标'),
  parts: CHILDREN('下级：指标内的部分'),
  columns: map(
    '下级：网站栏目，一行一个节点',
    {
      file: text('同目录的栏目表文件'),
      keepers: word('几个单位共同保障的栏目，问题算每个保障单位还是只算列在最前的', 'each', 'first'),
      reading: CITED_READINGS,
      ask: ref('node', '每个栏目要问的：检查点、规则、结论等'),
    },
    'file',
    'ask',
  ),
  card: word('by-group：单位的评分表接在这里', 'by-group'),
}

/** A row of a table of columns. 栏目 */
export const COLUMN_ROW = map(
  '一个栏目',
  {
    levels: texts('各级栏目名，从一级到本栏目'),
    content: text('公开内容，原文照录'),
    keepers: SCOPE,
    updates: anyOf(
      '多久更新一次',
      word('每日、每周、每月、每季度、每半年、每年、随时、不变', '每日', '每周', '每月', '每季度', '每半年', '每年', '随时', '不变'),
      map('期限', { within: whole('最多多少天不更新'), workdays: whole('事情发生后多少个工作日内') }),
    ),
    reading: CITED_READINGS,
    code: text('编号；省略时 l1、l2……'),
  },
  'levels',
)

/** 指标 */
export const NODE = map('节点：通知的一行，或总分树的一级', NODE_KEYS)
