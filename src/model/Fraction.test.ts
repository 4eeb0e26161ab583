import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  divide,
  equals,
  formatFraction,
  fraction,
  fractionFromText,
  isNegative,
  isZero,
  multiply,
  negate,
  parseFraction,
  printFraction,
  roundHalfUp,
  subtract,
  truncate,
  type Fraction,
} from './Fraction.ts'

/** Integers around the edge where the quick form ends, and plain ones. */
const SAFE = BigInt(Number.MAX_SAFE_INTEGER)
const integer = fc.oneof(
  fc.bigInt({ min: -50n, max: 50n }),
  fc.bigInt({ min: -3n, max: 3n }).map((near) => SAFE + near),
  fc.bigInt({ min: -3n, max: 3n }).map((near) => -SAFE + near),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
)
const pair = fc.tuple(
  integer,
  integer.filter((d) => d !== 0n),
)
const of = ([n, d]: readonly [bigint, bigint]): Fraction => fraction(n, d)

/** Is the fraction n/d, in lowest terms and in the form that its size calls for? */
function isThat(value: Fraction, n: bigint, d: bigint): boolean {
  const [vn, vd] = [BigInt(value.n), BigInt(value.d)]
  const fits = vn <= SAFE && vn >= -SAFE && vd <= SAFE
  return vn * d === n * vd && vd > 0n && value.small === fits && !Object.is(value.n, -0) && equals(value, fraction(vn, vd))
}

describe('a fraction', () => {
  it('adds, subtracts, multiplies and divides as integers say', () => {
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        const [[an, ad], [bn, bd]] = [a, b]
        expect(isThat(add(of(a), of(b)), an * bd + bn * ad, ad * bd)).toBe(true)
        expect(isThat(subtract(of(a), of(b)), an * bd - bn * ad, ad * bd)).toBe(true)
        expect(isThat(multiply(of(a), of(b)), an * bn, ad * bd)).toBe(true)
        expect(isThat(negate(of(a)), -an, ad)).toBe(true)
        if (bn !== 0n) expect(isThat(divide(of(a), of(b)), an * bd, ad * bn)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('compares, and knows its sign, as integers say', () => {
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        const [[an, ad], [bn, bd]] = [a, b]
        const difference = (an * bd - bn * ad) * (ad * bd > 0n ? 1n : -1n)
        expect(Math.sign(compare(of(a), of(b)))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
        expect([isZero(of(a)), isNegative(of(a))]).toEqual([an === 0n, an * ad < 0n])
      }),
      { numRuns: 1000 },
    )
  })

  it('is 0.3 for three times 0.1, and 38/3 stays 38/3', () => {
    const tenth = fractionFromText('0.1')
    expect(formatFraction(add(tenth, add(tenth, tenth)))).toBe('0.3')
    expect(formatFraction(divide(fraction(38), fraction(3)))).toBe('38/3')
  })

  it('refuses to divide by zero', () => {
    expect(() => divide(fraction(1), fraction(0))).toThrow(RangeError)
    expect(() => fraction(1, 0)).toThrow(RangeError)
  })
})

describe('a fraction as text', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(pair, (a) => equals(fractionFromText(formatFraction(of(a))), of(a))),
      { numRuns: 500 },
    )
  })

  it.each([
    ['4.50', '4.5'],
    ['-3', '-3'],
    ['-0', '0'],
    ['-0.25', '-0.25'],
    ['38/3', '38/3'],
    ['76/6', '38/3'],
    ['1/8', '0.125'],
    ['007.10', '7.1'],
  ])('reads %s as %s', (text, written) => {
    expect(formatFraction(fractionFromText(text))).toBe(written)
  })

  it.each(['', '.5', '5.', '1e3', '+1', ' 1', '1 ', '1/0', '1/-2', '0x10', '一', '1,000', '--1'])('does not read “%s”', (text) => {
    expect(parseFraction(text)).toBeNull()
    expect(() => fractionFromText(text)).toThrow(TypeError)
  })
})

describe('rounding', () => {
  it.each([
    ['12.665', 2, '12.67'],
    ['38/3', 2, '12.67'],
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['-0.004', 2, '0.00'],
    ['-12.665', 2, '-12.67'],
    ['5', 2, '5.00'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['9007199254740993/2', 0, '4503599627370497'],
  ])('prints %s to %i decimals as %s', (text, decimals, printed) => {
    expect(printFraction(fractionFromText(text), decimals)).toBe(printed)
  })

  it('goes at most half a unit away, and up at the half', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 0, max: 4 }), (a, decimals) => {
        const unit = fraction(1, 10n ** BigInt(decimals))
        const size = isNegative(of(a)) ? negate(of(a)) : of(a)
        const up = subtract(roundHalfUp(size, decimals), size)
        expect(compare(up, divide(unit, fraction(2))) <= 0 && compare(up, negate(divide(unit, fraction(2)))) > 0).toBe(true)
      }),
    )
  })

  it('cuts towards zero', () => {
    expect(['1.9', '-1.9', '-0.5', '2'].map((text) => formatFraction(truncate(fractionFromText(text))))).toEqual(['1', '-1', '0', '2'])
  })
})
