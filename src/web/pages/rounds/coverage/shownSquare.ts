import { squareInWords, type SquareState } from '../../../../model/Square.ts'
import type { MarkState } from '../../../components/StateMark.tsx'
import { inDecimals, type DrawnSquare } from './CoverageMap.ts'
import type { CoverageMode } from './coverageSearch.ts'

/** What stands in a square: a sign, a figure, how dark it is, and all of it in words. 格子的显示 */
export interface ShownSquare {
  readonly mark: MarkState | null
  readonly text: string
  /** From 0, nothing, to 4. */
  readonly shade: number
  readonly tone: 'plain' | 'rate' | 'loss' | 'above' | 'below' | 'idle'
  readonly words: string
}

const MARKS: Readonly<Record<SquareState, MarkState | null>> = {
  open: 'open',
  self: 'review',
  partly: 'partly',
  assessed: 'answered',
  cantTell: 'cantTell',
  contradictory: 'contradictory',
  undecided: 'undecided',
  inapplicable: 'inapplicable',
  undrawn: 'inapplicable',
  hidden: null,
}

export const markOf = (state: SquareState): MarkState | null => MARKS[state]

const isIdle = (state: SquareState): boolean => state === 'inapplicable' || state === 'undrawn' || state === 'hidden'

/** `3.5 / 5`, `3.5–5 / 5`, `−1`. */
export function pointsInWords({ low, high, marks }: DrawnSquare): string {
  if (low === null && high === null) return ''
  const ends = low === high ? inDecimals(low ?? 0) : `${low === null ? '' : inDecimals(low)}–${high === null ? '' : inDecimals(high)}`
  return marks === null ? ends : `${ends} / ${inDecimals(marks)}`
}

const settledOf = ({ low, high }: DrawnSquare): number | null => (low !== null && low === high ? low : null)

/** As the mode has it. */
export function shownSquare(square: DrawnSquare, mode: CoverageMode): ShownSquare {
  const { state, marks, self } = square
  const points = pointsInWords(square)
  const words = [squareInWords(state), ...(isIdle(state) || points === '' ? [] : [`${points} 分`])].join('，')
  const mark = markOf(state)
  if (isIdle(state)) return { mark, text: '', shade: 0, tone: 'idle', words }
  const settled = settledOf(square)
  if (mode === 'progress') return { mark, text: settled === null ? '' : inDecimals(settled), shade: 0, tone: 'plain', words }
  if (mode === 'self') {
    if (settled === null || self === null) return { mark, text: '', shade: 0, tone: 'plain', words }
    const above = self - settled
    const text = above === 0 ? '0' : `${above > 0 ? '+' : ''}${inDecimals(above)}`
    const shade = steps(marks !== null && marks > 0 ? Math.abs(above) / marks : 0)
    return { mark: null, text, shade, tone: above > 0 ? 'above' : 'below', words: `${words}；自评比评定${differenceInWords(above)}` }
  }
  if (settled === null || marks === null || marks <= 0) return { mark, text: '', shade: 0, tone: 'plain', words }
  if (mode === 'rate') {
    const rate = Math.max(0, settled / marks)
    return {
      mark: null,
      text: `${Math.round(rate * 100)}%`,
      shade: Math.min(4, Math.floor(rate * 5)),
      tone: 'rate',
      words: `${words}；得分率 ${Math.round(rate * 100)}%`,
    }
  }
  const loss = marks - settled
  if (loss <= 0) return { mark: 'full', text: '', shade: 0, tone: 'plain', words: `${words}；没有失分` }
  return {
    mark: null,
    text: `−${inDecimals(loss)}`,
    shade: steps(loss / marks),
    tone: 'loss',
    words: `${words}；失 ${inDecimals(loss)} 分`,
  }
}

const differenceInWords = (above: number): string =>
  above === 0 ? '相同' : above > 0 ? `高 ${inDecimals(above)} 分` : `低 ${inDecimals(-above)} 分`

/** From nothing to all in four steps. */
const steps = (share: number): number => (share <= 0 ? 0 : Math.min(4, Math.ceil(share * 4)))
