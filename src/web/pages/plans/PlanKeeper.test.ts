import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RoundPlan } from '../../../model/RoundPlan.ts'
import { PlanKeeper } from './PlanKeeper.ts'

const plan = (title: string) => ({ title }) as RoundPlan

const served = (version: number, title = '') => ({ version, plan: plan(title) })

/** What the server answers, one after the other; null: it cannot be reached. */
function serverSays(...answers: readonly (readonly [number, object] | null)[]) {
  const asked: unknown[] = []
  const left = [...answers]
  vi.stubGlobal('fetch', (_path: string, { body }: { readonly body: string }) => {
    asked.push(JSON.parse(body))
    const next = left.shift()
    return next ? Promise.resolve(new Response(JSON.stringify(next[1]), { status: next[0] })) : Promise.reject(new TypeError('no network'))
  })
  return asked
}

let kept: Map<string, string>
beforeEach(() => {
  kept = new Map()
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a plan that is saved as it is typed', () => {
  it('goes to the server once the hand rests, and stays in the browser until it is there', async () => {
    const asked = serverSays([200, { version: 4, unsigned: false }])
    const keeper = new PlanKeeper('p', () => Promise.resolve(undefined))
    keeper.adopt(served(3))
    keeper.edit(() => plan('甲'))
    keeper.edit(() => plan('甲乙'))
    expect(kept.size).toBe(1)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toEqual([{ version: 3, plan: { title: '甲乙' } }])
    expect(keeper.keeping()).toEqual({ mine: { title: '甲乙' }, state: { kind: 'saved' }, unsigned: false })
    keeper.adopt(served(4))
    expect(keeper.keeping()).toEqual({ mine: null, state: { kind: 'saved' }, unsigned: false })
    expect(kept.size).toBe(0)
  })

  it('stays one’s own until the page has it from the server, so that what follows at once goes on from it', async () => {
    const asked = serverSays([200, { version: 4, unsigned: false }], [200, { version: 5, unsigned: false }])
    const keeper = new PlanKeeper('p', () => Promise.resolve(undefined))
    keeper.adopt(served(3))
    keeper.edit(() => plan('甲'))
    await vi.advanceTimersByTimeAsync(1_000)
    // The page has not drawn the answer yet.
    keeper.adopt(served(3))
    const { mine } = keeper.keeping()
    keeper.edit(() => plan(`${mine?.title ?? ''}乙`))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toEqual([
      { version: 3, plan: { title: '甲' } },
      { version: 4, plan: { title: '甲乙' } },
    ])
    keeper.adopt(served(4))
    expect(keeper.keeping().mine).toEqual({ title: '甲乙' })
    keeper.adopt(served(5))
    expect(keeper.keeping().mine).toBeNull()
  })

  it('takes what is typed during an act on to what the act made of the plan', async () => {
    const asked = serverSays([200, { version: 5, unsigned: false }])
    const keeper = new PlanKeeper('p', () => Promise.resolve(served(4, '登记过的')))
    keeper.adopt(served(3, '甲'))
    const acting = keeper.act((version) => {
      keeper.edit(({ title }) => plan(`${title}乙`))
      return Promise.resolve(version)
    })
    expect(await acting).toBe(3)
    expect(keeper.keeping().mine).toEqual({ title: '登记过的乙' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toEqual([{ version: 4, plan: { title: '登记过的乙' } }])
  })

  it('is kept while the network is gone, and sent again when it is back', async () => {
    const asked = serverSays(null, [200, { version: 4, unsigned: true }])
    const keeper = new PlanKeeper('p', () => Promise.resolve(undefined))
    keeper.adopt(served(3))
    keeper.edit(() => plan('甲'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect([keeper.keeping().state.kind, kept.size]).toEqual(['offline', 1])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(asked).toHaveLength(2)
    keeper.adopt(served(4))
    expect(keeper.keeping()).toEqual({ mine: null, state: { kind: 'saved' }, unsigned: true })
  })

  it('goes on from what a lost page left behind', async () => {
    kept.set('mingjing plan p', JSON.stringify({ version: 3, plan: plan('甲') }))
    const asked = serverSays([200, { version: 4, unsigned: false }])
    new PlanKeeper('p', () => Promise.resolve(undefined)).adopt(served(3))
    await vi.advanceTimersByTimeAsync(10)
    expect(asked).toEqual([{ version: 3, plan: { title: '甲' } }])
  })

  it('asks whose words count when somebody else was faster', async () => {
    serverSays(
      [409, { code: 'plan-changed', message: '王芳在 10:25 保存过这个草案。', details: [] }],
      [200, { version: 6, unsigned: false }],
    )
    const keeper = new PlanKeeper('p', () => Promise.resolve(undefined))
    keeper.adopt(served(3))
    keeper.edit(() => plan('甲'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(keeper.keeping()).toMatchObject({ mine: { title: '甲' }, state: { kind: 'conflict', message: '王芳在 10:25 保存过这个草案。' } })
    await keeper.overwrite(5)
    keeper.adopt(served(6))
    expect(keeper.keeping()).toMatchObject({ mine: null, state: { kind: 'saved' } })
  })
})
