import type { Proposals } from '../../../../server/routes/proposals.ts'

/** A column with what may be it. 待定位的栏目 */
export type ToPlace = Proposals['columns'][number]

/** An address that may be a column. 建议的网址 */
export type Proposed = ToPlace['proposed'][number]

/** What a person says of a column. 确认的内容 */
export type Place = { readonly is: 'at'; readonly url: string } | { readonly is: 'absent' } | { readonly is: 'open' }

/** How far it is with a column. 确认进度 */
export const MATCH_STATES = ['sure', 'likely', 'weak', 'none', 'placed', 'absent'] as const
export type MatchState = (typeof MATCH_STATES)[number]

/** A column without an answer is as certain as its best proposal. 栏目的确认状态 */
export function matchState({ now, saidAt, proposed }: ToPlace): MatchState {
  if (now !== null) return 'placed'
  if (saidAt !== null) return 'absent'
  return proposed[0]?.confidence ?? 'none'
}

/** Somebody has said where it is, or that it is not there. */
export const isAnswered = (column: ToPlace): boolean => column.now !== null || column.saidAt !== null

/** Those that can be confirmed all at once, each with its address. 可以一次确认的 */
export function sureOnes(columns: readonly ToPlace[]): readonly { readonly column: ToPlace; readonly proposal: Proposed }[] {
  return columns.flatMap((column) => {
    const [proposal] = column.proposed
    return !isAnswered(column) && proposal?.confidence === 'sure' ? [{ column, proposal }] : []
  })
}

/** What is shown of all columns. 看哪些栏目 */
export const MATCH_FILTERS = ['open', 'answered', 'all'] as const
export type MatchFilter = (typeof MATCH_FILTERS)[number]

/** Those that are shown; the one that is open stays, whatever was said of it. */
export const chosenMatches = (columns: readonly ToPlace[], filter: MatchFilter, open: string | null): readonly ToPlace[] =>
  columns.filter((column) => column.id === open || filter === 'all' || isAnswered(column) === (filter === 'answered'))

/** The next one without an answer, from the top again after the last; null: all have one. 下一个 */
export function nextOpen(columns: readonly ToPlace[], after: string | null): string | null {
  const from = columns.findIndex(({ id }) => id === after) + 1
  const inOrder = [...columns.slice(from), ...columns.slice(0, from)]
  return inOrder.find((column) => column.id !== after && !isAnswered(column))?.id ?? null
}

/** The one before or behind among those that are shown. */
export function neighbour(shown: readonly ToPlace[], of: string | null, by: 1 | -1): string | null {
  const at = shown.findIndex(({ id }) => id === of)
  return shown[Math.max(0, Math.min(shown.length - 1, at + by))]?.id ?? null
}

/** What a key does while columns are confirmed. 确认时的按键 */
export type MatchCommand =
  | { readonly does: 'move'; readonly by: 1 | -1 }
  | { readonly does: 'take'; readonly number: number }
  | { readonly does: 'absent' | 'undo' | 'look' | 'skip' }

/** Null: the key is none of ours. */
export function matchCommand({ key, code }: { readonly key: string; readonly code: string }): MatchCommand | null {
  if (key === 'ArrowDown' || key === 'ArrowUp') return { does: 'move', by: key === 'ArrowDown' ? 1 : -1 }
  const digit = /^(?:Digit|Numpad)([0-9])$/u.exec(code)?.[1]
  if (digit !== undefined) return digit === '0' ? { does: 'absent' } : { does: 'take', number: Number(digit) }
  // The letter on the key, also where Chinese is typed.
  if (code === 'KeyO') return { does: 'look' }
  if (code === 'KeyU') return { does: 'undo' }
  return code === 'KeyS' ? { does: 'skip' } : null
}
