import type { MarkState } from '../../components/StateMark.tsx'
import type { Missing, SelfCheckSheet, SelfRow } from '../../api.ts'
import type { Drafts } from './drafts/useDrafts.ts'

/** What of the list is shown. */
export type Show = 'open' | 'evidence' | 'all'

export const SHOWS: readonly (readonly [Show, string])[] = [
  ['open', '未填'],
  ['evidence', '缺材料'],
  ['all', '全部'],
]

/** How far a row is, with a mark and in words. 指标的填报情况 */
export interface RowState {
  readonly mark: MarkState
  readonly words: string
  readonly asked: number
  readonly filled: number
  readonly missing: readonly Missing[]
}

/** How far a row of the self-check is, in a mark and words. 指标的填报状态 */
export function rowState({ code, parts }: SelfRow, { progress }: Pick<SelfCheckSheet, 'progress'>, drafts: Drafts): RowState {
  const cells = parts.flatMap((part) => part.cells)
  const asked = cells.length
  const filled = cells.filter((cell) => drafts.saidOf(cell).state !== 'cleared').length
  const missing = progress.missing.filter(({ row }) => row === code)
  const [unfit] = missing.filter(({ kind }) => kind === 'unfit')
  const lacks = missing.some(({ kind }) => kind === 'evidence')
  const of = asked === 1 ? '' : ` ${filled}/${asked}`
  if (cells.some((cell) => drafts.theirsOf(cell))) return { mark: 'cantTell', words: '与同事填的不同', asked, filled, missing }
  if (unfit) return { mark: 'lost', words: '填得不合要求', asked, filled, missing }
  if (filled === 0) return { mark: 'open', words: '未填', asked, filled, missing }
  if (filled < asked) return { mark: 'review', words: `已填${of}`, asked, filled, missing }
  return lacks
    ? { mark: 'review', words: '缺材料', asked, filled, missing }
    : { mark: 'answered', words: `已填${of}`, asked, filled, missing }
}

/** Does the row belong to what is shown? */
export const isShown = (show: Show, { missing, asked, filled }: RowState): boolean =>
  show === 'all' ||
  (show === 'open' ? filled < asked || missing.some(({ kind }) => kind === 'unfit') : missing.some(({ kind }) => kind === 'evidence'))

/** The next row after one in which something is unanswered, from the top again at the end; null: none but this one. 下一项未填 */
export function nextOpen(rows: readonly SelfRow[], at: string, drafts: Drafts): string | null {
  const start = rows.findIndex(({ code }) => code === at)
  const turned = [...rows.slice(start + 1), ...rows.slice(0, Math.max(0, start))]
  const isOpen = ({ parts }: SelfRow) => parts.some(({ cells }) => cells.some((cell) => drafts.saidOf(cell).state === 'cleared'))
  return turned.find(isOpen)?.code ?? null
}
