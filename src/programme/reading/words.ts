import { divide, formatFraction, fractionFromText, HUNDRED, parseFraction, type FractionText } from '../../model/Fraction.ts'

/** Longer digits are no points of any notice. */
const LONGEST_NUMBER = 30

/** A number in the form that is stored: `1.10` → `1.1`, `38/3`; null for anything else. 数 */
export function numberFrom(text: string): FractionText | null {
  const value = text.length <= LONGEST_NUMBER ? parseFraction(text.trim()) : null
  return value ? formatFraction(value) : null
}

const PERCENT = /^(.*\S)\s*[%％]$/

/** The number before the sign of `20 %`; null for anything else. 百分数 */
export function percentFrom(text: string): FractionText | null {
  const match = PERCENT.exec(text.trim())
  return match ? numberFrom(match[1] ?? '') : null
}

/** A number, or a percentage as the ratio it is: `50 %` → `0.5`. 比率 */
export function ratioFrom(text: string): FractionText | null {
  const percent = percentFrom(text)
  return percent === null ? numberFrom(text) : formatFraction(divide(fractionFromText(percent), HUNDRED))
}

const TRUTHS: Readonly<Record<string, boolean>> = { true: true, 是: true, false: false, 否: false }

/** Yes or no, in either language; undefined for any other word. 是否 */
export const truthFrom = (text: string): boolean | undefined => (Object.hasOwn(TRUTHS, text) ? TRUTHS[text] : undefined)

/** Names in a row as notices write them: `县发改委、县教育局，县科技局`. */
export const namesFrom = (text: string): string[] =>
  text
    .split(/[、，,；;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** `甲或乙` as the names it leaves open; a name that is itself in `known` stays whole. */
export const choiceFrom = (text: string, known: readonly string[]): string[] =>
  known.includes(text) ? [text] : text.split('或').map((name) => name.trim())

/** `not-applying` → `notApplying`. 键名 */
export const camelCase = (key: string): string => key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
