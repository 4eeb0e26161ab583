import { NOTHING, plus } from '../values/intervals.ts'
import type { Join } from './Join.ts'

/** 相加 */
export const sum: Join = (copies) => copies.map(({ points }) => points).reduce(plus, NOTHING)
