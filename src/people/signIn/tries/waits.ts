import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../model/instantAfter.ts'

/** How failed tries of one sort are slowed down. 放慢的办法 */
interface Slowing {
  /** Mistakes that cost nothing. */
  readonly free: number
  /** The first wait; each further mistake doubles it. */
  readonly firstMs: number
  readonly longestMs: number
  /** After so long without a mistake half of them are forgotten. */
  readonly halfLifeMs: number
}

/**
 * Against whom and from where tries are counted. 计次的范围
 *
 * `pair` is one login name from one place (an address, or a browser that it has signed in from): whoever guesses there waits, nobody else does. `address`
 * is an office behind one address, with a hundred people who mistype on Monday. `login` is one name from everywhere it has never been: an attacker with
 * many addresses is slowed, its owner at his own desk is not.
 */
export const SLOWINGS = {
  pair: { free: 5, firstMs: 30 * SECOND_MS, longestMs: 15 * MINUTE_MS, halfLifeMs: HOUR_MS },
  address: { free: 100, firstMs: SECOND_MS, longestMs: MINUTE_MS, halfLifeMs: 10 * MINUTE_MS },
  login: { free: 20, firstMs: 5 * SECOND_MS, longestMs: 5 * MINUTE_MS, halfLifeMs: HOUR_MS },
  code: { free: 20, firstMs: 2 * SECOND_MS, longestMs: MINUTE_MS, halfLifeMs: 10 * MINUTE_MS },
} as const satisfies Readonly<Record<string, Slowing>>

export type TryKind = keyof typeof SLOWINGS

/** Nothing that is older changes an answer. */
export const FORGOTTEN_MS = DAY_MS

/** What is left of a count after a while. */
export const remembered = (kind: TryKind, count: number, elapsedMs: number): number =>
  Math.floor(count / 2 ** Math.floor(Math.max(0, elapsedMs) / SLOWINGS[kind].halfLifeMs))

/** How long after the last mistake the next try is heard. 等待时间 */
export function waitAfter(kind: TryKind, count: number): number {
  const { free, firstMs, longestMs } = SLOWINGS[kind]
  return count < free ? 0 : Math.min(longestMs, firstMs * 2 ** Math.min(count - free, 20))
}

/** A wait as it is said: 30 秒, 5 分钟. */
export const waitInWords = (ms: number): string =>
  ms <= MINUTE_MS ? `${Math.ceil(ms / SECOND_MS)} 秒` : `${Math.ceil(ms / MINUTE_MS)} 分钟`
