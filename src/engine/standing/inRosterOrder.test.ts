import { describe, expect, it } from 'vitest'
import { node, points, yesNo, line } from '../../../test/coreProgramme.ts'
import { asked, not } from '../../../test/engine/expressions.ts'
import { ALL, AS_OF, CALENDAR, factsOf, orgUnit, programmeWith } from '../../../test/engine/scoring.ts'
import type { Programme } from '../../model/Programme.ts'
import { compile } from '../compile.ts'
import { score } from '../score.ts'
import { stand } from '../stand.ts'
import { inRosterOrder } from './inRosterOrder.ts'

const tree = node({
  code: 'total',
  marks: points('10'),
  checks: [yesNo('done')],
  lines: [line({ amount: ALL, when: not(asked('done')) })],
})

const namesOf = (programme: Programme): readonly string[] => {
  const compiled = compile(programme)
  const results = ['丙局', '甲局', '乙局'].map((name) =>
    score(compiled, orgUnit({ name }), factsOf({ done: name === '乙局' ? '是' : '否' }), AS_OF, CALENDAR),
  )
  const [table] = stand(compiled, results, [], [], CALENDAR).tables
  return inRosterOrder(table!, results).map(({ name }) => name)
}

describe('the order in which people read a table', () => {
  it('is that of the roster where nobody is ranked', () => {
    expect(namesOf(programmeWith(tree))).toEqual(['丙局', '甲局', '乙局'])
  })

  it('is that of the places where there are any', () => {
    expect(namesOf({ ...programmeWith(tree), rank: { within: 'group', ties: 'share', vetoed: 'out', readings: [] } })[0]).toBe('乙局')
  })
})
