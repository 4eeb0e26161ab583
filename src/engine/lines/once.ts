import { compare, ZERO } from '../../model/Fraction.ts'
import { isExact } from '../../model/Interval.ts'
import type { CompiledLine, Hit } from './compileLine.ts'
import type { Env } from '../Env.ts'
import { scale } from '../values/intervals.ts'
import { timesOf } from './timesOf.ts'

/** `taken`: another clause surely keeps the row. `contested`: one of them does, and it is open which. */
export type Claimed = 'taken' | 'contested'

interface Claim {
  readonly line: CompiledLine
  readonly hit: Hit
}

/**
 * For each line, the rows that another clause of the same cause keeps: the dearest, the first written among equals. 同一事由只计一次
 *
 * While a hit or a price is open, each of the rivals may have the row or not: that encloses every way it can come out.
 */
export function claimedByOnce(env: Env): ReadonlyMap<object, ReadonlyMap<string, Claimed>> | null {
  const { once } = env.case.tree.programme
  if (once.length === 0) return null
  const claimed = new Map<object, Map<string, Claimed>>()
  const mark = ({ line }: CompiledLine, row: string, as: Claimed) => {
    const rows = claimed.get(line) ?? new Map<string, Claimed>()
    rows.set(row, rows.get(row) === 'taken' ? 'taken' : as)
    claimed.set(line, rows)
  }
  for (const codes of once) {
    for (const [row, rivals] of rivalsFor(env, codes)) {
      if (rivals.length < 2) continue
      const settled = rivals.every(({ hit }) => hit.sure && isExact(hit.price))
      const keeper = rivals.reduce((best, claim) => (isDearer(claim, best) ? claim : best))
      for (const { line } of rivals) if (!settled || line !== keeper.line) mark(line, row, settled ? 'taken' : 'contested')
    }
  }
  return claimed
}

/** The lines of one cause that hit each row. */
function rivalsFor(env: Env, codes: readonly string[]): ReadonlyMap<string, readonly Claim[]> {
  const rivals = new Map<string, Claim[]>()
  for (const node of env.case.tree.nodes) {
    if (env.profile?.applies[node.index] !== true) continue
    for (const line of node.lines) {
      if (line.line.code === undefined || !codes.includes(line.line.code)) continue
      env.of = env.profile.of[node.index] ?? ZERO
      const times = timesOf(node, env)
      for (const hit of line.hits?.(env) ?? []) {
        const price = times ? scale(hit.price, times) : hit.price
        rivals.set(hit.row.id, [...(rivals.get(hit.row.id) ?? []), { line, hit: { ...hit, price } }])
      }
    }
  }
  return rivals
}

const isDearer = (a: Claim, b: Claim): boolean =>
  b.hit.price.high !== null && (a.hit.price.high === null || compare(a.hit.price.high, b.hit.price.high) > 0)
