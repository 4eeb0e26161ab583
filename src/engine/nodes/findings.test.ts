import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { line, node, points, yesNo } from '../../../test/coreProgramme.ts'
import { asked, is, not, num } from '../../../test/engine/expressions.ts'
import { AS_OF, CALENDAR, factsOf, orgUnit, programmeWith, rows } from '../../../test/engine/scoring.ts'
import type { ListCheck } from '../../model/Check.ts'
import type { AnswerValue } from '../../model/Facts.ts'
import type { Node } from '../../model/Node.ts'
import type { NodeResult } from '../../model/Result.ts'
import { compile } from '../compile.ts'
import { score } from '../score.ts'
import { countFindings } from './findings.ts'

const NOTHING = { kind: 'points', value: num(0) } as const
const REPLIES: ListCheck = {
  id: 'replies',
  ask: '答复',
  kind: 'list',
  open: true,
  presumeNone: false,
  fields: { late: { kind: 'choice', levels: ['是', '否'], yesNo: true } },
}

const column = (code: string): Node =>
  node({
    code,
    name: code,
    scope: { names: [], except: [], open: true },
    checks: [yesNo(`${code}.published`)],
    lines: [line({ amount: NOTHING, finding: '未公开', when: not(asked(`${code}.published`)), clause: '未公开' })],
  })
const CODES = ['甲', '乙', '丙', '丁']
const programme = programmeWith(
  node({
    code: 'total',
    children: [
      node({ code: 'columns', children: CODES.map(column) }),
      node({
        code: 'summary',
        verdict: [
          { name: '无问题', when: is({ op: 'findings', node: 'columns' }, '=', 0) },
          { name: '少数问题', when: is({ op: 'findings', node: 'columns', kind: '未公开' }, '<=', 2) },
          { name: '问题较多' },
        ],
      }),
    ],
  }),
)

/** A node with `each` notes one problem a row. */
const replies = node({
  code: 'total',
  checks: [REPLIES],
  lines: [line({ amount: NOTHING, finding: '答复超期', each: 'replies', where: { op: 'field', field: 'late' }, clause: '超期' })],
})

const rootOf = (said: Readonly<Record<string, AnswerValue>>, applies: Readonly<Record<string, boolean>> = {}, tree?: Node): NodeResult =>
  score(compile(tree ? programmeWith(tree) : programme), orgUnit({ applies }), factsOf(said), AS_OF, CALENDAR).root

const shown = (root: NodeResult, kind?: string): string => {
  const { low, high } = countFindings(root, kind)
  return `${low?.n ?? '?'}…${high?.n ?? '∞'}`
}

describe('problems', () => {
  it('are counted by row, those of rows to come without end', () => {
    const some = { replies: rows({ 一: { late: '是' }, 二: { late: '否' }, 三: {} }) }
    expect(shown(rootOf(some, {}, replies))).toBe('1…∞')
    expect(shown(rootOf({ replies: rows({ 一: { late: '是' }, 二: { late: '否' }, 三: {} }, true) }, {}, replies))).toBe('1…2')
  })

  it('are of one kind where one is asked for', () => {
    const root = rootOf({ '甲.published': '否' }, Object.fromEntries(CODES.map((code) => [code, code === '甲'])))
    expect([shown(root, '未公开'), shown(root, '不及时')]).toEqual(['1…1', '0…0'])
  })

  it('may be noted by a line that also takes points, and then do not stop the card from having marks', () => {
    const scored = node({
      code: 'total',
      marks: points('5'),
      checks: [yesNo('done')],
      lines: [line({ finding: '未更新', when: not(asked('done')) })],
    })
    const root = rootOf({ done: '否' }, {}, scored)
    expect(root.findings).toEqual([{ kind: '未更新', least: 1, most: 1 }])
    expect(root.points.range?.low?.n).toBe(4)
  })

  it('and verdicts on them only become fewer as answers and decisions come in', () => {
    fc.assert(
      fc.property(
        fc.record(
          Object.fromEntries(CODES.map((code) => [code, fc.record({ published: fc.constantFrom('是', '否'), applies: fc.boolean() })])),
        ),
        fc.subarray(CODES),
        fc.subarray(CODES),
        (facts, answered, decided) => {
          const said = (codes: readonly string[]) =>
            Object.fromEntries(codes.map((code) => [`${code}.published`, facts[code]?.published ?? '是']))
          const applies = (codes: readonly string[]) => Object.fromEntries(codes.map((code) => [code, facts[code]?.applies ?? true]))
          const [whole, part] = [rootOf(said(CODES), applies(CODES)), rootOf(said(answered), applies(decided))]
          const [exact, open] = [countFindings(whole), countFindings(part)]
          expect(exact.low).toEqual(exact.high)
          expect(Number(open.low?.n)).toBeLessThanOrEqual(Number(exact.low?.n))
          expect(Number(open.high?.n)).toBeGreaterThanOrEqual(Number(exact.high?.n))
          expect(part.children[1]?.verdicts).toEqual(expect.arrayContaining([...(whole.children[1]?.verdicts ?? ['?'])]))
          expect(whole.children[1]?.verdicts).toHaveLength(1)
        },
      ),
    )
  })
})
