import { describe, expect, it } from 'vitest'
import { readProgramme } from './readProgramme.ts'
import { readMarked, smallProgramme, withProgramme } from '../../test/smallProgramme.ts'

/** The given text stands under the only indicator; ‸ is where the error points. */
const ofNode = (node: string) => readMarked(smallProgramme({ node }))
const ofChecks = (checks: string) => readMarked(smallProgramme({ checks: `checks:\n${checks}`, node: '' }))
const ofProgramme = (more: string) => readMarked(withProgramme(more))
const ofUnits = (units: string) => readMarked(smallProgramme({ 'units.yaml': units }))

const line = (text: string) => ofNode(`lines:\n  - {${text}}\n`)

function expectAt(code: string, { codes, found, expected }: ReturnType<typeof readMarked>) {
  expect(codes).toContain(code)
  expect(found[codes.indexOf(code)]).toBe(expected[0])
}

describe('a title', () => {
  it('holds no character that turns the order of what stands beside it', () => {
    const files = smallProgramme({ node: '' })
    const turned = { ...files, 'programme.yaml': files['programme.yaml']!.replace(/^title: /mu, 'title: \u202E') }
    const { errors } = readProgramme(turned)
    expect(errors.map(({ message }) => message)).toContain('方案：title 里有看不见的书写方向控制符')
  })
})

describe('a mistake in a line', () => {
  it.each([
    ['verb-missing', '‸{clause: 原文}'],
    ['verb-twice', '{deduct: 1, ‸earn: 2, clause: 原文}'],
    ['missing-key', '‸{deduct: 1}'],
    ['unknown-key', '{deduct: 1, clause: 原文, ‸if: published}'],
    ['missing-value', '{deduct: ‸, clause: 原文}'],
    ['where-without-each', '{deduct: 1, ‸where: published, clause: 原文}'],
    ['not-a-list', '{deduct: 1, each: ‸late, clause: 原文}'],
    ['unknown-name', '{deduct: 1, each: ‸letters, clause: 原文}'],
    ['wrong-value', '{deduct: 1, each: replies, limit: ‸两分, clause: 原文}'],
    ['wrong-type', '{deduct: 1, when: ‸[published], clause: 原文}'],
    ['missing-key', '‸{set: {全面: 1, else: 0}, clause: 原文}'],
    ['type-mismatch', '{set: {全面: 1, else: 0}, by: ‸late, clause: 原文}'],
    ['not-a-number', '{set: [{from: 1, amount: 1}], by: ‸level, else: 0, clause: 原文}'],
    ['wrong-value', '{set: {全面: ‸许多, else: 0}, by: level, clause: 原文}'],
    ['key-without-table', '{deduct: 1, ‸by: level, clause: 原文}'],
    ['bound-twice', '{deduct: [{from: 1, above: ‸2, amount: 1}], by: late, clause: 原文}'],
    ['missing-key', '{deduct: [‸{amount: 1}], by: late, clause: 原文}'],
    ['reading-missing', '{deduct: [{from: 1, to: 2, amount: 1}, {from: 2, amount: 2}], by: late, at-bounds: ‸higher, clause: 原文}'],
    [
      'bounds-not-shared',
      '{deduct: [{from: 1, below: 2, amount: 1}, {from: 2, amount: 2}], by: late, at-bounds: ‸higher, reading: r1, clause: 原文}',
    ],
    ['ladder-order', '{deduct: [{when: late > 5, amount: 1}, {when: ‸late > 3, amount: 2}], clause: 原文}'],
    ['ladder-order', '{deduct: [{when: late > 3, amount: 1}, {when: ‸late < 5, amount: 2}], clause: 原文}'],
    ['ladder-order', '{deduct: [{when: late > 3, amount: 1}, {when: ‸done > 5, amount: 2}], clause: 原文}'],
    ['ladder-step', '{deduct: [{when: ‸published, amount: 1}], clause: 原文}'],
    ['ladder-with-by', '{deduct: [{when: late > 3, amount: 1}], by: ‸late, clause: 原文}'],
    ['judged-each', '{deduct: ‸judged 5-10, each: replies, clause: 原文}'],
    ['not-a-number', '{deduct: ‸level, clause: 原文}'],
  ])('is a %s at its column: %s', (code, text) => {
    expectAt(code, ofNode(`lines:\n  - ${text}\n`))
  })

  it('explains what a comma in braces does', () => {
    const { codes, messages } = line('set: min(late, 2), clause: 原文')
    expect(codes).toContain('unknown-key')
    expect(messages[codes.indexOf('unknown-key')]).toContain('花括号里的逗号会把内容断开')
  })
})

describe('a mistake in a node', () => {
  it.each([
    ['unknown-key', '‸markz: 5\n'],
    ['wrong-value', 'of: ‸五\n'],
    ['wrong-value', 'floor: ‸无\n'],
    ['wrong-value', 'convert: ‸yes\n'],
    ['wrong-value', 'decimals: ‸1.5\n'],
    ['wrong-value', 'window: {from: ‸2024-02-30}\n'],
    ['wrong-value', 'window: {at: ‸25:00}\n'],
    ['wrong-value', 'when-declared-none: ‸half\n'],
    ['missing-value', 'text:‸\n'],
    ['wrong-type', 'text: ‸[甲, 乙]\n'],
    ['wrong-type', 'reading: ‸{a: r1}\n'],
    ['duplicate-key', 'of: 100\n‸of: 90\n'],
    ['unknown-node', 'not-applying: {move: ‸"9"}\n'],
    ['missing-key', 'not-applying: ‸{spread: ["1"]}\n'],
    ['wrong-weights', 'per: {list: [甲, 乙], join: ‸"6:3:1"}\n'],
    ['missing-key', 'per: ‸{object: 网站}\n'],
    ['per-twice', 'per: {object: 网站, ‸month: true, join: mean}\n'],
    ['scope-and-so-on', 'scope: ‸甲镇、乙镇等\n'],
    ['scope-empty', 'scope: ‸{open: false}\n'],
    ['not-of-profile', 'prices: [{when: ‸late > 3, times: 2}]\n'],
    ['not-of-profile', 'prices: [{when: count(‸replies) > 3, times: 2}]\n'],
    ['missing-key', 'veto: ‸{when: published, then: {points: none}}\n'],
    ['wrong-value', 'veto: {when: published, then: {points: ‸很少}, clause: 否决}\n'],
    ['file-missing', 'rule: ‸other.yaml\n'],
    ['rule-twice', 'rule: {lines: []}\n‸start: full\n'],
    ['children-twice', 'parts: [{name: 甲, marks: 50}]\n‸children: [{name: 乙, marks: 50}]\n'],
    ['wrong-value', 'parts: [{name: 甲, marks: ‸很多}]\n'],
    ['unknown-name', 'parts: [{name: 甲, marks: {by: ‸类型, table: {A: 1}}}]\n'],
    ['name-shadowed', 'parts: [{name: 甲, checks: {late: ‸{ask: 问, answer: number}}}]\n'],
  ])('is a %s at its column: %s', (code, text) => {
    expectAt(code, ofNode(text))
  })

  it('suggests the key that was meant', () => {
    const { messages, codes } = ofNode('standrad: 每项扣1分\n')
    expect(messages[codes.indexOf('unknown-key')]).toContain('是不是“standard”？')
  })
})

describe('a mistake in a check', () => {
  it.each([
    ['missing-key', '  a: ‸{answer: yes-no}\n'],
    ['wrong-value', '  a: {ask: 问, answer: ‸yesno}\n'],
    ['too-few-levels', '  a: {ask: 问, answer: ‸[甲]}\n'],
    ['level-twice', '  a: {ask: 问, answer: ‸[甲, 乙, 甲]}\n'],
    ['forbidden-name', '  a: {ask: 问, answer: ‸[甲, constructor]}\n'],
    ['name-unusable', '  ‸1a: {ask: 问, answer: yes-no}\n'],
    ['name-unusable', '  ‸group: {ask: 问, answer: yes-no}\n'],
    ['name-unusable', '  a: {ask: 问, answer: list, fields: {‸of: yes-no}}\n'],
    ['missing-key', '  a: ‸{ask: 问, answer: points, from: 0}\n'],
    ['wrong-value', '  a: {ask: 问, answer: list, fields: {b: ‸yes}}\n'],
    ['row-twice', '  a: {ask: 问, answer: list, of: ‸[甲, 甲], fields: {b: yes-no}}\n'],
    ['unknown-field', '  a: {ask: 问, answer: register, dated: ‸on, fields: {by: text}}\n'],
    ['missing-key', '  a: {ask: 问, answer: register, incidents: ‸通报, fields: {on: date}}\n'],
    ['unknown-key', '  a: {ask: 问, answer: list, fields: {b: yes-no}, ‸presume-none: true}\n'],
  ])('is a %s at its column: %s', (code, text) => {
    expectAt(code, ofChecks(text))
  })
})

describe('a mistake in the programme or the roster', () => {
  it.each([
    ['unknown-key', '‸rankings: {}\n'],
    ['missing-key', 'rank: ‸{within: group}\n'],
    ['wrong-value', 'printing: {decimals: ‸两}\n'],
    ['wrong-type', 'once: ‸[a, b]\n'],
    ['wrong-value', 'draws: [{id: a, name: 抽, of: {group: 乡镇}, count: ‸若干}]\n'],
    ['wrong-value', 'draws: [{id: a, name: 抽, of: ‸{objects: 文, group: 乡镇}, count: 1}]\n'],
    ['missing-key', 'readings: [‸{id: r1, question: 问, choice: 选, why: 因}]\n'],
    ['wrong-value', 'stages: [{name: 自查, from: ‸2024/12/01}]\n'],
    ['wrong-value', 'grades: [{by: ‸place, places: {甲: 1}}]\n'],
    ['wrong-value', 'grades: [{by: places, places: {甲: ‸4-1}}]\n'],
    ['wrong-value', 'grades: [{by: bands, bands: {甲: ‸90以上}}]\n'],
    ['wrong-value', 'grades: [{by: bands, bands: {甲: ‸from 90 above 80}}]\n'],
    ['wrong-value', 'grades: [{by: seats, seats: {甲: ‸20 %}, rest: 乙}]\n'],
    ['missing-key', 'grades: [‸{by: seats, seats: {甲: 1}}]\n'],
    ['name-out-of-place', 'grades: [{grade: 甲, when: ‸points < 60}]\n'],
    ['unknown-name', 'grades: [{grade: 甲, when: ‸total < 60}]\n'],
    ['card-without-slot', 'result: ‸{children: [{code: a, name: 甲}]}\n'],
    ['card-twice', 'result:\n  ‸children: [{card: by-group, marks: 50}, {card: by-group, marks: 50}]\n'],
    ['wrong-value', 'result: {children: [{card: ‸by-class, marks: 100}]}\n'],
  ])('is a %s at its column: %s', (code, text) => {
    expectAt(code, ofProgramme(text))
  })

  it.each([
    ['missing-key', '‸units: []\n'],
    ['missing-key', 'groups: [{name: 乡镇}]\nunits: [‸{name: 甲镇}]\n'],
    ['name-twice', 'groups: [{name: 乡镇}]\nunits: [{names: 甲、乙, ‸name: 丙, group: 乡镇}]\n'],
    ['aliases-of-many', 'groups: [{name: 乡镇}]\nunits: [{names: 甲、乙, ‸aliases: 丙, group: 乡镇}]\n'],
    ['forbidden-name', 'groups: [{name: ‸toString}]\n'],
    ['wrong-value', 'groups: [{name: 乡镇}]\nunits: [{name: 甲, group: 乡镇, parameters: {人口: ‸三万}}]\n'],
    ['wrong-type', '‸- 甲镇\n'],
  ])('is a %s of units.yaml at its column: %s', (code, text) => {
    expectAt(code, ofUnits(text))
  })
})
