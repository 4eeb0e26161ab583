import type { Duration } from '../../model/Expression.ts'

/** `5个工作日`, `30天`. 期限的中文 */
export const durationInWords = ({ count, unit }: Duration): string => `${count}${unit === 'days' ? '天' : '个工作日'}`
