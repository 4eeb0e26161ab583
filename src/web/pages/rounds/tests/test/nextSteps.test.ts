import { describe, expect, it } from 'vitest'
import type { TestEventKind } from '../../../../../model/FieldTest.ts'
import { nextSteps } from './nextSteps.ts'

const after = (...kinds: readonly TestEventKind[]) => nextSteps(kinds.map((kind) => ({ kind, isTakenBack: false })))

describe('what may happen to a letter next (SZ-03)', () => {
  it('begins with sending it, and goes on from what was noted', () => {
    expect(after()).toEqual(['sent'])
    expect(after('sent')).toEqual(['returned', 'received'])
    expect(after('sent', 'received')).toEqual(['completion-asked', 'third-asked', 'extended', 'replied'])
    expect(after('sent', 'received', 'third-asked')).toContain('third-answered')
  })

  it('is nothing more where it came back', () => {
    expect(after('sent', 'returned')).toEqual([])
  })

  it('may be again what was taken back', () => {
    expect(
      nextSteps([
        { kind: 'sent', isTakenBack: true },
        { kind: 'taken-back', isTakenBack: false },
      ]),
    ).toEqual(['sent'])
  })
})
