import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readUtf8 } from './readUtf8.ts'

describe('readUtf8', () => {
  it('reads what the platform’s decoder reads, and refuses what it refuses', () => {
    const strict = (bytes: Uint8Array) => {
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
      } catch {
        return null
      }
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.uint8Array({ maxLength: 3 }), (text, tail) => {
        const bytes = Buffer.concat([Buffer.from('x'), Buffer.from(text), tail]).subarray(1)
        expect(readUtf8(bytes)).toBe(strict(bytes))
      }),
      { numRuns: 2000 },
    )
  })
})
