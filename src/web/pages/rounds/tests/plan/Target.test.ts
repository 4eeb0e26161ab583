import { describe, expect, it } from 'vitest'
import { areTargets, NO_TARGETS, targetsToSend, withTargets, type Target } from './Target.ts'

const one: Target = { unit: 'a', name: '甲镇', object: '', target: ' 0722-1 ', person: '' }

describe('targets of a plan (SZ-02)', () => {
  it('are taken once, however often they are pasted', () => {
    expect(
      withTargets(
        [one],
        [
          { ...one, target: '0722-1' },
          { ...one, target: '0722-2' },
        ],
      ).map(({ target }) => target),
    ).toEqual([' 0722-1 ', '0722-2'])
  })

  it('go to the server without what only the page needs', () => {
    expect(targetsToSend([one, { ...one, person: 'p' }])).toEqual([
      { unit: 'a', object: '', target: '0722-1', person: null },
      { unit: 'a', object: '', target: '0722-1', person: 'p' },
    ])
  })

  it('are known again on the device, and nothing else is taken for them', () => {
    expect([
      areTargets({ targets: [one], text: '' }),
      areTargets(NO_TARGETS),
      areTargets({ targets: [{}], text: '' }),
      areTargets(null),
    ]).toEqual([true, true, false, false])
  })
})
