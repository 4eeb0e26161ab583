import { setImmediate as otherRequests } from 'node:timers/promises'
import { assessing } from '../assess.ts'
import { compile } from '../engine/compile.ts'
import { printPoints } from '../engine/print.ts'
import type { RoundFacts } from '../model/RoundFacts.ts'
import type { HashedProgramme, ScoredRound } from '../sheets/Served.ts'

/** Others are let in when so much time has gone by. */
const PAUSE_AFTER_MS = 20

/** Scores a round, letting other requests in between units. 计分 */
export async function scoreRound({ programme, hash }: HashedProgramme, facts: RoundFacts): Promise<ScoredRound> {
  const steps = assessing({ hash, compiled: compile(programme) }, facts)
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) {
      const { standings, receipt, explain } = step.value
      return { facts, standings, receipt: receipt.hash, explain, print: (points) => printPoints(points, programme.printing.decimals) }
    }
    if (performance.now() - since > PAUSE_AFTER_MS) {
      await otherRequests()
      since = performance.now()
    }
  }
}
