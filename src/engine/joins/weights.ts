import { add, divide, ONE, ZERO } from '../../model/Fraction.ts'
import { NOTHING, plus, scale } from '../values/intervals.ts'
import type { Join } from './Join.ts'

/** Each copy by its weight over the sum of the weights of those that are there (6:3:1). 加权 */
export const weights: Join = (copies, by) => {
  const total = copies.map(({ name }) => by[name] ?? ZERO).reduce(add, ZERO)
  if (total.n <= 0) throw new RangeError('no weight for any copy')
  const sum = copies.map(({ name, points }) => scale(points, by[name] ?? ZERO)).reduce(plus, NOTHING)
  return scale(sum, divide(ONE, total))
}
