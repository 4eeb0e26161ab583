import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { line, node, points, scoredLeaf, yesNo } from '../../../test/coreProgramme.ts'
import { asked, not } from '../../../test/engine/expressions.ts'
import { wherePointsEscape } from '../../../test/engine/intervals.ts'
import { ALL, AS_OF, CALENDAR, factsOf, orgUnit, programmeWith } from '../../../test/engine/scoring.ts'
import type { Node } from '../../model/Node.ts'
import { compile } from '../compile.ts'
import { score } from '../score.ts'

const OPEN = { names: [], except: [], open: true } as const

const leaf = (code: string, parts: Partial<Node> = {}): Node =>
  node({
    code,
    role: 'indicator',
    scope: OPEN,
    checks: [yesNo(`${code}.done`)],
    lines: [line({ amount: ALL, when: not(asked(`${code}.done`)) })],
    ...parts,
  })
const codes = (letter: string, count: number): readonly string[] => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)

/** A converted card: rows of their own marks, and a pool, all of which may or may not apply. */
const card = (rows: number, pooled: number) =>
  compile(
    programmeWith(
      node({
        code: 'card',
        marks: points('100'),
        convert: true,
        children: [
          node({
            code: 'own',
            marks: points('60'),
            children: [scoredLeaf('sure', '10'), ...codes('a', rows).map((code) => leaf(code, { marks: points('2') }))],
          }),
          node({
            code: 'pool',
            marks: points('40'),
            children: [scoredLeaf('fixed', '5'), ...codes('b', pooled).map((code) => leaf(code, { marks: { kind: 'share' } }))],
          }),
        ],
      }),
    ),
  )

const encloses = (rows: number, pooled: number, runs: number) => {
  const programme = card(rows, pooled)
  const open = [...codes('a', rows), ...codes('b', pooled)]
  const all = [...open, 'sure', 'fixed']
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: open.length, maxLength: open.length }),
      fc.array(fc.constantFrom('是', '否'), { minLength: all.length, maxLength: all.length }),
      fc.subarray(open),
      (decisions, answers, known) => {
        const facts = factsOf(Object.fromEntries(all.map((code, at) => [`${code}.done`, answers[at] ?? '是'])))
        const applies = Object.fromEntries(open.map((code, at) => [code, decisions[at] ?? true]))
        const some = Object.fromEntries(known.map((code) => [code, applies[code] ?? true]))
        const decided = score(programme, orgUnit({ applies }), facts, AS_OF, CALENDAR)
        expect(wherePointsEscape(score(programme, orgUnit({ applies: some }), facts, AS_OF, CALENDAR), decided)).toEqual([])
      },
    ),
    { numRuns: runs },
  )
}

describe('a tree of which it is not settled what applies', () => {
  it('encloses every way in which a few nodes may be decided', () => {
    encloses(2, 3, 100)
  })

  it('encloses every way in which more nodes may be decided than can be tried together', () => {
    encloses(7, 9, 200)
  })

  it('shows a row that may not apply with its own points, or none', () => {
    const facts = factsOf({ 'a1.done': '是', 'sure.done': '是', 'fixed.done': '是' })
    const result = score(card(7, 9), orgUnit(), facts, AS_OF, CALENDAR)
    const own = result.root.children[0]!.children[1]!
    expect([own.applies, own.points.mayBeNone, own.points.range?.high?.n]).toEqual(['undecided', true, 2])
    expect(result.undecided).toHaveLength(16)
  })
})
