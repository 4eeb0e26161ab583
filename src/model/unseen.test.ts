import { describe, expect, it } from 'vitest'
import { findUnseen, hasUnseen, unseenInWords, withoutLeftovers } from './unseen.ts'

describe('characters that nobody sees', () => {
  it.each(['甲\u202E镇', '\u200F甲镇', '甲\u2066镇\u2069', '甲\u0007镇', '甲\u2028镇', '甲\u{E0041}镇'])('are found in %j', (text) => {
    expect(hasUnseen(text)).toBe(true)
  })

  it.each(['甲镇', '第一行\r\n第二行\t列', '𠮷野 👨‍👩‍👧', '“引号”（全角）', 'café'])('are not in %j', (text) => {
    expect(hasUnseen(text)).toBe(false)
  })

  it('are found in keys, lists and maps, and told by what can be seen beside them', () => {
    expect(findUnseen({ a: ['甲镇', { '乙\u202E': 1 }] })).toBe('乙\u202E')
    expect(findUnseen({ a: ['甲镇'], b: 3, c: null })).toBeNull()
    expect(unseenInWords('甲\u202E镇')).toMatch(/^“甲镇”里有看不见的控制字符/u)
    expect(unseenInWords('\u202E')).toMatch(/^填写的内容里有/u)
  })

  it('are dropped where copying left them and they mean nothing', () => {
    expect(withoutLeftovers('\uFEFF甲\u200B镇')).toBe('甲镇')
  })
})
