import { selfCheckInWords, type SelfCheckState } from './SelfCheckStep.ts'

/** What units of a round hand in. 要报送的 */
export const HANDED_IN_PARTS = ['self-check', 'report', 'paper'] as const

export type HandedInPart = (typeof HANDED_IN_PARTS)[number]

const PART_WORDS: Readonly<Record<HandedInPart, string>> = { 'self-check': '自查', report: '自查报告电子版', paper: '盖章纸质版' }

export const partInWords = (part: HandedInPart): string => PART_WORDS[part]

/** How far a self-check is; where nobody has typed anything it is not begun. 自查办到哪一步 */
export const handedStateInWords = (state: SelfCheckState | null): string => (state === null ? '未开始' : selfCheckInWords(state))
