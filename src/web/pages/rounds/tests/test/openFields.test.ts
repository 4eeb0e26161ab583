import { describe, expect, it } from 'vitest'
import type { Check } from '../../../../../model/Check.ts'
import { openFields } from './openFields.ts'

const check: Check = {
  ...{ id: 'calls', ask: '电话测试情况', kind: 'list', open: false, presumeNone: false },
  fields: {
    outcome: { ask: '接听情况', kind: 'choice', levels: ['接通', '未接通'], yesNo: false },
    reply: { ask: '答复情况', kind: 'choice', levels: ['准确', '不准确'], yesNo: false },
    said: { ask: '对方说了什么', kind: 'text' },
  },
}

describe('openFields (SZ-03)', () => {
  it('names what a row leaves open, but no text', () => {
    expect(openFields(check, { rows: [{ id: '#001', fields: { outcome: '接通' } }] })).toEqual(['答复情况'])
    expect(openFields(check, { rows: [{ id: '#001', fields: { outcome: '接通', reply: '' } }] })).toEqual(['答复情况'])
  })

  it('is content with what is filled, with “not yet”, and with rows that are taken back', () => {
    const whole = { id: '#001', fields: { outcome: '接通', reply: null } }
    expect(openFields(check, { rows: [whole, { id: '#002', fields: {}, withdrawn: true }] })).toEqual([])
    expect(openFields({ ...{ id: 'c', ask: '问', kind: 'choice', levels: [], yesNo: true } }, '是')).toEqual([])
  })
})
