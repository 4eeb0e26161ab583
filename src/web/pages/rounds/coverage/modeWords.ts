import type { SquareState } from '../../../../model/Square.ts'
import type { CoverageMode } from './coverageSearch.ts'

export const MODE_WORDS: Readonly<Record<CoverageMode, string>> = {
  progress: '进度',
  rate: '得分率',
  loss: '失分',
  self: '与自评差',
}

/** What each way of looking shows, in a sentence. */
export const MODE_LEADS: Readonly<Record<CoverageMode, string>> = {
  progress: '格子里是状态，已定的写出得分；合计是“已评/应评”。',
  rate: '颜色越深，得分率越高；没有定分的格子仍显示状态。',
  loss: '颜色越深，失分占满分越多；打勾的没有失分。',
  self: '自评减评定：正数是自评高于评定。只比较两边都已定分的格子。',
}

/** States by which the map can be looked through, in the order of what is to be done. */
export const SHOWN_STATES: readonly SquareState[] = [
  'open',
  'self',
  'partly',
  'assessed',
  'cantTell',
  'contradictory',
  'undecided',
  'inapplicable',
]
