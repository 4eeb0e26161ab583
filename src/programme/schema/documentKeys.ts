import { LATE_POLICIES, STAGE_KINDS } from '../../model/RoundStage.ts'
import { REPORT_COPIES } from '../../model/SelfReport.ts'
import { SCOPE } from './scopeKeys.ts'
import { date, list, map, text, texts, whole, word, type Keys } from './shapes.ts'

const CITED: Keys = {
  title: text('文件标题'),
  number: text('文号，如 国办发〔2020〕17号'),
  issued: date('印发日期；省略时由文号中的年份判断'),
  article: text('第几条'),
  words: text('所引的原文'),
}

/** 引用、依据的文件 */
export const CITED_DOCUMENT = map('引用或依据的文件', CITED, 'title')

/** 口径 */
export const READING = map(
  '口径：通知没有写明或两可的地方怎样理解',
  {
    id: text('编号，供 reading 引用，如 r4'),
    question: text('要定的问题'),
    choice: text('怎样定'),
    why: text('为什么这样定'),
    'decided-by': text('由谁定'),
  },
  'id',
  'question',
  'choice',
  'why',
  'decided-by',
)

/** 阶段 */
export const STAGE = map(
  '考核的一个阶段',
  {
    name: text('阶段名称'),
    does: word('这一阶段做什么；到时开放、到时关闭的就是它', ...STAGE_KINDS),
    late: word('逾期怎么算：accepted 照收并注明（默认）、refused 不再受理、none 视为没有', ...LATE_POLICIES),
    from: date('开始日期'),
    to: date('结束日期，含当天'),
    at: text('结束当天的钟点，如 "17:30"'),
    within: text('在另一阶段之后多久，如 5 workdays'),
    after: text('在哪个阶段之后'),
    month: whole('本批次期间的第几个月'),
    day: whole('那个月的几日'),
    text: text('通知原文'),
    untranslated: text('这一阶段里写不出来的原文'),
  },
  'name',
)

/** 自查报告 */
export const SELF_REPORT = map(
  '单位的自查报告',
  {
    parts: list(
      '必须写到的内容',
      map(
        '一部分',
        {
          id: text('编号'),
          name: text('名称'),
          text: text('通知原文'),
          for: SCOPE,
        },
        'id',
        'name',
      ),
    ),
    copies: list('报送的形式；只报电子版的省略', word('电子版、盖章纸质版', ...REPORT_COPIES)),
  },
  'parts',
)

/** Citations of readings, wherever one may decide. 口径引用 */
export const CITED_READINGS = texts('适用的口径编号，一个或列表')

/** Clauses that cannot be expressed. 写不出来的条款 */
export const UNTRANSLATED = texts('写不出来的原文，一条或列表；由人逐批决定')
