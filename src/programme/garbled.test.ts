import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallProgramme, withProgramme } from '../../test/smallProgramme.ts'
import { readProgramme } from './readProgramme.ts'

const RICH = withProgramme(
  `result:
  floor: 0
  veto: {when: count(circulars where by = 省) >= 1, then: {points: none, grade: 不合格}, clause: 一票否决, reading: r1}
  children:
    - {card: by-group, marks: 100}
    - {code: bonus, name: 加分, cap: 5, lines: [{earn: 0.5, each: circulars, where: not failed, limit: 2, clause: 加分}]}
grade-names: [优秀, 合格, 不合格]
rank: {within: group, ties: block, reading: r1}
grades:
  - {grade: 不合格, when: "result < 60 or last-places(1, group, 3 years)", clause: 不合格, reading: r1}
  - {by: bands, bands: {优秀: from 90, 合格: from 60 below 90, 不合格: below 60}, clause: 分档}
readings: [{id: r1, question: 问, choice: 选, why: 因, decided-by: 办}]
`,
  `start: full
lines:
  - {deduct: [{when: late > 3, amount: 1}, {when: late > 5, amount: 2}], clause: 迟报}
  - {deduct: {全面: 0, 不全面: 1, 未公开: 50 %}, by: level, clause: 公开}
  - {set: judged 0-4 step 0.5, clause: 酌情}
`,
)

const FILES = ['programme.yaml', 'units.yaml', 'scorecards/card.yaml']
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '-',
  '#',
  '&a',
  '*a',
  '!x',
  '"',
  "'",
  '|',
  '>',
  '%',
  '\t',
  '  ',
  '\n',
  '<<: ',
  '__proto__: 1',
  '1e9',
  '或',
  ' and ',
  'points("1")',
  '‸',
  '\u0000',
  '\uD800',
  '= =',
  '9'.repeat(50),
]

type Change = { readonly file: string; readonly line: number; readonly column: number } & (
  { readonly how: 'delete' | 'twice' } | { readonly how: 'garble'; readonly piece: string }
)

const change = fc.record({ file: fc.constantFrom(...FILES), line: fc.nat(40), column: fc.nat(120) }).chain((at) =>
  fc.oneof(
    fc.constantFrom<Change>({ ...at, how: 'delete' }, { ...at, how: 'twice' }),
    fc.constantFrom(...PIECES).map((piece): Change => ({ ...at, how: 'garble', piece })),
    fc.string().map((piece): Change => ({ ...at, how: 'garble', piece })),
  ),
)

function changed(files: Readonly<Record<string, string>>, change: Change): Record<string, string> {
  const { file, line, column } = change
  const lines = (files[file] ?? '').split('\n').flatMap((text, index) => {
    if (index !== line) return [text]
    if (change.how !== 'garble') return change.how === 'twice' ? [text, text] : []
    return [`${text.slice(0, column)}${change.piece}${text.slice(column)}`]
  })
  return { ...files, [file]: lines.join('\n') }
}

describe('readProgramme of garbled files', () => {
  it('begins with files that have no error', () => {
    expect(readProgramme(RICH).errors).toEqual([])
  })

  it('returns issues inside the files and never throws', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const files = changes.reduce(changed, { ...RICH })
        const { programme, hash, errors } = readProgramme(files)
        expect(programme === null).toBe(errors.length > 0)
        expect(hash === null).toBe(programme === null)
        for (const { file, line, column, message, remedy } of errors) {
          const lines = (files[file] ?? '').split(/\r\n|\n|\r/)
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeGreaterThanOrEqual(1)
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 2)
          expect(message).not.toBe('')
          expect(remedy).not.toBe('')
        }
      }),
      { numRuns: 150 },
    )
  })

  it('never throws at any condition', () => {
    const words = [
      'late',
      'level',
      'published',
      'replies',
      'circulars',
      'by',
      'days',
      'answered',
      'received',
      '3',
      '0',
      '50 %',
      '2024-01-01',
      '7 workdays',
      '3 years',
      '全面',
      '省',
      'group',
      'A',
      'points',
      'result',
      'of',
      '(',
      ')',
      '[',
      ']',
      ',',
      '+',
      '-',
      '*',
      '/',
      '=',
      '!=',
      '<',
      '>=',
      'and',
      'or',
      'not',
      'in',
      'where',
      'among',
      'count(',
      'share(',
      'sum(',
      'worst(',
      'min(',
      'whole(',
      'days(',
      'happened(',
      'points(',
      'place(',
      'mean(',
      'last-places(',
      '"1"',
      "'x'",
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }), (parts) => {
        const when = JSON.stringify(parts.join(' '))
        const { errors, programme } = readProgramme(smallProgramme({ node: `lines:\n  - {deduct: 1, when: ${when}, clause: 扣}\n` }))
        expect(programme === null).toBe(errors.length > 0)
      }),
      { numRuns: 250 },
    )
  })
})
