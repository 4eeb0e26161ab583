/** A number as text: a decimal where it ends (`4.5`), else a reduced fraction (`38/3`). 数 */
export type FractionText = string

/**
 * An exact rational number in lowest terms, the denominator positive. 分数
 *
 * Numerator and denominator are safe integers where they fit, else both are bigint: points of real notices are small, so the
 * quick form carries nearly all of the work and the other makes the rest right instead of wrong.
 */
export type Fraction =
  { readonly small: true; readonly n: number; readonly d: number } | { readonly small: false; readonly n: bigint; readonly d: bigint }

const SAFE = Number.MAX_SAFE_INTEGER
const BIG_SAFE = BigInt(SAFE)

class Small {
  readonly small = true as const
  readonly n: number
  readonly d: number
  constructor(n: number, d: number) {
    this.n = n
    this.d = d
  }
}

class Big {
  readonly small = false as const
  readonly n: bigint
  readonly d: bigint
  constructor(n: bigint, d: bigint) {
    this.n = n
    this.d = d
  }
}

/** Nothing. 零 */
export const ZERO: Fraction = new Small(0, 1)
/** The whole. 一 */
export const ONE: Fraction = new Small(1, 1)
/** What a percentage is divided by. 百 */
export const HUNDRED: Fraction = new Small(100, 1)

function gcd(a: number, b: number): number {
  while (b !== 0) {
    const rest = a % b
    a = b
    b = rest
  }
  return a < 0 ? -a : a
}

function bigGcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a < 0n ? -a : a
}

function fromBig(n: bigint, d: bigint): Fraction {
  if (d === 0n) throw new RangeError('a fraction over zero')
  if (d < 0n) [n, d] = [-n, -d]
  const divisor = bigGcd(n, d)
  if (divisor > 1n) [n, d] = [n / divisor, d / divisor]
  return n <= BIG_SAFE && n >= -BIG_SAFE && d <= BIG_SAFE ? new Small(Number(n), Number(d)) : new Big(n, d)
}

/** The fraction of two integers. 由分子分母得分数 */
export function fraction(numerator: number | bigint, denominator: number | bigint = 1): Fraction {
  return fromBig(BigInt(numerator), BigInt(denominator))
}

const bigOf = (value: Fraction): readonly [bigint, bigint] => [BigInt(value.n), BigInt(value.d)]

/** In lowest terms from safe integers, or null where an intermediate left the safe range. */
function reduced(n: number, d: number): Fraction | null {
  if (n > SAFE || n < -SAFE || d > SAFE) return null
  if (d === 1) return new Small(n === 0 ? 0 : n, 1)
  const divisor = gcd(n, d)
  return divisor === 1 ? new Small(n, d) : new Small(n / divisor === 0 ? 0 : n / divisor, d / divisor)
}

/** The exact sum. 加 */
export function add(a: Fraction, b: Fraction): Fraction {
  if (a.small && b.small) {
    const sum = a.d === b.d ? reduced(a.n + b.n, a.d) : reduced(a.n * b.d + b.n * a.d, a.d * b.d)
    if (sum && exactProducts(a, b)) return sum
  }
  const [an, ad] = bigOf(a)
  const [bn, bd] = bigOf(b)
  return fromBig(an * bd + bn * ad, ad * bd)
}

/** No product of the cross multiplication can have been rounded. */
function exactProducts(a: { readonly n: number; readonly d: number }, b: { readonly n: number; readonly d: number }): boolean {
  if (a.d === b.d) return true
  const left = a.n * b.d
  const right = b.n * a.d
  return left <= SAFE && left >= -SAFE && right <= SAFE && right >= -SAFE
}

/** The same below zero. 相反数 */
export const negate = (a: Fraction): Fraction => (a.small ? new Small(a.n === 0 ? 0 : -a.n, a.d) : new Big(-a.n, a.d))

/** The exact difference. 减 */
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b))

/** The exact product. 乘 */
export function multiply(a: Fraction, b: Fraction): Fraction {
  if (a.small && b.small) {
    const product = reduced(a.n * b.n, a.d * b.d)
    if (product) return product
  }
  const [an, ad] = bigOf(a)
  const [bn, bd] = bigOf(b)
  return fromBig(an * bn, ad * bd)
}

/**
 * The exact quotient. 除
 *
 * @throws RangeError for a divisor of zero: the caller decides what nothing under a share means
 */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (a.small && b.small && b.n !== 0) {
    const quotient = b.n > 0 ? reduced(a.n * b.d, a.d * b.n) : reduced(-a.n * b.d, a.d * -b.n)
    if (quotient) return quotient
  }
  const [an, ad] = bigOf(a)
  const [bn, bd] = bigOf(b)
  return fromBig(an * bd, ad * bn)
}

/** Negative, zero or positive as a is less than, equal to or more than b. 比较 */
export function compare(a: Fraction, b: Fraction): number {
  if (a.small && b.small) {
    if (a.d === b.d) return a.n - b.n
    if (exactProducts(a, b)) return a.n * b.d - b.n * a.d
  }
  const [an, ad] = bigOf(a)
  const [bn, bd] = bigOf(b)
  const difference = an * bd - bn * ad
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Is it nothing? 是否为零 */
export const isZero = (a: Fraction): boolean => (a.small ? a.n === 0 : a.n === 0n)
/** Does it lie below zero? 是否为负 */
export const isNegative = (a: Fraction): boolean => (a.small ? a.n < 0 : a.n < 0n)
/** Are both the same number? Lowest terms make that a comparison of parts. 相等 */
export const equals = (a: Fraction, b: Fraction): boolean => a === b || (a.n === b.n && a.d === b.d)
/** The one that is not above the other. 较小 */
export const smaller = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b)
/** The one that is not below the other. 较大 */
export const larger = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b)
/** Its distance from zero. 绝对值 */
export const absolute = (a: Fraction): Fraction => (isNegative(a) ? negate(a) : a)

/** The integer part, towards zero: 1.9 → 1, −1.9 → −1. 取整 */
export function truncate(a: Fraction): Fraction {
  const [n, d] = bigOf(a)
  return fromBig(n / d, 1n)
}

/** Has it nothing behind the point? 整数 */
export const isWhole = (a: Fraction): boolean => (a.small ? a.d === 1 : a.d === 1n)

const TEXT = /^(-?)(\d+)(?:\.(\d+))?$/
const RATIO = /^(-?\d+)\/([1-9]\d*)$/

/** Digits that surely make a safe integer together. */
const SHORT = 15

/** Reads `4.5`, `-3`, `38/3`; null for anything else. 读数 */
export function parseFraction(text: string): Fraction | null {
  return text.length <= SHORT ? (shortDecimal(text) ?? longNumber(text)) : longNumber(text)
}

/** The quick way for a short decimal; null for what it does not read. */
function shortDecimal(text: string): Fraction | null {
  const negative = text.charCodeAt(0) === 45
  let n = 0
  let d = 0
  let digits = 0
  for (let at = negative ? 1 : 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 46 && d === 0 && digits > 0 && at < text.length - 1) d = 1
    else if (code >= 48 && code <= 57) {
      n = n * 10 + code - 48
      d *= 10
      digits++
    } else return null
  }
  return digits === 0 ? null : reduced(negative ? -n : n, d === 0 ? 1 : d)
}

function longNumber(text: string): Fraction | null {
  const ratio = RATIO.exec(text)
  if (ratio) return fromBig(BigInt(ratio[1] ?? '0'), BigInt(ratio[2] ?? '1'))
  const match = TEXT.exec(text)
  if (!match) return null
  const decimals = match[3] ?? ''
  const n = BigInt(`${match[1] ?? ''}${match[2] ?? ''}${decimals}`)
  return fromBig(n, 10n ** BigInt(decimals.length))
}

/** Reads what is known to be a number, such as a checked programme's; anything else is our own fault and throws. 读数 */
export function fractionFromText(text: FractionText): Fraction {
  const value = parseFraction(text)
  if (!value) throw new TypeError(`not a number: ${text}`)
  return value
}

/** A decimal where it ends, else a reduced fraction: the form that is stored and hashed. 存储的写法 */
export function formatFraction(value: Fraction): FractionText {
  if (value.small) {
    if (value.d === 1) return String(value.n)
    const short = shortText(value.n, value.d)
    if (short !== null) return short
  }
  const [n, d] = bigOf(value)
  let rest = d
  let twos = 0
  let fives = 0
  while (rest % 2n === 0n) [rest, twos] = [rest / 2n, twos + 1]
  while (rest % 5n === 0n) [rest, fives] = [rest / 5n, fives + 1]
  if (rest !== 1n) return `${n}/${d}`
  const decimals = Math.max(twos, fives)
  return fixed((n * 10n ** BigInt(decimals)) / d, decimals)
}

/** So many decimals are written without bigint. */
const FEW_DECIMALS = [10, 100, 1000, 10_000]

/** A decimal with few places; null for any other number. */
function shortText(n: number, d: number): FractionText | null {
  for (const [at, power] of FEW_DECIMALS.entries()) {
    if (power % d !== 0) continue
    const scaled = Math.abs(n) * (power / d)
    if (scaled > SAFE) return null
    const digits = String(scaled).padStart(at + 2, '0')
    return `${n < 0 ? '-' : ''}${digits.slice(0, -(at + 1))}.${digits.slice(-(at + 1))}`
  }
  return null
}

function fixed(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  return `${scaled < 0n ? '-' : ''}${decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`}`
}

/** Rounded half up (away from zero for what is below it) to so many decimals. 四舍五入 */
export function roundHalfUp(value: Fraction, decimals: number): Fraction {
  if (value.small && decimals < 15 && 10 ** decimals % value.d === 0) return value
  const [n, d] = bigOf(value)
  const scale = 10n ** BigInt(decimals)
  const doubled = 2n * (n < 0n ? -n : n) * scale
  const rounded = (doubled + d) / (2n * d)
  return fromBig(n < 0n ? -rounded : rounded, scale)
}

/** Rounded half up and printed with exactly so many decimals: `12.67`, `5.00`. 印出的写法 */
export function printFraction(value: Fraction, decimals: number): string {
  const rounded = multiply(roundHalfUp(value, decimals), fraction(10n ** BigInt(decimals)))
  return fixed(BigInt(rounded.n), decimals)
}
