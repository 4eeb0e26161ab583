import type { ProgrammeRow } from '../../api.ts'

/** The total is what the scorecard gives: nothing is added, taken or vetoed around it. 没有加扣分 */
export const isCardAlone = ({ words, children }: ProgrammeRow): boolean =>
  words.lines.length === 0 && words.veto === null && children.every(isCardAlone)
