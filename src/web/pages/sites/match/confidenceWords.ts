import type { Proposed } from './matchState.ts'

/** How certain a proposal is, as it is read. 把握 */
export const CONFIDENCE_WORDS: Readonly<Record<Proposed['confidence'], string>> = { sure: '有把握', likely: '较可能', weak: '仅供参考' }
