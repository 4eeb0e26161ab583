import { least } from '../values/intervals.ts'
import type { Join } from './Join.ts'

/** 取最低 */
export const min: Join = (copies) => copies.map(({ points }) => points).reduce(least)
