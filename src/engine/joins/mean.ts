import { divide, fraction } from '../../model/Fraction.ts'
import { scale } from '../values/intervals.ts'
import type { Join } from './Join.ts'
import { sum } from './sum.ts'

/** 平均 */
export const mean: Join = (copies, weights) => scale(sum(copies, weights), divide(fraction(1), fraction(copies.length)))
