import type { NewRound } from '../src/rounds/life/openRound.ts'
import type { Store } from '../src/store/Store.ts'
import { contents, files } from '../src/store/schema/files.ts'
import { member, openRoundOf, ROOT_UNIT } from './openedRound.ts'
import { newStore, type TestStore } from './store.ts'

const PROGRAMME = `programme: incoming-2024
title: 示例县2024年度政务公开考核
notice: {issuer: 示例县政府办, issued: 2024-11-01, text: notice.txt}
period: {from: 2024-01-01, to: 2024-12-31}
scorecards: [card.yaml]
result:
  code: result
  name: 最终得分
  floor: 0
  children:
    - {code: scored, name: 评分表得分, card: by-group, marks: 100}
    - code: upstream
      name: 市第三方评估扣分
      checks:
        deductions:
          ask: 市第三方评估对本单位的扣分
          answer: register
          fields: {来源: text, 条款: text, 扣分: {answer: number, from: 0}}
      rule:
        start: zero
        lines:
          - {deduct: 扣分, each: deductions, clause: 从总分中扣减市第三方评估所扣分数}
rank: {within: group, ties: share, reading: r1}
grade-names: [合格, 不合格]
grades:
  - {grade: 不合格, when: "last-places(1, group, 2 years)", clause: 连续2年排名最后1名, reading: r1}
  - {by: bands, bands: {合格: from 0}}
readings: [{id: r1, question: 同分怎样处理, choice: 都取靠前的名次, why: 通知未规定, decided-by: 县政府办}, {id: r2, question: 几个人的评分怎样合成, choice: 去掉两端后平均, why: 通知未规定, decided-by: 县政府办}]
`

const UNITS = `groups: [{name: 乡镇, size: 3}]
units:
  - {name: 甲镇, group: 乡镇, aliases: [甲镇人民政府]}
  - {name: 乙镇, group: 乡镇}
  - {name: 丙镇, group: 乡镇}
`

const CARD = `scorecard: card
name: 评分表
for: 乡镇
marks: 100
indicators:
  - code: "1"
    name: 省评估
    marks: 70
    of: 10
    checks:
      score: {ask: 省第三方评估得分, answer: points, from: 0, to: 10, imported: true, source: 省政务公开办}
    lines: [{set: score, clause: 以省评估为准}]
  - code: "2"
    name: 解读质量
    marks: 20
    per: {expert: true, join: without-extremes, at-least: 3, except: self}
    reading: r2
    checks:
      quality: {ask: 解读质量, answer: points, from: 0, to: 20}
    lines: [{set: quality, clause: 专家评分}]
  - code: "3"
    name: 社会评议
    marks: 10
    per: {list: [领导, 专家, 群众], join: "6:3:1"}
    checks:
      view: {ask: 评议得分, answer: points, from: 0, to: 10}
    lines: [{set: view, clause: 社会评议}]
`

export const INCOMING_ROUND = 'incoming'

/** A programme that takes everything from outside: another body's losses and points, experts, several sides' views, earlier years. */
export const incomingProgramme = (): Readonly<Record<string, string>> => ({
  'programme.yaml': PROGRAMME,
  'units.yaml': UNITS,
  'scorecards/card.yaml': CARD,
  'notice.txt': '从总分中扣减市第三方评估所扣分数',
})

/** Opens a round of it, of three towns, below 示例县. */
export async function openIncoming(store: Store, id = INCOMING_ROUND, later: Partial<NewRound> = {}): Promise<void> {
  const roster = [member('甲镇', '乡镇', { names: ['甲镇', '甲镇人民政府'] }), member('乙镇', '乡镇'), member('丙镇', '乡镇')]
  await openRoundOf(store, incomingProgramme(), { id, title: `示例县2024年度政务公开考核（${id}）`, roster, ...later })
}

/** A store with such a round. */
export async function incomingRound(): Promise<TestStore> {
  const store = await newStore()
  await openIncoming(store)
  await keepPaper(store)
  return store
}

/** Keeps a paper of 示例县, called `paper`. */
export async function keepPaper({ db, blobs, now }: Store, person = 'someone'): Promise<void> {
  const { sha256, size } = await blobs.put(Buffer.from('关于2024年度政务公开第三方评估的通报'))
  await db.insert(contents).values({ sha256, size, type: 'text/plain', keptAt: now() })
  await db.insert(files).values({ id: 'paper', content: sha256, name: '通报.txt', unit: ROOT_UNIT, person, at: now() })
}
