import { CITED_READINGS } from './documentKeys.ts'
import { anyOf, formula, list, map, number, table, text, word, type Keys } from './shapes.ts'

const AMOUNT_VALUE = text('数、n %（本节点量程的百分比）或 all（当前值）')

const TIER: Keys = {
  from: text('下限，含本数'),
  above: text('下限，不含本数'),
  to: text('上限，含本数'),
  below: text('上限，不含本数'),
  when: formula('阶梯的一档：量 > 数'),
  amount: AMOUNT_VALUE,
}

/** How much a line gives or takes. */
const amount = (what: string) =>
  anyOf(
    `${what}：数、n %、all、算式，judged 下限-上限 step 档距（由人打分），imported 下限-上限（别处的分数）；或级别表、档表、阶梯`,
    text('数量'),
    table('级别表：每一级多少；其余写 else', AMOUNT_VALUE),
    list('档表或阶梯', map('一档', TIER, 'amount')),
  )

/** 评分规则的一条线 */
export const LINE = {
  ...map(
    '评分规则的一条：deduct、earn、set、at-most 之一',
    {
      deduct: amount('扣多少'),
      earn: amount('加多少'),
      set: amount('定为多少'),
      'at-most': amount('最多为多少'),
      by: formula('级别表、档表按哪个量查'),
      else: AMOUNT_VALUE,
      'at-bounds': word('档的界限两可时，边界归较高还是较低的一档（须有 reading）', 'higher', 'lower'),
      when: formula('条件；不成立时这一条不起作用'),
      each: text('逐行：清单或台账的检查点名'),
      where: formula('只算符合条件的行'),
      limit: number('这一条合计的上限'),
      finding: text('问题名：起作用时记一个问题；没有动词的只记问题不扣分'),
      clause: text('通知原文，必填'),
      code: text('线代码，供 once 引用'),
      reading: CITED_READINGS,
    },
    'clause',
  ),
  anyOf: [{ oneOf: ['deduct', 'earn', 'set', 'at-most'].map((verb) => ({ required: [verb] })) }, { required: ['finding'] }],
}

/** The lines of a rule, in the order in which they act. 评分规则各条 */
export const LINES = list('评分规则的各条，依次作用', { $ref: '#/$defs/line' })

/** Where a rule starts from. 起点 */
export const START = word('从满分起还是从零起；有加有减的必须写，有计分下级的不写', 'full', 'zero')

/** 评分规则 */
export const RULE = map('评分规则', { start: START, lines: LINES })
