import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { programme } from '../../test/coreProgramme.ts'
import type { Programme } from '../model/Programme.ts'
import { programmeHash } from './programmeHash.ts'
import { readProgramme } from './readProgramme.ts'

const reading = { id: 'r1', question: '同分跨档如何处理', choice: '由领导小组决定', why: '通知未规定', decidedBy: '领导小组' }

const shuffled = <T extends object>(value: T, order: readonly number[]): T =>
  Object.fromEntries(
    Object.entries(value)
      .map((entry, index) => ({ entry, at: order[index % order.length] ?? 0 }))
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry),
  ) as T

describe('a programme’s identity', () => {
  it('is the SHA-256 of its canonical content', () => {
    expect(programmeHash(programme())).toMatch(/^[0-9a-f]{64}$/)
    expect(programmeHash(programme())).toBe(programmeHash(programme()))
  })

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (order) => {
        const mixed: Programme = shuffled({ ...programme(), notice: shuffled(programme().notice, order) }, order)
        expect(programmeHash(mixed)).toBe(programmeHash(programme()))
      }),
    )
  })

  it('changes with any word of a reading', () => {
    const before = programmeHash(programme({ readings: [reading] }))
    fc.assert(
      fc.property(fc.constantFrom('id', 'question', 'choice', 'why', 'decidedBy'), fc.string(), (key, text) => {
        fc.pre(text !== reading[key])
        expect(programmeHash(programme({ readings: [{ ...reading, [key]: text }] }))).not.toBe(before)
      }),
    )
    expect(programmeHash(programme())).not.toBe(before)
  })
})

describe('the identity of a folder', () => {
  const top = [
    'programme: a-2020',
    'title: 考核',
    'notice: {issuer: 办公室, issued: 2020-11-18, text: notice.txt}',
    'period: {from: 2020-01-01, to: 2020-12-31}',
    'scorecards: [c.yaml]',
    'readings: [{id: r1, question: 问, choice: 定, why: 因, decided-by: 谁}]',
  ]
  const card = ['scorecard: c', 'name: 评分表', 'for: 局', 'marks: 5', 'reading: r1', 'lines: [{set: judged 0-5, clause: 酌情打分}]']
  const folder = (programmeLines: readonly string[], cardLines: readonly string[]) => ({
    'notice.txt': '酌情打分',
    'scorecards/c.yaml': `${cardLines.join('\n')}\n`,
    'units.yaml': 'units: [{group: 局, name: 甲局}]\ngroups: [{name: 局}]\n',
    'programme.yaml': `${programmeLines.join('\n')}\n`,
  })
  const written = readProgramme(folder(top, card))

  it('does not depend on the order of keys and files, on comments or on spelling', () => {
    expect(written.errors).toEqual([])
    fc.assert(
      fc.property(fc.shuffledSubarray(top, { minLength: top.length }), fc.shuffledSubarray(card, { minLength: card.length }), (a, b) => {
        const files = folder(
          ['# 说明', ...a],
          b.map((row) => row.replace('marks: 5', 'marks: 5.0')),
        )
        expect(readProgramme(Object.fromEntries(Object.entries(files).reverse())).hash).toBe(written.hash)
      }),
      { numRuns: 20 },
    )
  })

  it('depends on every reading', () => {
    expect(
      readProgramme(
        folder(
          top.map((row) => row.replace('choice: 定', 'choice: 另定')),
          card,
        ),
      ).hash,
    ).not.toBe(written.hash)
  })
})
