import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLiteral } from './readLiteral.ts'

describe('readLiteral', () => {
  it('reads data as scripts write it', () => {
    expect(readLiteral(`x = [{a: 'b\\'c', "d": [1, -2.5,], /* e */ f: null, g: true, h: "\\u516c"}, ] // end`, 4)).toEqual([
      { a: "b'c", d: [1, -2.5], f: null, g: true, h: '公' },
    ])
  })

  it.each(['[{a: b()}]', '[{a: 1', "[{'a", '[{a 1}]', '[{a: `x`}]', '[1 2]', '[{__proto__: {polluted: 1}, a: x}]'])(
    'takes %s for no data',
    (script) => {
      expect(readLiteral(script, 0)).toBeUndefined()
    },
  )

  it('sets no prototype', () => {
    expect(Object.getPrototypeOf(readLiteral('{"__proto__": {"polluted": 1}}', 0))).toBe(Object.prototype)
  })

  it('reads all JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(JSON.stringify(readLiteral(JSON.stringify(value), 0))).toBe(JSON.stringify(value))
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('[]{}:,"\'\\ua1-. \n/*')) }), (text) => void readLiteral(text, 0)),
    )
  })
})
