import type { Unit } from '../src/model/Facts.ts'
import { member, openRoundOf } from './openedRound.ts'
import { newStore, type TestStore } from './store.ts'

const PROGRAMME = `programme: led-2024
title: 示例市2024年度政务公开考核
notice: {issuer: 示例市政务办, issued: 2024-11-01, text: notice.txt}
period: {from: 2024-01-01, to: 2024-12-31}
scorecards: [departments.yaml, towns.yaml]
assessors:
  - {name: 市政务办}
  - {name: 市编办, unit: 市编办, instead: 市政务办, reading: r1}
  - {name: 市财政局, unit: 市财政局, instead: 市政务办, reading: r1}
readings:
  - {id: r1, question: 牵头单位自己由谁评, choice: 市政务办, why: 不自评, decided-by: 市政务办}
checks:
  circulars: {ask: 通报, answer: register, fields: {on: date}, presume: none}
`

const UNITS = `groups: [{name: 部门, size: 3}, {name: 镇区, size: 1}]
units:
  - {name: 市编办, group: 部门}
  - {name: 市财政局, group: 部门}
  - {name: 市教育局, group: 部门}
  - {name: 甲镇, group: 镇区}
`

const row = (code: string, lead: string, part = '') => `  - code: "${code}"
    name: 指标${code}
    marks: 50
    assessor: ${lead}
    checks: {published: {ask: 是否公开, answer: yes-no}}
    lines: [{deduct: 1, when: not published, clause: 未公开扣1分}]${part}
`

const CIRCULARS = `
      - {deduct: 1, each: circulars, clause: 通报扣1分}`

const card = (id: string, group: string, indicators: string) => `scorecard: ${id}
name: ${group}评分表
for: ${group}
marks: 100
indicators:
${indicators}`

/** Two cards that use the same codes for rows of different leads; two leads are assessed themselves. */
export const ledProgramme: Readonly<Record<string, string>> = {
  'programme.yaml': PROGRAMME,
  'units.yaml': UNITS,
  'notice.txt': '未公开扣1分 通报扣1分',
  'scorecards/departments.yaml': card(
    'departments',
    '部门',
    row('1', '市编办').replace(
      '[{deduct: 1, when: not published, clause: 未公开扣1分}]',
      `\n      - {deduct: 1, when: not published, clause: 未公开扣1分}${CIRCULARS}`,
    ) + row('2', '市财政局'),
  ),
  'scorecards/towns.yaml': card('towns', '镇区', row('1', '市财政局') + row('2', '市政务办')),
}

export const LED_ROUND = 'led'

export const LED_ROSTER: readonly Unit[] = [
  member('市编办', '部门'),
  member('市财政局', '部门'),
  member('市教育局', '部门'),
  member('甲镇', '镇区'),
]

/** A store with a round whose rows three offices lead. */
export async function ledRound(): Promise<TestStore> {
  const store = await newStore()
  await openRoundOf(store, ledProgramme, { id: LED_ROUND, title: '示例市2024年度政务公开考核', roster: LED_ROSTER })
  return store
}
