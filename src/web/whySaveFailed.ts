import { AskError } from './ask.ts'

/** Why something was not saved: nobody answers, the program breaks or is overrun, the session is over, or it was looked at and not taken. 没有存上的原因 */
export type WhySaveFailed = 'unreachable' | 'failing' | 'signed-out' | 'refused'

const UNAUTHENTICATED = 401
const TOO_MANY = 429

/** What does not come from `ask` is the page's own fault, and no word of the server about what was typed. 没有存上的原因 */
export function whySaveFailed(error: unknown): WhySaveFailed {
  if (!(error instanceof AskError)) return 'failing'
  const { code, status } = error
  if (code === 'unreachable') return 'unreachable'
  if (status === UNAUTHENTICATED || code === 'not-signed-in') return 'signed-out'
  return status !== null && (status >= 500 || status === TOO_MANY) ? 'failing' : 'refused'
}

const LONGEST_MS = 60_000

/** Twice as long each time, at most a minute. 重试间隔 */
export const retryDelay = (firstMs: number, tries: number): number => Math.min(firstMs * 2 ** (tries - 1), LONGEST_MS)
