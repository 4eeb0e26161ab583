import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { GivenAnswer } from '../../../../server/deskApi.ts'
import { AskError } from '../../../ask.ts'
import { Outbox, type OutboxParts } from './Outbox.ts'

function memory(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

/** Those that did not arrive. */
const unsaved = (box: Outbox) => box.state().entries.filter(({ state }) => state !== 'saved')

const given = (value: string): GivenAnswer => ({ unit: '甲镇', check: '7', lane: 'assessor', state: 'answered', value, after: null })

describe('answers on their way', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const outbox = (parts: Partial<OutboxParts> = {}, tab = 't1') => {
    let ids = 0
    const box = new Outbox(
      {
        person: 'li',
        storage: memory(),
        sendAnswers: () => Promise.resolve({ ids: [1] }),
        onArrived: () => undefined,
        now: () => Date.now(),
        newId: () => `${tab}-${(ids += 1)}`,
        ...parts,
      },
      tab,
    )
    box.start()
    return box
  }

  it('are kept while the line is cut, and go when it is back', async () => {
    const storage = memory()
    let isCut = true
    const sent: string[] = []
    const sendAnswers: OutboxParts['sendAnswers'] = (_, answers) => {
      if (isCut) return Promise.reject(new AskError('连不上。', 'unreachable'))
      sent.push(...answers.map(({ value }) => JSON.stringify(value)))
      return Promise.resolve({ ids: [7] })
    }
    const box = outbox({ storage, sendAnswers })
    box.add({ round: 'r', node: '7', answers: [given('是')] })
    await vi.advanceTimersByTimeAsync(0)
    expect(box.state().trouble).toBe('unreachable')
    expect(storage.length).toBe(1)
    isCut = false
    await vi.advanceTimersByTimeAsync(3_000)
    expect(sent).toEqual(['"是"'])
    expect([unsaved(box), box.state().trouble, storage.length]).toEqual([[], null, 0])
  })

  it('outlive the page: the same tab takes them up again, and another those of a tab that is gone', async () => {
    const storage = memory()
    const never: OutboxParts['sendAnswers'] = () => Promise.reject(new AskError('没有登录。', 'not-signed-in'))
    const first = outbox({ storage, sendAnswers: never })
    first.add({ round: 'r', node: '7', answers: [given('否')] })
    await vi.advanceTimersByTimeAsync(0)
    expect(first.state().trouble).toBe('signed-out')
    first.stop()
    const sent: string[] = []
    const sendAnswers: OutboxParts['sendAnswers'] = (_, answers) => {
      sent.push(...answers.map(({ value }) => JSON.stringify(value)))
      return Promise.resolve({ ids: [1] })
    }
    const other = outbox({ storage, sendAnswers }, 't2')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(20_000)
    expect(sent).toEqual(['"否"'])
    other.stop()
  })

  it('are said to be refused, and can be given up', async () => {
    const box = outbox({ sendAnswers: () => Promise.reject(new AskError('评分已截止。', 'stage-closed')) })
    const id = box.add({ round: 'r', node: '7', answers: [given('是')] })
    await vi.advanceTimersByTimeAsync(0)
    expect(box.state().entries).toMatchObject([{ state: 'refused', fault: { message: '评分已截止。' } }])
    expect(box.drop(id)).toBe(true)
    expect(box.state().entries).toEqual([])
  })

  it('at which the server breaks hold up no others, are said to, and go by themselves later', async () => {
    const storage = memory()
    let isBroken = true
    const sent: string[] = []
    const sendAnswers: OutboxParts['sendAnswers'] = (_, answers) => {
      if (isBroken && answers.some(({ value }) => value === '坏'))
        return Promise.reject(new AskError('程序内部出错，编号 7。', 'internal', [], 500))
      sent.push(...answers.map(({ value }) => JSON.stringify(value)))
      return Promise.resolve({ ids: answers.map((__, at) => at) })
    }
    const box = outbox({ storage, sendAnswers })
    box.add({ round: 'r', node: '7', answers: [given('坏')] }, 10)
    box.add({ round: 'r', node: '7', answers: [{ ...given('好'), unit: '乙镇' }] }, 10)
    await vi.advanceTimersByTimeAsync(100)
    expect(sent).toEqual(['"好"'])
    expect(box.state().trouble).toBeNull()
    expect(unsaved(box)).toMatchObject([{ state: 'waiting', tries: 1, fault: { message: '程序内部出错，编号 7。' } }])
    expect(storage.length).toBe(1)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(unsaved(box)).toMatchObject([{ tries: 2 }])
    isBroken = false
    await vi.advanceTimersByTimeAsync(6_000)
    expect([sent, unsaved(box), storage.length]).toEqual([['"好"', '"坏"'], [], 0])
  })

  it('are known for a while after they arrived: a sheet that was asked for before may come after', async () => {
    const storage = memory()
    const box = outbox({ storage, sendAnswers: () => Promise.resolve({ ids: [7] }) })
    box.add({ round: 'r', node: '7', answers: [given('是')] })
    await vi.advanceTimersByTimeAsync(20_000)
    expect([box.state().entries.map(({ state, ids }) => [state, ids]), storage.length]).toEqual([[['saved', [7]]], 0])
    await vi.advanceTimersByTimeAsync(20_000)
    expect(box.state().entries).toEqual([])
  })

  it('wait while a number is typed, and go as one', async () => {
    const sent: string[] = []
    const sendAnswers: OutboxParts['sendAnswers'] = (_, answers) => {
      sent.push(...answers.map(({ value }) => JSON.stringify(value)))
      return Promise.resolve({ ids: [1] })
    }
    const box = outbox({ sendAnswers })
    box.add({ round: 'r', node: '7', answers: [given('1')] }, 800)
    await vi.advanceTimersByTimeAsync(300)
    box.add({ round: 'r', node: '7', answers: [given('12')] }, 800)
    await vi.advanceTimersByTimeAsync(700)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    expect(sent).toEqual(['"12"'])
  })
})
