const PROGRAMME = `programme: bonus-2024
title: 示例县2024年度政务公开考核
notice: {issuer: 示例县政府办, issued: 2024-11-01, text: notice.txt}
period: {from: 2024-01-01, to: 2024-12-31}
scorecards: [card.yaml]
checks:
  circulars:
    ask: 通报
    answer: register
    incidents: 通报
    dated: on
    fields: {by: {answer: [国办, 省, 市, 县], ask: 通报机关}, failed: {answer: yes-no, ask: 是否不合格}, on: {answer: date, ask: 日期}}
    presume: none
  praises:
    ask: 表扬
    answer: register
    incidents: 表扬
    dated: on
    fields: {by: {answer: [省, 市], ask: 表扬机关}, on: {answer: date, ask: 日期}}
    presume: none
result:
  code: result
  name: 考核得分
  floor: 0
  reading: r1
  veto:
    when: count(circulars where by = 国办) >= 1
    then: {points: none, grade: 不合格}
    clause: 被国务院办公厅通报的，一票否决
  children:
    - code: capped
      name: 评分表得分加加分项目
      text: 累计加分后超过100分的，按100分计算
      cap: 100
      children:
        - {code: card, name: 评分表得分, card: by-group, marks: 100}
        - code: bonus-1
          name: 公共企事业单位信息公开
          text: 公开公共企事业单位信息的，每公开一家加0.2分
          checks:
            opened: {ask: 公开了信息的公共企事业单位, answer: register, presume: none, fields: {name: {answer: text, ask: 单位名称}, complete: {answer: yes-no, ask: 所列信息是否基本齐全}}}
          rule:
            start: zero
            lines: [{earn: 0.2, each: opened, where: complete, clause: 每公开一家加0.2分}]
        - code: bonus-2
          name: 上级表扬
          text: 受到上级表扬的，省加2分，市加1分
          rule:
            start: zero
            lines: [{earn: {省: 2, 市: 1}, by: by, each: praises, clause: 省加2分，市加1分}]
    - code: penalty
      name: 被通报
      text: 被通报的，省扣5分，市扣3分，县扣1分
      rule:
        start: zero
        lines: [{deduct: {国办: 0, 省: 5, 市: 3, 县: 1}, by: by, each: circulars, clause: 省扣5分，市扣3分，县扣1分}]
rank: {within: group, ties: share, vetoed: last, reading: r1}
grade-names: [优秀, 合格, 不合格]
grades: [{by: places, places: {优秀: 1-1, 合格: 2-3}, clause: 第1名为优秀}]
readings: [{id: r1, question: 同分怎样处理, choice: 都取靠前的名次, why: 通知未规定, decided-by: 县政府办}]
`

const UNITS = `groups: [{name: 乡镇, size: 3}]
units: [{name: 甲镇, group: 乡镇}, {name: 乙镇, group: 乡镇}, {name: 丙镇, group: 乡镇}]
`

const CARD = `scorecard: towns
name: 评分表
for: 乡镇
marks: 100
indicators:
  - code: "1"
    name: 迟报
    marks: 100
    checks: {late: {ask: 迟报次数, answer: number, from: 0}}
    lines: [{deduct: 1, when: late > 0, clause: 迟报的扣1分}, {deduct: 10, when: late > 3, clause: 迟报3次以上的再扣10分}]
`

const NOTICE = `被国务院办公厅通报的，一票否决。累计加分后超过100分的，按100分计算。公开公共企事业单位信息的，每公开一家加0.2分。
受到上级表扬的，省加2分，市加1分。被通报的，省扣5分，市扣3分，县扣1分。第1名为优秀。迟报的扣1分，迟报3次以上的再扣10分。`

/** A programme of a few lines that gives bonuses under a limit, takes points by circulars, and vetoes. */
export const BONUS_FILES: Readonly<Record<string, string>> = {
  'programme.yaml': PROGRAMME,
  'units.yaml': UNITS,
  'scorecards/card.yaml': CARD,
  'notice.txt': NOTICE,
}
