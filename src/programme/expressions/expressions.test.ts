import { describe, expect, it } from 'vitest'
import { readMarked, smallProgramme } from '../../../test/smallProgramme.ts'
import type { Expr } from '../../model/Expression.ts'
import { readProgramme } from '../readProgramme.ts'

const withWhen = (when: string, more = '') =>
  smallProgramme({ node: `lines:\n  - deduct: 1\n    when: ${when}\n    clause: 扣1分\n${more}` })

/** The condition as the core has it. */
function coreOf(when: string): Expr | undefined {
  const { programme, errors } = readProgramme(withWhen(when))
  expect(errors).toEqual([])
  return programme?.scorecards[0]?.root.children[0]?.lines[0]?.when
}

const check = (name: string): Expr => ({ op: 'check', check: `1.${name}` })
const number = (value: string): Expr => ({ op: 'number', value })

describe('a condition', () => {
  it.each<[string, Expr]>([
    ['not published', { op: 'not', of: check('published') }],
    ['published = 是', { op: 'compare', how: '=', left: check('published'), right: { op: 'text', value: '是' } }],
    ['level = 不全面', { op: 'compare', how: '=', left: check('level'), right: { op: 'text', value: '不全面' } }],
    ['"\\"未公开\\" = level"', { op: 'compare', how: '=', left: check('level'), right: { op: 'text', value: '未公开' } }],
    ['"level in [全面, 不全面]"', { op: 'in', left: check('level'), among: ['全面', '不全面'] }],
    ['late > 3', { op: 'compare', how: '>', left: check('late'), right: number('3') }],
    ['done < 50 %', { op: 'compare', how: '<', left: check('done'), right: number('0.5') }],
    [
      'points >= 38/3',
      { op: 'compare', how: '>=', left: { op: 'known', name: 'running' }, right: { op: '/', left: number('38'), right: number('3') } },
    ],
    [
      'late + 1 * 2 > -1',
      {
        op: 'compare',
        how: '>',
        left: { op: '+', left: check('late'), right: { op: '*', left: number('1'), right: number('2') } },
        right: number('-1'),
      },
    ],
    ['late > 指标数', { op: 'compare', how: '>', left: check('late'), right: { op: 'parameter', name: '指标数' } }],
    ['group = 乡镇', { op: 'member', of: 'group', name: '乡镇' }],
    ['class != A', { op: 'not', of: { op: 'member', of: 'class', name: 'A' } }],
    ['function = 行政执法', { op: 'member', of: 'function', name: '行政执法' }],
    ['applies("1")', { op: 'applies', node: '1' }],
    [
      'count(circulars where by = 省 and failed) >= 2',
      {
        op: 'compare',
        how: '>=',
        right: number('2'),
        left: {
          op: 'count',
          list: 'circulars',
          where: {
            op: 'and',
            of: [
              { op: 'compare', how: '=', left: { op: 'field', field: 'by' }, right: { op: 'text', value: '省' } },
              { op: 'field', field: 'failed' },
            ],
          },
        },
      },
    ],
    [
      'share(replies where happened(answered) among kind = 来信) < 90 %',
      {
        op: 'compare',
        how: '<',
        right: number('0.9'),
        left: {
          op: 'share',
          list: '1.replies',
          where: { op: 'happened', field: 'answered' },
          among: { op: 'compare', how: '=', left: { op: 'field', field: 'kind' }, right: { op: 'text', value: '来信' } },
        },
      },
    ],
    [
      'count(replies where answered - received > 7 workdays) > 0',
      {
        op: 'compare',
        how: '>',
        right: number('0'),
        left: {
          op: 'count',
          list: '1.replies',
          where: {
            op: 'elapsed',
            how: '>',
            from: { op: 'field', field: 'received' },
            to: { op: 'field', field: 'answered' },
            than: { count: '7', unit: 'workdays' },
          },
        },
      },
    ],
    [
      '"worst(workdays(received, answered) of replies) > 7"',
      {
        op: 'compare',
        how: '>',
        right: number('7'),
        left: {
          op: 'worst',
          list: '1.replies',
          each: { op: 'days', unit: 'workdays', from: { op: 'field', field: 'received' }, to: { op: 'field', field: 'answered' } },
        },
      },
    ],
    [
      'sum(days of replies where received >= 2024-05-01) > 1',
      {
        op: 'compare',
        how: '>',
        right: number('1'),
        left: {
          op: 'sum',
          list: '1.replies',
          each: { op: 'field', field: 'days' },
          where: { op: 'compare', how: '>=', left: { op: 'field', field: 'received' }, right: { op: 'date', value: '2024-05-01' } },
        },
      },
    ],
    ['"last-places(3, group, 3 years)"', { op: 'last-places', places: 3, within: 'group', years: 3 }],
  ])('reads %s', (when, core) => {
    expect(coreOf(when)).toEqual(core)
  })

  it('reads a rate as its ratio and a text at the same place of every style of scalar', () => {
    for (const style of ['done < 0.5', '"done < 0.5"', "'done < 0.5'", '>-\n      done\n      < 0.5'])
      expect(coreOf(style)).toEqual({ op: 'compare', how: '<', left: check('done'), right: number('0.5') })
  })
})

describe('a mistaken condition', () => {
  it.each([
    ['unknown-name', 'not ‸publishd'],
    ['unknown-name', '"not ‸publishd"'],
    ['unknown-name', "'level = ''全面'' or ‸lates > 3'"],
    ['unknown-name', '"\\u006cate > 3 or ‸lat > 3"'],
    ['unknown-name', '‸late-days > 3'],
    ['unknown-name', '‸marks > 3'],
    ['unknown-name', 'late > 3 or ‸by = 省'],
    ['unknown-name', '>-\n      late > 3\n      or ‸lat > 5'],
    ['unknown-level', 'level = ‸不全'],
    ['unknown-level', '"level in [全面, ‸没有]"'],
    ['unknown-level', 'count(circulars where by = ‸国办) > 0'],
    ['unknown-group', 'group = ‸乡'],
    ['unknown-class', 'class = ‸B'],
    ['unknown-function', '‸counts(replies) > 3'],
    ['unknown-node', 'applies(‸"2")'],
    ['type-mismatch', 'late > ‸2024-01-01'],
    ['type-mismatch', 'level > ‸全面'],
    ['type-mismatch', 'level = ‸3 days'],
    ['type-mismatch', 'count(replies where answered - received > ‸7) > 0'],
    ['type-mismatch', '"‸late in [甲]"'],
    ['not-a-condition', '‸late'],
    ['not-a-condition', 'published and ‸level'],
    ['not-a-condition', '‸circulars'],
    ['not-a-number', '‸replies + 1 > 3'],
    ['not-a-list', 'count(‸late) > 0'],
    ['division-by-zero', 'late / ‸0 > 1'],
    ['division-by-zero', 'late / ‸(2 - 2) > 1'],
    ['wrong-arguments', '‸min(late) > 1'],
    ['wrong-arguments', '"place(\\"1\\", ‸town) > 1"'],
    ['wrong-arguments', '"‸last-places(3, group, 3) "'],
    ['circle', 'points(‸"1") > 3'],
    ['circle', '‸result > 3'],
    ['expression-syntax', 'late >‸'],
    ['expression-syntax', 'late > 3‸）'],
    ['expression-syntax', 'late ‸＞ 3'],
    ['expression-syntax', 'published ‸level'],
    ['expression-syntax', '(late > 3‸'],
    ['expression-syntax', '0 < late ‸< 3'],
    ['expression-syntax', '7‸.published'],
    ['expression-syntax', 'late > ‸2024-02-30'],
    ['expression-syntax', 'share(replies‸) > 1'],
  ])('is a %s at its column: %s', (code, when) => {
    const { expected, found, codes } = readMarked(withWhen(when))
    expect(codes).toContain(code)
    expect(found[codes.indexOf(code)]).toBe(expected[0])
  })

  it('suggests the name that was meant', () => {
    expect(readMarked(withWhen('not publishd')).messages[0]).toBe('不认识的名字“publishd”。是不是“published”？')
    expect(readMarked(withWhen('level = 不全')).messages[0]).toContain('是不是“不全面”？')
  })

  it('says that a check of another node is out of reach', () => {
    const { expected, found, codes, messages } = readMarked(
      withWhen(
        '‸other',
        '  - {deduct: 1, when: late > 1, clause: 扣1分}\nparts:\n  - {name: 部分, checks: {other: {ask: 另一处, answer: yes-no}}, lines: [{deduct: 1, when: other, clause: 扣1分}]}\n',
      ),
    )
    expect(codes).toContain('check-out-of-reach')
    expect(found[codes.indexOf('check-out-of-reach')]).toBe(expected[0])
    expect(messages[codes.indexOf('check-out-of-reach')]).toContain('部分“1.p1”')
  })

  it('says that a name has two meanings', () => {
    const files = withWhen('count(circulars where ‸by = 省) > 0')
    const card = files['scorecards/card.yaml']?.replace('      late:', '      by: {ask: 谁, answer: [甲, 乙]}\n      late:') ?? ''
    const { codes, expected, found } = readMarked({ ...files, 'scorecards/card.yaml': card })
    expect(codes).toContain('name-ambiguous')
    expect(found[codes.indexOf('name-ambiguous')]).toBe(expected[0])
  })

  it('names the nodes of a circle', () => {
    const { messages, codes } = readMarked(
      smallProgramme({
        node: `lines:
  - {deduct: 1, when: not published, clause: 扣}
parts:
  - {code: a, name: 甲, lines: [{earn: 1, when: points("b") > 1, clause: 加}]}
  - {code: b, name: 乙, lines: [{earn: points("a"), clause: 加}]}
`,
      }),
    )
    expect(codes).toContain('circle')
    expect(messages[codes.indexOf('circle')]).toContain('a → b → a')
  })

  it('stays quick however deep the brackets and long the text', () => {
    const deep = readMarked(withWhen(`"${'('.repeat(300)}late > 1${')'.repeat(300)}"`))
    const long = readMarked(withWhen(`"late > 1${' or late > 1'.repeat(3000)}"`))
    expect([deep.codes[0], long.codes[0]]).toEqual(['expression-syntax', 'expression-syntax'])
  })
})
