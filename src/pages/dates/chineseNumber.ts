const DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from('〇一二三四五六七八九').map((one, value) => [one, value] as const),
  // Zeros as typists find them, and the first month's own name.
  ...Array.from('○Ｏ零OoОο0◯').map((one) => [one, 0] as const),
  ['元', 1],
  ['正', 1],
  ['壹', 1],
  ['两', 2],
])

/** Characters of which years are written, for a pattern. */
export const YEAR_DIGITS = '〇○Ｏ零OoОο0◯一二三四五六七八九'

/** A year written digit by digit: 二〇二四. 汉字年份 */
export function chineseYear(text: string): number | null {
  const digits = [...text].map((one) => DIGITS.get(one))
  return digits.includes(undefined) ? null : Number(digits.join(''))
}

/** A number below a hundred as days and terms are written: 五, 十二, 二十六, 廿六, 初六. 汉字数目 */
export function chineseNumber(given: string): number | null {
  const text = given.replace(/^初/, '').replace(/^廿/, '二十').replace(/^卅/, '三十')
  const [tens, ones, ...more] = text.split('十')
  if (more.length > 0 || tens === undefined) return null
  if (ones === undefined) return digit(tens)
  const ten = tens === '' ? 1 : digit(tens)
  const one = ones === '' ? 0 : digit(ones)
  return ten === null || one === null ? null : ten * 10 + one
}

const digit = (text: string): number | null => DIGITS.get(text) ?? null
