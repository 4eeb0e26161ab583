import { describe, expect, it } from 'vitest'
import { settleText } from './settleText.ts'

describe('the text for who is behind', () => {
  it('says how much of each kind is left with whom', () => {
    const clears = [
      { name: '县档案局', roles: [], count: 12 },
      { name: '考核人员', roles: [], count: 3 },
    ]
    const kinds = [{ kind: 'open' as const, title: '还没有评', way: '', count: 15, clears }]
    expect(settleText('2026年度考核', { kinds, total: 15 })).toBe(
      '【2026年度考核】定稿前还有 15 处要处理：\n还没有评 15 处：县档案局 12 处、考核人员 3 处。\n请登录明镜抓紧办理，有困难的请与政务公开办联系。',
    )
  })
})
