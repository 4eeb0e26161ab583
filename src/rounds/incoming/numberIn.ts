import { formatFraction, parseFraction, type FractionText } from '../../model/Fraction.ts'

/** Full-width minus signs and dashes that offices type before a number. */
const MINUS = /^[－—–−]/u

/** A number as offices write it: 92.5分, －0.8, 1,200; null: it is none. 读数 */
export function numberIn(text: string): FractionText | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s|,|分$/gu, '')
    .replace(MINUS, '-')
  const value = parseFraction(plain)
  return value && formatFraction(value)
}
