import type { NodeCode } from '../model/Expression.ts'

/** Only the notice's own numbers are shown: codes that we made up (`s1`, `7.p1`) say nothing to a reader. 原文序号 */
export const numberOf = (code: NodeCode): string => (/^\d+$/u.test(code) ? code : '')
