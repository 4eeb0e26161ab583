import { expect, it } from 'vitest'
import type { Check } from '../../../model/Check.ts'
import type { DeskCell, DeskRow } from '../../../server/deskApi.ts'
import { lineOf } from './DeskLine.ts'
import { planBatch } from './planBatch.ts'

const check = (id: string) => ({ id, ask: id, kind: 'choice', levels: ['是', '否'] }) as unknown as Check
const row = (code: string, checks: readonly string[]) =>
  ({
    code,
    name: code,
    checks: checks.map((id) => ({ check: check(id), mayDeclareNone: false, copies: 'none', writable: true, expected: true })),
  }) as unknown as DeskRow
const cell = (node: string) => ({ unit: '甲镇', node, applies: true, objects: {}, answers: [], points: null }) as unknown as DeskCell
const who = { lane: 'assessor', seat: '' } as const

it('fills a unit’s rows at once, and a question that stands in two of them only once', () => {
  const lines = [row('7', ['7.shown', 'circulars']), row('8', ['circulars'])].map((one) =>
    lineOf(cell(one.code), one, { key: one.code, title: one.name, unitName: '甲镇', section: null }, who),
  )
  const best = { values: ['7.shown', 'circulars'].map((id) => ({ check: id, value: '是' })), others: [] }
  const { writes } = planBatch(lines, best)
  expect(writes.map(({ line, question }) => [line.key, question.check.id])).toEqual([
    ['7', '7.shown'],
    ['7', 'circulars'],
  ])
})
