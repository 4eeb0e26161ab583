import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw } from './draw.ts'

describe('draw', () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 })

  it('draws the same units for the same seed, whatever the order of the list (TQ-08)', () => {
    fc.assert(
      fc.property(names, fc.nat(30), fc.string(), (list, count, seed) => {
        expect([...draw(list, count, seed)].sort()).toEqual([...draw([...list].reverse(), count, seed)].sort())
      }),
    )
  })

  it('draws as many as are asked for, and all when there are fewer', () => {
    fc.assert(
      fc.property(names, fc.nat(40), fc.string(), (list, count, seed) => draw(list, count, seed).length === Math.min(count, list.length)),
    )
  })

  it('draws others for another seed', () => {
    const units = Array.from({ length: 28 }, (_, at) => `部门${at}`)
    expect(draw(units, 10, '2020-12-21 上证指数 3420.57')).not.toEqual(draw(units, 10, '2020-12-22 上证指数 3356.78'))
  })
})
