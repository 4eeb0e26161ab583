import { describe, expect, it } from 'vitest'
import { itemOf } from './BlockerItem.ts'
import { tellBlocker, type Telling } from './tellBlocker.ts'

const telling = (code: string): Telling => ({
  terms: {
    round: 'r',
    askedOf: () => ({ nodes: new Map([[code, { node: { code, name: '信息公开工作年报' } }]]) }) as never,
  },
  members: new Map([['u', { name: '甲局', group: '各部门' }]]),
})

const open = (node: string) =>
  itemOf({ kind: 'open', unit: 'u', node, clears: { roles: ['assessor'], name: '考核人员' }, missing: '还有 1 处没有评' })

describe('what is missing, in words', () => {
  it("names a row by the notice's own number", () => {
    expect(tellBlocker(open('7.1'), telling('7.1')).text).toBe('甲局，7.1 信息公开工作年报：还有 1 处没有评')
  })

  it.each(['s5.s1', '27.p2'])('shows no number that only the programme has: %s', (code) => {
    expect(tellBlocker(open(code), telling(code)).text).toBe('甲局，信息公开工作年报：还有 1 处没有评')
  })
})
