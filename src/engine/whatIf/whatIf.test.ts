import { describe, expect, it } from 'vitest'
import { line, node, points, yesNo } from '../../../test/coreProgramme.ts'
import { asked, field, is, not } from '../../../test/engine/expressions.ts'
import { ALL, amount, AS_OF, factsOf, orgUnit, programmeWith, rows, type Said } from '../../../test/engine/scoring.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { compile } from '../compile.ts'
import { effectOf, smallestChanges, type Effect } from './whatIf.ts'

const programme = compile(
  programmeWith(
    {
      marks: points('100'),
      children: [
        node({ code: '1', marks: points('10'), checks: [yesNo('1.done')], lines: [line({ amount: ALL, when: not(asked('1.done')) })] }),
        node({
          code: '2',
          marks: points('30'),
          checks: [{ id: '2.late', ask: '迟报', kind: 'number', rate: false, from: '0', to: '9' }],
          lines: [line({ amount: amount(4), when: is(asked('2.late'), '>', 3) })],
        }),
        node({
          code: '3',
          marks: points('60'),
          checks: [
            {
              id: '3.errors',
              ask: '差错',
              kind: 'list',
              open: true,
              presumeNone: true,
              fields: { serious: { kind: 'choice', levels: ['是', '否'], yesNo: true } },
            },
          ],
          lines: [line({ each: '3.errors', where: field('serious'), amount: amount(1) })],
        }),
      ],
    },
    {
      rank: { within: 'group', ties: 'block', vetoed: 'out', readings: [] },
      gradeNames: ['优秀', '良好'],
      grades: [
        {
          kind: 'places',
          places: [
            { grade: ['优秀'], from: 1, to: 1 },
            { grade: ['良好'], from: 2, to: 9 },
          ],
          clause: '第1名优秀',
          readings: [],
          untranslated: [],
        },
      ],
    },
  ),
)

const best: Said = { '1.done': '是', '2.late': '0', '3.errors': rows({}) }
const round = (units: Readonly<Record<string, Said>>): RoundFacts => ({
  id: 'r',
  title: '示例',
  demonstration: true,
  asOf: AS_OF,
  calendar: { years: [2020], holidays: [], workdays: [] },
  units: Object.entries(units).map(([name, said]) => ({ unit: orgUnit({ name }), facts: factsOf({ ...best, ...said }) })),
  history: [],
  decisions: [],
})

const told = ({ change, moved, before, after }: Effect): string =>
  `${change.check} ${JSON.stringify(change.value)} ${moved ?? '?'} ${before.grades.join('/')}→${after.grades.join('/')}`

describe('what one change does', () => {
  it('is what the whole group comes to with it', () => {
    const effect = effectOf(programme, round({ 甲: {}, 乙: { '2.late': '5' } }), { unit: '乙', check: '2.late', value: '0' })
    expect(told(effect)).toBe('2.late "0" 4 良好→优秀/良好')
    expect(effect.nodes).toEqual(['2'])
    expect(effect.others.map(({ before, after }) => [before.name, before.grades, after.grades])).toEqual([
      ['甲', ['优秀'], ['优秀', '良好']],
    ])
  })

  it('is nothing for a check that nobody loses by', () => {
    const effect = effectOf(programme, round({ 甲: {}, 乙: { '2.late': '5' } }), { unit: '乙', check: '2.late', value: '4' })
    expect([effect.moved, effect.others]).toEqual(['0', []])
  })
})

describe('the distance to the line', () => {
  const behind = round({ 甲: { '3.errors': rows({ 一: { serious: '是' } }) }, 乙: { '1.done': '否', '2.late': '5' } })
  it('is the smallest change that moves the grade', () => {
    const [first, ...more] = smallestChanges(
      programme,
      round({ 甲: { '3.errors': rows({ 一: { serious: '是' }, 二: { serious: '是' } }) }, 乙: { '2.late': '5' } }),
      '乙',
    )
    expect(told(first!)).toBe('2.late "0" 4 良好→优秀')
    expect(more.every(({ change }) => change.check === '2.late')).toBe(true)
  })

  it('can be asked for one grade', () => {
    expect(smallestChanges(programme, behind, '甲', '良好').map(({ after }) => after.grades)).toSatisfy((all: readonly string[][]) =>
      all.every((grades) => grades.includes('良好')),
    )
  })

  it('is none where no single change is enough', () => {
    expect(smallestChanges(programme, round({ 甲: {}, 乙: { '1.done': '否', '2.late': '5' } }), '乙')).toEqual([])
  })

  it('tries a row taken away', () => {
    const close = round({
      甲: { '3.errors': rows({ 一: { serious: '是' } }) },
      乙: { '3.errors': rows({ 一: { serious: '是' }, 二: { serious: '是' } }) },
    })
    expect(smallestChanges(programme, close, '乙').map(told)).toContain(
      '3.errors {"rows":[{"id":"一","fields":{"serious":"是"}}],"complete":true} 1 良好→优秀/良好',
    )
  })

  it('needs a unit of the round', () => {
    expect(() => smallestChanges(programme, behind, '丙')).toThrow(RangeError)
  })
})
