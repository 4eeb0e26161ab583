import { describe, expect, it } from 'vitest'
import type { GivenAnswer } from '../../../../server/deskApi.ts'
import { nextToSend, withArrived, withEntry, withoutEntry, type OutboxEntry } from './OutboxEntry.ts'

const given = (value: string, after: number | null = null, unit = '甲镇'): GivenAnswer => ({
  unit,
  check: '7.published',
  lane: 'assessor',
  state: 'answered',
  value,
  after,
})
const entry = (id: string, parts: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id,
  round: 'r',
  node: '7',
  answers: [given('是', 5)],
  follows: {},
  due: 0,
  tries: 0,
  state: 'waiting',
  fault: null,
  ids: [],
  ...parts,
})

describe('the outbox', () => {
  it('says anew what still waits, after the answer that was seen first', () => {
    const [only, ...others] = withEntry([entry('a')], entry('b', { answers: [given('否', 9)] }))
    expect(others).toEqual([])
    expect(only).toMatchObject({ id: 'b', answers: [{ value: '否', after: 5 }] })
  })

  it('follows what is on its way, and learns its number when it has arrived', () => {
    const both = withEntry([entry('a', { state: 'sending' })], entry('b', { answers: [given('否', 5)] }))
    expect(nextToSend(both, 1)).toEqual([])
    const arrived = withArrived(both, 'a', [17])
    expect(arrived.map(({ id, state }) => [id, state])).toEqual([
      ['a', 'saved'],
      ['b', 'waiting'],
    ])
    expect(nextToSend(arrived, 1)).toMatchObject([{ id: 'b', answers: [{ after: 17 }], follows: {} }])
  })

  it('comes after what has arrived though the page does not show it yet', () => {
    const saved = entry('a', { state: 'saved', ids: [17] })
    expect(withEntry([saved], entry('b', { answers: [given('否', 5)] }))[1]).toMatchObject({ follows: {}, answers: [{ after: 17 }] })
  })

  it('comes after what the page shows, where that came after what has arrived', () => {
    const both = withEntry([entry('a', { state: 'saved', ids: [17] })], entry('b', { answers: [given('否', 20)] }))
    expect(both[1]?.answers[0]?.after).toBe(20)
  })

  it('keeps other questions apart, and waits while somebody types', () => {
    const both = withEntry([entry('a', { due: 100 })], entry('b', { answers: [given('是', null, '乙镇')] }))
    expect(both).toHaveLength(2)
    expect(nextToSend(both, 50).map(({ id }) => id)).toEqual(['b'])
    expect(nextToSend(both, 100).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('goes on from where a dropped one began', () => {
    const both = withEntry([entry('a', { state: 'sending' })], entry('b', { answers: [given('否', 99)] }))
    expect(withoutEntry(both, 'a')).toMatchObject([{ id: 'b', follows: {}, answers: [{ after: 5 }] }])
  })

  it('replaces what was refused when the question is answered anew', () => {
    const refused = entry('a', { state: 'refused', fault: { code: 'answer-unfit', message: '不合要求。', details: [] } })
    expect(withEntry([refused], entry('b')).map(({ id, state }) => [id, state])).toEqual([['b', 'waiting']])
  })
})
