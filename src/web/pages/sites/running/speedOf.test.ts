import { describe, expect, it } from 'vitest'
import { addSighting, speedOf, type Sighting } from './speedOf.ts'

const heard = (...all: readonly (readonly [second: number, visited: number])[]) =>
  all.reduce<readonly Sighting[]>((seen, [second, visited]) => addSighting(seen, { at: second * 1_000, visited }), [])

describe('the speed of a run', () => {
  it('is not known until it was heard of twice', () => expect(speedOf(heard([0, 5]))).toBeNull())
  it('is what was visited in the last while', () => {
    expect(speedOf(heard([0, 0], [10, 40]))).toBe(4)
    expect(speedOf(heard([0, 0], [1_000, 40], [1_010, 60]))).toBe(2)
  })
  it('begins anew where another process has fewer', () => expect(speedOf(heard([0, 50], [2, 40]))).toBeNull())
})
