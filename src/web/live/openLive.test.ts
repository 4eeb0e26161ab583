import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LiveMessage } from './LiveMessage.ts'
import { openLive } from './openLive.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const message = (kind: string, data: unknown = null) => `event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`

/** A server that answers each try with the next of these, in pieces; the last stays open. */
function serverOf(...answers: readonly (number | readonly string[])[]) {
  const tries = vi.fn((_path: string, { signal }: RequestInit) => {
    const answer = answers[Math.min(tries.mock.calls.length, answers.length) - 1] ?? []
    if (typeof answer === 'number') return Promise.resolve(new Response('', { status: answer }))
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const piece of answer) controller.enqueue(new TextEncoder().encode(piece))
        if (tries.mock.calls.length < answers.length) controller.close()
        signal?.addEventListener('abort', () => controller.error(new Error('aborted')))
      },
    })
    return Promise.resolve(new Response(body))
  })
  vi.stubGlobal('fetch', tries)
  return tries
}

function heard() {
  const told: LiveMessage[] = []
  return { told, stop: openLive((one) => void told.push(one)) }
}

describe('hearing the event stream', () => {
  it('tells what comes, in whatever pieces it comes', async () => {
    const text = message('ready') + message('changed', [{ kind: 'plan', plan: '计划' }])
    serverOf([text.slice(0, 30), text.slice(30, 31), text.slice(31)])
    const { told, stop } = heard()
    await vi.advanceTimersByTimeAsync(0)
    expect(told).toEqual([{ kind: 'state', is: 'open' }, { kind: 'anew' }, { kind: 'changed', events: [{ kind: 'plan', plan: '计划' }] }])
    stop()
  })

  it('opens a lost one again, ever more slowly, and asks for everything anew', async () => {
    const tries = serverOf([message('ready')], 503, 502, [message('ready')])
    const { told, stop } = heard()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(tries).toHaveBeenCalledTimes(4)
    expect(told.map((one) => (one.kind === 'state' ? one.is : one.kind))).toEqual([
      'open',
      'anew',
      'broken',
      'broken',
      'broken',
      'open',
      'anew',
    ])
    stop()
  })

  it('takes a silent one for lost', async () => {
    const tries = serverOf([message('ready')])
    const { told, stop } = heard()
    await vi.advanceTimersByTimeAsync(49_000)
    expect(tries).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(tries).toHaveBeenCalledTimes(2)
    expect(told).toContainEqual({ kind: 'state', is: 'broken' })
    stop()
  })

  it.each([
    { name: 'is told so by the stream', answers: [[message('ready'), message('ended')], []] },
    { name: 'is not let in', answers: [401] },
  ])('stops when nobody is signed in any more and it $name', async ({ answers }) => {
    const tries = serverOf(...answers)
    const { told } = heard()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(told.at(-1)).toEqual({ kind: 'state', is: 'ended' })
    expect(tries).toHaveBeenCalledTimes(1)
  })

  it('tries seldom where too many are open, and not at all once it is stopped', async () => {
    const tries = serverOf(429)
    const { told, stop } = heard()
    await vi.advanceTimersByTimeAsync(61_000)
    expect(tries).toHaveBeenCalledTimes(2)
    expect(told.at(-1)).toEqual({ kind: 'state', is: 'full' })
    stop()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(tries).toHaveBeenCalledTimes(2)
  })
})
