import type { AnswerValue } from '../../../model/Facts.ts'
import type { ShownAnswer } from '../../../server/deskApi.ts'
import type { Question } from './questionsOf.ts'
import type { NewSaid } from './useDeskActs.ts'

/** So long after the last key a number is taken as typed. */
const TYPING_MS = 800

/** What is written letter by letter is saved when the hand rests. 输入停顿 */
export const pauseFor = ({ check }: Question, value: AnswerValue): number =>
  check.kind === 'number' || check.kind === 'points' || (check.kind === 'list' && typeof value === 'object') ? TYPING_MS : 0

/** The same as somebody else said, as one's own. 照此作答 */
export const saidLike = ({ state, value, why, proof }: ShownAnswer): NewSaid => ({
  state,
  ...(value === null ? {} : { value }),
  ...(why === null ? {} : { why }),
  ...(proof.length === 0 ? {} : { proof }),
})

/** Keys that were typed while the page was on its way, and came to nothing. 没用上的按键 */
export const lostInWords = (count: number): string => `页面打开得慢，刚才按的 ${count} 个键没有用上，请看清楚再按。`

/** What was taken back. 撤回的说法 */
export function undoneInWords(undone: { readonly count: number } | null): string {
  if (!undone) return '没有可以撤回的：只能撤回在这个窗口里刚答的。'
  return undone.count > 1 ? `撤回了刚才的 ${undone.count} 个答案。` : '撤回了刚才的答案。'
}
