import type { NodeCode } from './Expression.ts'

/** Is it the notice's own number (`7`, `7.1`)? Codes that only the programme has count places and say nothing to an official. 通知自己的编号 */
export const isNoticeNumber = (code: NodeCode): boolean => /^\d[\d.]*$/u.test(code)
