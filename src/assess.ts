import { workCalendarFrom } from './calendar/WorkCalendar.ts'
import { compile, type CompiledProgramme } from './engine/compile.ts'
import { explain } from './engine/explain/explain.ts'
import { receiptOf, type Receipt } from './engine/receipt.ts'
import { compiledFor } from './engine/roundProgramme.ts'
import { score } from './engine/score.ts'
import { stand } from './engine/stand.ts'
import type { ExplainedNode } from './model/Explanation.ts'
import type { Result } from './model/Result.ts'
import type { RoundFacts } from './model/RoundFacts.ts'
import type { Standings } from './model/Standing.ts'
import { ProgrammeError } from './programme/ProgrammeError.ts'
import { readProgramme } from './programme/readProgramme.ts'

/** A notice as a programme that can score. 可用的方案 */
export interface ReadyProgramme {
  readonly hash: string
  readonly compiled: CompiledProgramme
}

/** A round's results, with a receipt and, for each unit, why. 考核结果 */
export interface Assessment {
  readonly standings: Standings
  readonly receipt: Receipt
  readonly explain: (unit: string) => ExplainedNode | null
}

/**
 * THE MAIN PATH: how a notice becomes a result. 从通知到结果
 *
 * @throws ProgrammeError with every mistake of the files
 */
export function prepare(files: Readonly<Record<string, string>>): ReadyProgramme {
  const { programme, hash, errors } = readProgramme(files)
  if (!programme || hash === null) throw new ProgrammeError(errors)
  return { hash, compiled: compile(programme) }
}

/** Facts in, an explained result out; `watch` counts the units. */
export function assess(ready: ReadyProgramme, round: RoundFacts, watch: (scored: number) => void = () => undefined): Assessment {
  const steps = assessing(ready, round)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    watch(step.value)
  }
}

/** The same unit by unit, so that who has others to serve may pause: score each, let them stand among each other, keep what explains it. */
export function* assessing({ hash, compiled: whole }: ReadyProgramme, round: RoundFacts): Generator<number, Assessment> {
  const compiled = compiledFor(whole, round)
  const calendar = workCalendarFrom(round.calendar)
  const scored: Result[] = []
  for (const { unit, facts } of round.units) {
    yield scored.length
    scored.push(score(compiled, unit, facts, round.asOf, calendar))
  }
  const standings = stand(compiled, scored, round.history, round.decisions, calendar)
  return {
    standings,
    receipt: receiptOf(hash, round, standings),
    explain: (unit) => {
      const result = standings.results.find((one) => one.unit.id === unit || one.unit.name === unit)
      return result ? explain(compiled, result, calendar) : null
    },
  }
}
