import type { Store } from '../src/store/Store.ts'
import { member, openRoundOf } from './openedRound.ts'
import { newStore, type TestStore } from './store.ts'

const PROGRAMME = `programme: desk-2024
title: 示例县2024年度政务公开考核
notice: {issuer: 示例县政府办, issued: 2024-11-01, text: notice.txt}
period: {from: 2024-01-01, to: 2024-12-31}
scorecards: [card.yaml]
checks:
  circulars: {ask: 被通报的情况, answer: register, incidents: 通报, dated: on, fields: {by: [省, 市, 县], on: date}, presume: none}
`

const UNITS = `groups: [{name: 乡镇, size: 2}]
units:
  - {name: 甲镇, group: 乡镇}
  - {name: 乙镇, group: 乡镇}
`

const CARD = `scorecard: card
name: 乡镇评分表
for: 乡镇
marks: 100
sections:
  - name: 基础工作
    marks: 90
    indicators:
      - code: "7"
        name: 政府信息公开指南
        marks: 5
        text: 编制并公开指南，要素齐全，按年度更新。
        standard: 未按要求编制扣5分，指南要素不齐全扣0.5分，未按年度更新扣1分。
        method: 查看网站
        checks:
          published: {ask: 是否编制并公开指南, answer: yes-no}
          elements: {ask: 指南要素, answer: list, of: [公开范围, 传真号码, 投诉方式], fields: {present: {answer: yes-no, ask: 具备}}}
          updated: {ask: 是否按年度更新, answer: yes-no}
        lines:
          - {deduct: all, when: not published, clause: 未按要求编制扣5分}
          - {deduct: 0.5, each: elements, where: not present, clause: 指南要素不齐全扣0.5分}
          - {deduct: 1, when: not updated, clause: 未按年度更新扣1分}
      - code: "8"
        name: 会议公开
        marks: 85
        scope: {open: true, text: 有会议的乡镇}
        checks:
          opened: {ask: 是否公开会议内容, answer: yes-no}
          late: {ask: 迟报次数, answer: number, from: 0}
        lines:
          - {deduct: 2, when: not opened, clause: 未公开会议内容扣2分}
          - {deduct: '0.5 * late', clause: 每迟报一次扣0.5分}
          - {deduct: 1, each: circulars, clause: 被通报的每次扣1分}
  - name: 专家评议
    marks: 10
    indicators:
      - code: "9"
        name: 政策解读质量
        marks: 10
        text: 由专家评分，取平均。
        per: {expert: true, join: mean, at-least: 1}
        checks:
          quality: {ask: 解读质量, answer: points, from: 0, to: 10, step: 1}
        lines:
          - {set: quality, clause: 由专家评分，取平均}
`

const NOTICE = `编制并公开指南，要素齐全，按年度更新。
未按要求编制扣5分，指南要素不齐全扣0.5分，未按年度更新扣1分。
未公开会议内容扣2分。每迟报一次扣0.5分。被通报的每次扣1分。
由专家评分，取平均。
`

/** A programme with a row of three questions, one that not all are asked, and one that experts score. */
export const DESK_FILES: Readonly<Record<string, string>> = {
  'programme.yaml': PROGRAMME,
  'units.yaml': UNITS,
  'scorecards/card.yaml': CARD,
  'notice.txt': NOTICE,
}

export const DESK_ROUND = 'desk'

// The third is none of those that hold meetings.
const town = (name: string) => member(name, '乡镇', { applies: { '8': name !== '丙镇' } })

/** A store with a round of it, of these townships, without answers. */
export async function deskRound(names: readonly string[]): Promise<TestStore> {
  const store = await newStore()
  await openDeskRound(store, names)
  return store
}

/** Opens it in a store that has no units yet. */
export async function openDeskRound(store: Store, names: readonly string[]): Promise<void> {
  await openRoundOf(store, DESK_FILES, { id: DESK_ROUND, roster: names.map(town) })
}
