/** What became of a bonus that a unit claims. 加分申报的状态 */
export const CLAIM_STATES = ['drafted', 'filed', 'accepted', 'refused', 'withdrawn'] as const

export type ClaimState = (typeof CLAIM_STATES)[number]

const WORDS: Readonly<Record<ClaimState, string>> = {
  drafted: '草稿',
  filed: '待核实',
  accepted: '予以加分',
  refused: '不予加分',
  withdrawn: '已撤回',
}

export const claimStateInWords = (state: ClaimState): string => WORDS[state]
