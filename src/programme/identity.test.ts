import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { programme } from '../../test/coreProgramme.ts'
import type { Programme } from '../model/Programme.ts'
import { programmeHash } from './identity.ts'

const reading = { id: 'r1', question: '同分跨档如何处理', choice: '由领导小组决定', why: '通知未规定', decidedBy: '领导小组' }

const shuffled = <T extends object>(value: T, order: readonly number[]): T =>
  Object.fromEntries(
    Object.entries(value)
      .map((entry, index) => ({ entry, at: order[index % order.length] ?? 0 }))
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry),
  ) as T

describe('a programme’s identity', () => {
  it('is the SHA-256 of its canonical content', () => {
    expect(programmeHash(programme())).toMatch(/^[0-9a-f]{64}$/)
    expect(programmeHash(programme())).toBe(programmeHash(programme()))
  })

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (order) => {
        const mixed: Programme = shuffled({ ...programme(), notice: shuffled(programme().notice, order) }, order)
        expect(programmeHash(mixed)).toBe(programmeHash(programme()))
      }),
    )
  })

  it('changes with any word of a reading', () => {
    const before = programmeHash(programme({ readings: [reading] }))
    fc.assert(
      fc.property(fc.constantFrom('id', 'question', 'choice', 'why', 'decidedBy'), fc.string(), (key, text) => {
        fc.pre(text !== reading[key])
        expect(programmeHash(programme({ readings: [{ ...reading, [key]: text }] }))).not.toBe(before)
      }),
    )
    expect(programmeHash(programme())).not.toBe(before)
  })
})
