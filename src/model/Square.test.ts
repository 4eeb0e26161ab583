import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANES } from './Facts.ts'
import { readSquares, SQUARE_STATES, squareInWords, squaresText, type Square } from './Square.ts'

const fraction = fc.constantFrom('0', '5', '4.5', '-0.5', '10/3', '-10/3')
const points = fc.option(fc.record({ low: fc.option(fraction), high: fc.option(fraction) }))
const progress = fc.nat(30).chain((done) => fc.record({ done: fc.constant(done), expected: fc.integer({ min: done, max: 40 }) }))
const square: fc.Arbitrary<Square> = fc.record({
  state: fc.constantFrom(...SQUARE_STATES),
  points,
  marks: fc.option(fraction),
  self: points,
  progress: fc.dictionary(fc.constantFrom(...LANES), progress),
})

describe('squares', () => {
  it('are read as they were kept', () => {
    fc.assert(
      fc.property(fc.array(square, { maxLength: 20 }), (squares) => {
        const kept = JSON.parse(JSON.stringify(squaresText(squares))) as ReturnType<typeof squaresText>
        expect(readSquares(kept)).toEqual(squares.map((one) => ({ ...one, progress: { ...one.progress } })))
      }),
    )
  })

  it('have words of their own for every state', () => {
    expect(new Set(SQUARE_STATES.map(squareInWords)).size).toBe(SQUARE_STATES.length)
  })
})
