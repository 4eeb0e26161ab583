import { INDICATORS, TIERS } from '../workload.mjs'

/** The limit: tenths of a point in integers, no names, no trace. */
export const contestant = () => ({
  prepare: (raw) => raw,
  score(raw) {
    let total = 0
    for (let at = 0; at < INDICATORS; at++) {
      const a = raw[2 * at]
      const b = raw[2 * at + 1]
      switch (at & 3) {
        case 0:
          total += a === 0 ? 0 : b === 0 ? 40 : 50
          break
        case 1:
          total += a === 0 ? 40 : a === 1 ? 30 : 0
          break
        case 2: {
          const left = 30 - 2 * a
          total += left > 0 ? left : 0
          break
        }
        default: {
          let points = 0
          for (const [from, amount] of TIERS) {
            if (a * 100 >= from * b) {
              points = amount * 10
              break
            }
          }
          total += points
        }
      }
    }
    return total
  },
})
