import { greatest } from '../values/intervals.ts'
import type { Join } from './Join.ts'

/** 取最高 */
export const max: Join = (copies) => copies.map(({ points }) => points).reduce(greatest)
