import { useCallback, useEffect, useRef, useState } from 'react'
import type { Change } from '../../../../engine/whatIf/Change.ts'
import type { RoundFactsSheet, RoundSheet } from '../../../api.ts'
import type { TrialReply, TrialRequest } from './messages.ts'
import type { Suggestion } from './suggestions.ts'
import type { TrialOutcome } from './TrialOutcome.ts'

/** How far a trial is, and what came out. */
export interface TrialState {
  /** Units scored so far while it opens; null: open. */
  readonly opening: { readonly scored: number; readonly units: number } | null
  /** The unit to look at where nobody asked for one; null: not open yet, or nobody has a place. */
  readonly start: string | null
  readonly outcome: TrialOutcome | null
  readonly checked: { readonly receipt: string; readonly isSame: boolean } | null
  /** The whole ranking, while it is looked at. */
  readonly whole: RoundSheet | null
  readonly suggesting: { readonly tried: number; readonly of: number } | null
  readonly suggestions: { readonly unit: string; readonly found: readonly Suggestion[] } | null
  readonly fault: string | null
}

const CLOSED: TrialState = {
  opening: { scored: 0, units: 0 },
  start: null,
  outcome: null,
  checked: null,
  whole: null,
  suggesting: null,
  suggestions: null,
  fault: null,
}

export interface UsedTrial extends TrialState {
  /** Whose answers are tried. */
  readonly unit: string
  readonly suggest: () => void
  readonly stopSuggesting: () => void
}

/**
 * Scores a round beside the page, and again after every change; the latest change wins. Where no unit is `asked` for, the trial
 * chooses one when it is open: no unit is shown that is then put aside. 试算
 */
export function useTrial(data: RoundFactsSheet, asked: string | undefined, changes: readonly Change[], isWhole: boolean): UsedTrial {
  const [state, setState] = useState(CLOSED)
  const worker = useRef<Worker | null>(null)
  const turn = useRef(0)
  const isOpen = state.opening === null
  const unit = asked ?? state.start ?? data.facts.units[0]?.unit.id ?? ''

  useEffect(() => {
    const started = new Worker(new URL('./whatIf.worker.ts', import.meta.url), { type: 'module' })
    worker.current = started
    started.addEventListener('message', ({ data: reply }: MessageEvent<TrialReply>) => {
      if (reply.kind === 'tried' && reply.turn !== turn.current) return
      setState((was) => next(was, reply))
    })
    started.addEventListener('error', (event) =>
      setState((was) => ({ ...was, fault: event.message === '' ? '试算程序没有启动' : event.message })),
    )
    started.postMessage({ kind: 'open', data } satisfies TrialRequest)
    return () => {
      started.terminate()
      worker.current = null
      setState(CLOSED)
    }
  }, [data])

  useEffect(() => {
    if (!isOpen) return
    turn.current += 1
    worker.current?.postMessage({ kind: 'try', unit, changes, turn: turn.current } satisfies TrialRequest)
  }, [isOpen, unit, changes])

  useEffect(() => {
    if (isOpen && isWhole) worker.current?.postMessage({ kind: 'whole', changes } satisfies TrialRequest)
  }, [isOpen, isWhole, changes])

  const suggest = useCallback(() => {
    setState((was) => ({ ...was, suggesting: { tried: 0, of: 0 }, suggestions: null }))
    worker.current?.postMessage({ kind: 'suggest', unit } satisfies TrialRequest)
  }, [unit])
  const stopSuggesting = useCallback(() => {
    setState((was) => ({ ...was, suggesting: null }))
    worker.current?.postMessage({ kind: 'stopSuggesting' } satisfies TrialRequest)
  }, [])
  return { ...state, unit, suggest, stopSuggesting }
}

function next(was: TrialState, reply: TrialReply): TrialState {
  switch (reply.kind) {
    case 'opening':
      return { ...was, opening: { scored: reply.scored, units: reply.units } }
    case 'opened':
      return { ...was, opening: null, start: reply.start }
    case 'checked':
      return { ...was, checked: { receipt: reply.receipt, isSame: reply.isSame } }
    case 'tried':
      return { ...was, outcome: reply.outcome }
    case 'whole':
      return { ...was, whole: reply.round }
    case 'suggesting':
      return was.suggesting === null ? was : { ...was, suggesting: { tried: reply.tried, of: reply.of } }
    case 'suggested':
      return { ...was, suggesting: null, suggestions: { unit: reply.unit, found: reply.suggestions } }
    case 'failed':
      return { ...was, fault: reply.message }
  }
}
