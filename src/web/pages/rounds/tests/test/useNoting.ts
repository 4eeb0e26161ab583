import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { AskError, send } from '../../../../ask.ts'
import { meQuery } from '../../../../me.ts'
import { todayInBeijing } from '../../../../today.ts'
import { whySaveFailed, type WhySaveFailed } from '../../../../whySaveFailed.ts'
import { changedByTest, testPath, type TestPlace } from '../testQueries.ts'
import { useKept } from '../useKept.ts'
import { eventToSend, isEventDraft, newEventId, NO_EVENT, type EventDraft } from './EventDraft.ts'

/** Where what is being noted is, and why not on the server. 保存情况 */
export interface Noting {
  readonly draft: EventDraft
  readonly put: (change: Partial<EventDraft>) => void
  readonly save: (kind: EventDraft['kind'], proof: readonly string[]) => void
  /** Sends at once what waits. */
  readonly again: () => void
  readonly state: 'typing' | 'sending' | WhySaveFailed
  readonly fault: Error | null
}

const AGAIN_MS = 5_000

interface Sent extends EventDraft {
  readonly proof: readonly string[]
}

const NOTHING_SENT: Sent = { ...NO_EVENT, proof: [] }

const isSent = (kept: unknown): kept is Sent => isEventDraft(kept) && Array.isArray((kept as Partial<Sent>).proof)

/** What is noted is kept on this device until the server has it; over a bad line it goes again and again by itself, and is noted once. 记实测 */
export function useNoting(place: TestPlace, person: string): Noting {
  const client = useQueryClient()
  const { value, put, forget } = useKept(
    `mingjing.test ${JSON.stringify([person, place.round, place.unit, place.test])}`,
    NOTHING_SENT,
    isSent,
  )
  const [state, setState] = useState<Noting['state']>('typing')
  const [fault, setFault] = useState<Error | null>(null)
  const hand = async (sent: Sent, isAgain: boolean) => {
    setState('sending')
    try {
      const event = eventToSend(sent, { today: todayInBeijing(), proof: sent.proof })
      // It happened when it was handed over, not when the line came back.
      await send('POST', `${testPath(place)}/events`, isAgain ? { ...event, on: event.on ?? sent.pressedAt } : event)
    } catch (error) {
      const why = whySaveFailed(error)
      setFault(error instanceof AskError ? error : new Error('程序出错，这一条还没有存上。'))
      setState(why)
      if (why === 'refused') put({ pressedAt: '', id: '' })
      if (why === 'signed-out') void client.invalidateQueries({ queryKey: meQuery.queryKey })
      return
    }
    await Promise.all(changedByTest(place).map((queryKey) => client.invalidateQueries({ queryKey })))
    forget()
    setFault(null)
    setState('typing')
  }
  const again = () => {
    if (value.pressedAt !== '' && state !== 'sending') void hand(value, true)
  }
  const goOn = useEffectEvent(again)
  const isWaiting = value.pressedAt !== '' && state !== 'sending'
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setTimeout(goOn, state === 'typing' ? 0 : AGAIN_MS)
    window.addEventListener('online', goOn)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', goOn)
    }
  }, [isWaiting, state])
  return {
    draft: value,
    put,
    save: (kind, proof) => {
      const sent = { ...value, kind, id: newEventId(), pressedAt: new Date().toISOString(), proof }
      put(sent)
      void hand(sent, false)
    },
    again,
    state: value.pressedAt !== '' && state === 'typing' ? 'sending' : state,
    fault,
  }
}
