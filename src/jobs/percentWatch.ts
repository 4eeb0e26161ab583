import type { OnProgress } from '../backup/Progress.ts'

const EVERY_MS = 1_000

/** Tells of progress in per cent, now and then and one at a time; what cannot be told is not worth stopping for. */
export function percentWatch(tell: (percent: number) => Promise<void>): OnProgress {
  let last = 0
  let telling = false
  return ({ done, of }) => {
    const now = performance.now()
    if (telling || now - last < EVERY_MS) return
    last = now
    telling = true
    tell(of === 0 ? 100 : Math.floor((done / of) * 100))
      .catch(() => undefined)
      .finally(() => (telling = false))
  }
}
