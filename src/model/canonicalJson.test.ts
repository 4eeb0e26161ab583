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

/** The text as it is defined, each piece by itself. */
function pieceByPiece(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value !== 'object' || value instanceof Map || value instanceof Set) throw new TypeError('not a value of JSON')
  if (Array.isArray(value)) return `[${Array.from(value, pieceByPiece).join(',')}]`
  const tree = value as Tree
  const keys = Object.keys(tree)
    .sort((a, b) => (a < b ? -1 : 1))
    .filter((key) => tree[key] !== undefined)
  return `{${keys.map((key) => `${JSON.stringify(key)}:${pieceByPiece(tree[key])}`).join(',')}}`
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

  it('is the same for what is in order as for what is not, whatever kind of thing it is', () => {
    const kinds = fc.oneof(
      fc.jsonValue(),
      fc.anything({ withDate: true, withTypedArray: true, withSparseArray: true, withNullPrototype: true, withBoxedValues: true }),
      fc.object({ key: fc.constantFrom('10', '9', '1a', 'é', '\ud800', '__proto__', 'toJSON', 'length', '') }),
    )
    fc.assert(
      fc.property(kinds, (value) => {
        let text: string | null = null
        try {
          text = pieceByPiece(value)
        } catch {
          expect(() => canonicalJson(value)).toThrow(TypeError)
        }
        if (text !== null) expect(canonicalJson(value)).toBe(text)
      }),
      { numRuns: 1_000 },
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
