import { describe, expect, it } from 'vitest'
import { group, node, points, programme, scorecard, scoredLeaf } from '../../../test/coreProgramme.ts'
import type { Node } from '../../model/Node.ts'
import { treeFor } from './treeFor.ts'

const codes = (one: Node): readonly string[] => [one.code, ...one.children.flatMap(codes)]

describe('the tree of a group', () => {
  const card = scorecard({ root: node({ code: 'card-a', marks: points('100'), children: [scoredLeaf('1', '100')] }) })
  const result = node({ code: 'total', children: [node({ code: 'place', card: true, marks: points('70') }), node({ code: 'penalty' })] })
  const made = programme({ groups: [group('县直部门'), group('乡镇')], scorecards: [card], result })

  it('has the group’s card where the programme hangs it, on its own scale', () => {
    const tree = treeFor(made, '县直部门')
    expect(codes(tree)).toEqual(['total', 'card-a', '1', 'penalty'])
    expect(tree.children[0]).toMatchObject({ marks: points('70'), of: '100' })
  })

  it('keeps the rest for a group without a card', () => {
    expect(codes(treeFor(made, '乡镇'))).toEqual(['total', 'penalty'])
  })

  it('is the programme’s own where nothing hangs', () => {
    expect(treeFor({ ...made, result: node({ code: 'alone' }) }, '乡镇').code).toBe('alone')
  })
})
