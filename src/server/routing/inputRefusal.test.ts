import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Refusal } from '../../model/Refusal.ts'
import { day, id, instant, line, page, reason } from './fields.ts'
import { checked, refuseUnstorable } from './input.ts'

function refused(schema: z.ZodType, value: unknown): Refusal {
  try {
    checked(schema, value)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('It was taken.')
}

const rename = z.object({ name: line('新名称', 5), on: day('生效日期'), why: reason().optional() })

describe('what was filled in wrongly', () => {
  it.each([
    [{ on: '2026-11-22' }, '“新名称”没有填写。'],
    [{ name: ' 　', on: '2026-11-22' }, '“新名称”没有填写。'],
    [{ name: '一二三四五六', on: '2026-11-22' }, '“新名称”超过了5个字。'],
    [{ name: '甲', on: '2026-02-30' }, '“生效日期”应是“2026-11-22”这样的日期。'],
    [{ name: '甲', on: 20261122 }, '“生效日期”填写的形式不对。'],
    [{ name: '甲', on: '2026-11-22', why: '嗯' }, '“理由”至少要写2个字。'],
    [null, '填写的形式不对。'],
  ])('is told by its Chinese name: %j', (value, sentence) => {
    expect(refused(rename, value)).toMatchObject({ kind: 'invalid', code: 'invalid-input', message: sentence, details: [sentence] })
  })

  it('is told all at once', () => {
    const { message, details } = refused(rename, {})
    expect([message, details]).toEqual(['填写的内容有2处不对，请逐处修改。', ['“新名称”没有填写。', '“生效日期”没有填写。']])
  })

  it('is told with its place in a list', () => {
    const rows = z.object({
      rows: z
        .array(z.object({ unit: id('单位'), kind: z.enum(['city', 'county']).meta({ title: '级别' }) }))
        .max(2)
        .meta({ title: '单位表' }),
    })
    expect(
      refused(rows, {
        rows: [
          { unit: 'a', kind: 'city' },
          { unit: '', kind: 'x' },
        ],
      }).details,
    ).toEqual(['“单位表”第2项“单位”没有填写。', '“单位表”第2项“级别”不在可选的范围内。'])
    expect(refused(rows, { rows: Array.from({ length: 3 }, () => ({ unit: 'a', kind: 'city' })) }).details).toEqual([
      '“单位表”不能超过2项。',
    ])
  })

  it('is told of numbers in an address', () => {
    expect(refused(z.object(page), { limit: '0' }).message).toBe('“每页条数”不能小于1。')
    expect(refused(z.object(page), { limit: 'x' }).message).toBe('“每页条数”填写的形式不对。')
  })

  it('is told in the words of the schema where it has its own', () => {
    const later = z.object({ on: day('日期').refine((one) => one > '2026', '不能早于2026年') })
    expect(refused(later, { on: '2025-01-01' }).message).toBe('“日期”不能早于2026年。')
  })

  it('is told of a character that nothing can keep', () => {
    expect(() => refuseUnstorable({ a: ['x', { b: 'y\0' }] })).toThrow(/U\+0000/)
    expect(() => refuseUnstorable({ 'a\uD83D': 1 })).toThrow('不完整的字符')
    expect(() => refuseUnstorable({ a: '😀' })).not.toThrow()
  })

  it('is told of what turns the order of writing, and drops what copying left', () => {
    const typed = z.object({ name: line('名称'), why: reason() })
    expect(refused(typed, { name: '甲镇', why: '更\u202E正' }).message).toBe('“理由”里有看不见的控制字符，请删去重新输入。')
    expect(checked(typed, { name: '\uFEFF甲\u200B镇 ', why: '更正' })).toEqual({ name: '甲镇', why: '更正' })
  })

  it('is told of what is nested deeper than any form', () => {
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) as unknown
    expect(() => refuseUnstorable(deep)).toThrow('嵌套')
  })

  it('is told of a year that no calendar counts', () => {
    const wanted = z.object({ on: day('日期').optional(), from: instant('时刻').optional() })
    expect(refused(wanted, { on: '0000-01-01' }).message).toBe('“日期”的年份不对。')
    expect(refused(wanted, { from: '0001-01-01T00:00:00Z' }).message).toBe('“时刻”的年份不对。')
  })
})
