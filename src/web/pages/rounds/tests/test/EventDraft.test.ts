import { describe, expect, it } from 'vitest'
import { eventToSend, isEventDraft, momentOf, newEventId, NO_EVENT } from './EventDraft.ts'

const TODAY = '2026-11-22'

describe('what is being noted of a test (SZ-02)', () => {
  it('goes to the server with what was typed, and nothing else', () => {
    const draft = { ...NO_EVENT, id: 'e', kind: 'try' as const, outcome: 'connected' as const, said: ' 已公开 ', seconds: '8', timing: 'x' }
    expect(eventToSend(draft, { today: TODAY, proof: ['evidence:1'] })).toEqual({
      ...{ id: 'e', kind: 'try', on: null, proof: ['evidence:1'] },
      fields: { outcome: 'connected', said: '已公开', seconds: '8' },
    })
  })

  it('happened now, at a moment, or on a day that is over', () => {
    expect(momentOf('', TODAY)).toBeNull()
    expect(momentOf(TODAY, TODAY)).toBeNull()
    expect(momentOf('2026-11-22T09:30', TODAY)).toBe('2026-11-22T01:30:00.000Z')
    expect(momentOf('2026-11-20', TODAY)).toBe('2026-11-20T15:59:00.000Z')
  })

  it('has a name that nothing else has, and is known again on the device', () => {
    expect(newEventId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u)
    expect(newEventId()).not.toBe(newEventId())
    expect([isEventDraft(NO_EVENT), isEventDraft({ ...NO_EVENT, said: 1 }), isEventDraft(null)]).toEqual([true, false, false])
  })
})
