import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonicalJson.ts'

type Tree = Record<string, unknown>

/** The same content with every object's keys in the opposite order of writing. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value as Tree)
      .reverse()
      .map(([key, part]) => [key, reordered(part)]),
  )
}

describe('canonical JSON', () => {
  it('sorts keys, keeps lists, drops undefined and white space', () => {
    expect(canonicalJson({ b: [2, 1, null], a: { 乙: true, 甲: '5' }, c: undefined })).toBe('{"a":{"乙":true,"甲":"5"},"b":[2,1,null]}')
  })

  it('keeps a key named __proto__ as content', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":"1"},"a":"2"}'))).toBe('{"__proto__":{"a":"1"},"a":"2"}')
  })

  it('refuses what JSON would silently change', () => {
    for (const value of [NaN, Infinity, 1n, () => 1, undefined, [undefined], new Map(), new Set(), Symbol('a')]) {
      expect(() => canonicalJson(value)).toThrow(TypeError)
    }
  })

  it('does not see the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reordered(value))).toBe(canonicalJson(value))
      }),
    )
  })

  it('reads back as the same content', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value))
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain)
      }),
    )
  })
})
