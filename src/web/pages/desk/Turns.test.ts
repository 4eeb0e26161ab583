import { describe, expect, it } from 'vitest'
import { Turns } from './Turns.ts'

describe('turns', () => {
  it('begin again for who asks while one runs, once for all of them', async () => {
    const turns = new Turns()
    const ends: (() => void)[] = []
    const run = () => new Promise<void>((resolve) => void ends.push(resolve))
    const over: string[] = []
    const ask = (name: string) => turns.after('a', run).then(() => over.push(name))
    const all = ['first', 'second', 'third'].map(ask)
    expect(ends).toHaveLength(1)
    ends[0]?.()
    await all[0]
    await Promise.resolve()
    expect([over, ends.length]).toEqual([['first'], 2])
    ends[1]?.()
    await Promise.all(all)
    expect([over, ends.length]).toEqual([['first', 'second', 'third'], 2])
  })

  it('come after one that failed, too', async () => {
    const turns = new Turns()
    const failed = turns.after('a', () => Promise.reject(new Error('the line is cut')))
    const next = turns.after('a', () => Promise.resolve())
    await expect(failed).rejects.toThrow('the line is cut')
    await expect(next).resolves.toBeUndefined()
  })
})
