import { CHECK, CHECKS_TABLE } from './checkKeys.ts'
import { CITED_DOCUMENT, CITED_READINGS, READING, SELF_REPORT, STAGE, UNTRANSLATED } from './documentKeys.ts'
import { GRADE, RANK } from './gradeKeys.ts'
import { LINE, RULE } from './lineKeys.ts'
import { COLUMN_ROW, NODE, NODE_KEYS } from './nodeKeys.ts'
import { anyOf, date, flag, list, map, number, oneOrList, ref, table, text, texts, whole, type JsonSchema } from './shapes.ts'

/** What the files of a programme have in common. */
const NODE_DEFS: Readonly<Record<string, JsonSchema>> = { node: NODE, line: LINE, rule: RULE, check: CHECK, citedDocument: CITED_DOCUMENT }

const DRAW = map(
  '抽查',
  {
    id: text('编号，供 drawn 引用'),
    name: text('名称'),
    of: anyOf(
      '从什么中抽',
      map('单位', { group: text('组名') }, 'group'),
      map('对象', { objects: text('对象的种类，如 公文') }, 'objects'),
    ),
    count: text('抽几个：10 或 2-3；通知没有规定的省略'),
    text: text('通知原文'),
    reading: CITED_READINGS,
  },
  'id',
  'name',
  'of',
)

const ASSESSOR = map(
  '牵头考核（测评）单位',
  {
    name: text('通知里的名称'),
    aliases: texts('别的写法'),
    unit: text('它自己也被考核时，单位表里的名称'),
    instead: text('它自己的得分由谁来评'),
    reading: CITED_READINGS,
  },
  'name',
)

/** What programme.yaml may say. 考核方案 */
export const PROGRAMME: JsonSchema = {
  ...map(
    '考核方案',
    {
      programme: text('方案编号，如 changning-2020'),
      title: text('考核的名称'),
      version: whole('第几版；第一版不写'),
      invented: flag('虚构的通知，供检验写法；演示不列出'),
      notice: map(
        '通知',
        {
          issuer: text('印发机关'),
          number: text('文号'),
          title: text('通知标题'),
          issued: date('印发日期'),
          text: text('通知原文的文件名'),
          addressed: texts('通知抬头、正文点名的对象；可写组名'),
          cites: oneOrList('引用的文件', ref('citedDocument')),
        },
        'issuer',
        'issued',
        'text',
      ),
      under: oneOrList('所依据的常设办法', ref('citedDocument')),
      period: map(
        '考核期间',
        { from: date('开始日期'), to: date('结束日期，含当天'), every: text('每批次几个月，如 3 months') },
        'from',
        'to',
      ),
      assessors: list('牵头考核（测评）单位', ASSESSOR),
      scorecards: list('scorecards/ 下的评分表文件', text('文件名')),
      checks: CHECKS_TABLE,
      result: ref('node', '总分树；省略时即评分表本身'),
      printing: map('印出来的样子；比较用精确值', { decimals: whole('小数位数') }),
      once: list('同一事由只按最重的一条计', list('一组线代码', text('线代码'))),
      draws: list('抽查', DRAW),
      rank: RANK,
      'grade-names': list('等次名，由好到差', text('等次')),
      grades: list('等次规则', GRADE),
      readings: list('口径', READING),
      untranslated: UNTRANSLATED,
      stages: list('各阶段', STAGE),
      'self-report': SELF_REPORT,
      approval: texts('审定机构'),
      'report-to': texts('结果报给谁'),
      feeds: texts('结果供本方案引用的其他方案的编号'),
    },
    'programme',
    'title',
    'notice',
    'period',
  ),
  $defs: NODE_DEFS,
}

/** A scorecard hangs where `card` stands and has none itself. */
const { card: _, ...ROOT_KEYS } = NODE_KEYS

/** What a file of scorecards/ may say. 评分表 */
export const SCORECARD: JsonSchema = {
  ...map(
    '评分表：一棵树的根',
    { scorecard: text('评分表编号'), for: texts('给哪个组，组名或列表'), ...ROOT_KEYS },
    'scorecard',
    'name',
    'for',
  ),
  $defs: NODE_DEFS,
}

/** What a table of columns in scorecards/ may say. 栏目表 */
export const COLUMNS: JsonSchema = list('栏目表：一行一个栏目，按通知的次序', COLUMN_ROW)

const GROUP = map(
  '组别',
  {
    name: text('组名'),
    size: whole('通知写的单位数'),
    open: flag('名单未列全：通知只点了一部分单位的名'),
    classes: list('类别', map('一类', { name: text('类名'), size: whole('通知写的单位数') }, 'name')),
  },
  'name',
)

const UNIT = map(
  '单位，或同组同类的一串单位',
  {
    name: text('通知里的名称'),
    names: texts('简写：同组同类的一串单位，按“、，,；”切开'),
    group: text('组名'),
    class: text('类名'),
    aliases: texts('别的写法'),
    functions: texts('职能，如 行政执法'),
    parameters: table('参数，如 指标数: 12', number('数')),
  },
  'group',
)

/** What units.yaml may say. 单位表 */
export const UNITS = map('单位表', { groups: list('组别', GROUP), units: list('单位', UNIT) }, 'groups')
