import type { TrialReply, TrialRequest } from './messages.ts'
import { openTrial, type Trial } from './openTrial.ts'
import { startOf } from './startOf.ts'
import { suggestionsFor } from './suggestions.ts'

/** Scores beside the page, so that the page never waits; the engine is the one that the server runs. 试算线程 */

/** So long a slice of long work may be before messages are looked at. */
const SLICE_MS = 40

let trial: Trial | null = null
let suggestingFor: string | null = null

const say = (reply: TrialReply) => postMessage(reply)
const pause = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Runs work in slices, telling now and then how far it is; null when nobody wants it any more. */
async function inSlices<Step, Result>(
  work: Generator<Step, Result>,
  tell: (step: Step) => void,
  isWanted: () => boolean,
): Promise<Result | null> {
  let since = performance.now()
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value
    if (performance.now() - since < SLICE_MS) continue
    tell(step.value)
    await pause()
    if (!isWanted()) return null
    since = performance.now()
  }
}

async function open({ data }: Extract<TrialRequest, { kind: 'open' }>): Promise<void> {
  const units = data.facts.units.length
  trial = await inSlices(
    openTrial(data),
    (scored) => say({ kind: 'opening', scored, units }),
    () => true,
  )
  say({ kind: 'opened', start: (trial && startOf(trial.round)) ?? null })
  await pause()
  await pause()
  const receipt = trial?.receipt() ?? ''
  say({ kind: 'checked', receipt, isSame: receipt === data.receipt })
}

async function suggest(unit: string): Promise<void> {
  if (!trial) return
  suggestingFor = unit
  const suggestions = await inSlices(
    suggestionsFor(trial.tried, unit),
    (step) => say({ kind: 'suggesting', ...step }),
    () => suggestingFor === unit,
  )
  if (suggestions) say({ kind: 'suggested', unit, suggestions })
}

async function answer(request: TrialRequest): Promise<void> {
  if (request.kind === 'open') await open(request)
  else if (request.kind === 'suggest') await suggest(request.unit)
  else if (request.kind === 'stopSuggesting') suggestingFor = null
  else if (trial && request.kind === 'whole') say({ kind: 'whole', round: trial.wholeOf(request.changes) })
  else if (trial && request.kind === 'try')
    say({ kind: 'tried', turn: request.turn, outcome: trial.outcomeOf(request.unit, request.changes) })
}

addEventListener('message', ({ data }: MessageEvent<TrialRequest>) => {
  answer(data).catch((error: unknown) => say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }))
})
