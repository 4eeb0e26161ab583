import { printFraction, type Fraction } from '../model/Fraction.ts'

/** A fraction as the number of a drawing; only figures that are printed stay exact. 图上的数 */
export const drawnNumber = (value: Fraction, decimals: number): number => Number(printFraction(value, decimals))
