import { describe, expect, it } from 'vitest'
import { programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Node } from '../../model/Node.ts'
import type { Draw } from '../../model/Programme.ts'
import { draws } from './draws.ts'

const draw = (parts: Partial<Draw> = {}): Draw => ({
  id: 'spot',
  name: '部门抽查',
  of: { group: '县直部门' },
  count: 1,
  readings: [],
  ...parts,
})
const found = (drawn: readonly Draw[], parts: Partial<Node> = {}) =>
  findings(draws, programmeOf([scoredLeaf('1', '100', parts)], { draws: drawn }))

describe('draws', () => {
  it('accepts a node that relies on a draw of units and says what the others get (TQ-08)', () => {
    expect(found([draw()], { drawn: 'spot', whenNotDrawn: 'self' })).toEqual([])
  })

  it('refuses unknown draws and draws of the other kind', () => {
    expect(found([draw()], { drawn: 'spots', whenNotDrawn: 'self' })[0]).toContain('draw-unknown scorecards.0.root.children.0.drawn')
    expect(found([draw({ of: { objects: '公文' } })], { drawn: 'spot', whenNotDrawn: 'self' })[0]).toContain('draw-of-other-kind')
  })

  it('wants to know what a unit not drawn gets', () => {
    expect(found([draw()], { drawn: 'spot' })[0]).toContain('when-not-drawn-missing')
  })

  it('compares the number drawn with those there are', () => {
    expect(found([draw({ count: 3 })])).toEqual(['error draw-too-many draws.0.count: 抽查“部门抽查”要抽3个，这一组只有2个单位'])
    expect(found([draw({ count: 2, countTo: 1 })])[0]).toContain('draw-count-impossible')
    expect(found([draw({ of: { group: '乡镇' } })])[0]).toContain('draw-group-unknown draws.0.of')
    expect(found([draw(), draw()])[0]).toContain('draw-duplicate draws.1.id')
  })

  it('warns of a draw without a number', () => {
    const { count: _, ...open } = draw()
    expect(found([open])).toEqual(['warning draw-without-count draws.0: 抽查“部门抽查”没有写抽多少个'])
  })
})
