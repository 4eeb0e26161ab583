import type { NodeCode } from '../../model/Expression.ts'

/** Is it the notice's own number? Codes that only the programme has say nothing to an official. 通知自己的编号 */
export const isNumber = (code: NodeCode): boolean => /^[\d.]+$/u.test(code)
