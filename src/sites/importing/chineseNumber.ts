const DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/** A whole number in figures or as far as 九十九; null: it is none. 数目 */
export function numberFrom(written: string): number | null {
  if (/^\d{1,4}$/.test(written)) return Number(written) === 0 ? null : Number(written)
  const [, tens, ten, ones] = /^([一二两三四五六七八九])?(十)?([一二两三四五六七八九])?$/.exec(written) ?? []
  if (ten === undefined) return ones === undefined && tens !== undefined ? (DIGITS[tens] ?? null) : null
  return (tens === undefined ? 1 : (DIGITS[tens] ?? 0)) * 10 + (ones === undefined ? 0 : (DIGITS[ones] ?? 0))
}
