/**
 * A round as large as a province has: 60 indicators of three checks each, and as many units as asked for. Every answer is made by counting, so that two runs
 * write the same rows.
 */
export const INDICATORS = 60
export const CHECKS = 3
const LANES = ['self', 'assessor']

const programmeText = (id) => `programme: ${id}
title: 省级政务公开考核（测速）
notice: {issuer: 省政府办公厅, issued: 2024-11-01, text: notice.txt}
period: {from: 2024-01-01, to: 2024-12-31}
scorecards: [card.yaml]
`

const indicator = (number) => `  - code: "${number}"
    name: 指标${number}
    marks: 5
    when-none: full
    checks:
      published: {ask: 是否公开, answer: yes-no}
      updated: {ask: 是否更新, answer: yes-no}
      level: {ask: 公开情况, answer: [全面, 不全面, 未公开]}
    lines:
      - {deduct: all, when: not published, clause: 未公开不得分}
      - {deduct: 1, when: not updated, clause: 未更新扣1分}
      - {deduct: 0.5, when: level = 不全面, clause: 不全面扣0.5分}
      - {deduct: 2, when: level = 未公开, clause: 未公开内容扣2分}
`

/** The programme's files, with no tie between the number of units and the groups. */
export const programmeFiles = (units, indicators = INDICATORS, id = 'bench-2024') => ({
  'programme.yaml': programmeText(id),
  'units.yaml': `groups: [{name: 单位, size: ${units}}]\n`,
  'notice.txt': '未公开不得分\n未更新扣1分\n不全面扣0.5分\n未公开内容扣2分\n',
  'scorecards/card.yaml': `scorecard: card\nname: 评分表\nfor: 单位\nmarks: ${indicators * 5}\nindicators:\n${Array.from({ length: indicators }, (_, at) => indicator(at + 1)).join('')}`,
})

export const unitId = (at) => `unit-${String(at).padStart(5, '0')}`

export const rosterOf = (units) =>
  Array.from({ length: units }, (_, at) => ({
    id: unitId(at),
    name: `单位${at}`,
    group: '单位',
    names: [`单位${at}`],
    functions: [],
    parameters: {},
    objects: {},
    applies: {},
    drawn: {},
  }))

/** Every cell of a unit in one lane. */
export function answersOf(at, lane, indicators = INDICATORS) {
  return Array.from({ length: indicators * CHECKS }, (_, cell) => answerOf(at, cell, lane, null))
}

/** One cell: nearly all is well. */
export function answerOf(at, cell, lane, after, turn = 0) {
  const [number, kind] = [Math.floor(cell / CHECKS) + 1, cell % CHECKS]
  const odd = (at * 31 + cell * 17 + turn) % 11
  const value = kind === 2 ? (odd === 0 ? '未公开' : odd === 1 ? '不全面' : '全面') : odd === 0 ? '否' : '是'
  return {
    unit: unitId(at),
    check: `${number}.${['published', 'updated', 'level'][kind]}`,
    lane: LANES[lane],
    state: 'answered',
    value,
    after,
  }
}

export const CALENDAR = { years: [2024], holidays: [], workdays: [] }
