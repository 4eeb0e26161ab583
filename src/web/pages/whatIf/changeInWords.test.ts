import { describe, expect, it } from 'vitest'
import { yesNo } from '../../../../test/coreProgramme.ts'
import type { Check } from '../../../model/Check.ts'
import { valueInWords } from '../../../model/valueInWords.ts'
import { changeInWords } from './changeInWords.ts'

const list: Check = {
  id: 'l',
  ask: '指南要素',
  kind: 'list',
  open: false,
  presumeNone: false,
  fields: { has: { ask: '具备', kind: 'choice', levels: ['是', '否'], yesNo: true } },
}
const rows = (fields: Readonly<Record<string, string>>) => ({
  rows: Object.entries(fields).map(([id, has]) => ({ id, fields: { has } })),
})

describe('changeInWords', () => {
  it.each([
    [changeInWords(yesNo('a'), '是', '否'), '是否公开：改为“是”'],
    [changeInWords(yesNo('a'), '是', null, '公告'), '是否公开（公告）：答“是”'],
    [changeInWords(list, rows({ 机构: '是' }), rows({ 机构: '否' })), '指南要素：“机构”具备改为“是”'],
    [changeInWords(list, rows({}), rows({ '#003': '否' })), '指南要素：去掉“第3”'],
    [changeInWords(list, rows({ 机构: '否' }), rows({})), '指南要素：加一条（具备否）'],
  ])('says %s', (said, expected) => {
    expect(said).toBe(expected)
  })

  it('tells a rate with its parts', () => {
    const rate: Check = { id: 'r', ask: '办结率', kind: 'number', rate: true }
    expect(valueInWords(rate, { numerator: '9', denominator: '12' })).toBe('9/12（75%）')
    expect(valueInWords(rate, { numerator: '0', denominator: '0' })).toBe('0/0（没有发生）')
  })
})
