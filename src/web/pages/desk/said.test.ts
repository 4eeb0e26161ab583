import { describe, expect, it } from 'vitest'
import type { DeskCell, DeskCheck, DeskRow, ShownAnswer } from '../../../server/deskApi.ts'
import { isDone, lineOf, nextOpen, withPending, type DeskLine } from './DeskLine.ts'
import type { OutboxEntry } from './outbox/OutboxEntry.ts'
import { saidTo, standsIn } from './said.ts'

const WHO = { lane: 'assessor', seat: '' } as const
const PUBLISHED = { id: '7.published', ask: '是否公开', kind: 'choice', levels: ['是', '否'] } as unknown as DeskCheck['check']
const ROW = {
  code: '7',
  checks: [{ check: PUBLISHED, mayDeclareNone: false, copies: 'none', writable: true, expected: true }],
} as unknown as DeskRow

const shown = (id: number, value: string, state: ShownAnswer['state'] = 'answered'): ShownAnswer => ({
  ...{ id, value, state, check: PUBLISHED.id, object: '', lane: 'assessor', seat: '', why: null, proof: [] },
  ...{ confirmedBy: null, saidBy: '李评分', saidAt: '2025-01-10T09:00', contradictory: false },
})

/** A line as a sheet has it. */
function line(unit: string, ...answers: readonly ShownAnswer[]): DeskLine {
  const cell = { unit, node: '7', applies: true, objects: {}, answers } as unknown as DeskCell
  return lineOf(cell, ROW, { key: unit, title: unit, unitName: unit, section: null }, WHO)
}

const entry = (unit: string, state: OutboxEntry['state'], ids: readonly number[], value = '是'): OutboxEntry => ({
  ...{ id: `${unit} ${String(ids)}`, round: 'r', node: '7', follows: {}, due: 0, tries: 0, fault: null, state, ids },
  answers: [{ unit, check: PUBLISHED.id, lane: 'assessor', state: value === '' ? 'withdrawn' : 'answered', value, after: null }],
})

const valueIn = (of: DeskLine, entries: readonly OutboxEntry[]) => of.questions.map((one) => saidTo(one, entries).answer?.value ?? null)

describe('what is shown as said', () => {
  it('is what was said here, while the sheet is of before it arrived', () => {
    expect(valueIn(line('甲镇'), [entry('甲镇', 'saved', [7])])).toEqual(['是'])
    expect(valueIn(line('甲镇', shown(5, '否')), [entry('甲镇', 'saved', [7])])).toEqual(['是'])
    expect(valueIn(line('甲镇', shown(5, '否')), [entry('甲镇', 'saved', [7], '')])).toEqual([null])
  })

  it('is what the sheet says, as soon as it knows that or what came after', () => {
    expect(valueIn(line('甲镇', shown(9, '否')), [entry('甲镇', 'saved', [7])])).toEqual(['否'])
    expect(valueIn(line('甲镇', shown(9, '否', 'withdrawn')), [entry('甲镇', 'saved', [7])])).toEqual([null])
    expect(saidTo(line('甲镇', shown(7, '是')).questions[0]!, [entry('甲镇', 'saved', [7])])).toMatchObject({ by: '李评分', entry: null })
  })

  it('is what is on its way, whatever the sheet knows', () => {
    expect(valueIn(line('甲镇', shown(9, '否')), [entry('甲镇', 'saved', [7], '否'), entry('甲镇', 'waiting', [])])).toEqual(['是'])
  })

  it('is said again where the next answer is taken back, saved or not', () => {
    const [question] = line('甲镇', shown(5, '否')).questions
    expect(standsIn(question!, [])).toMatchObject({ said: { state: 'answered', value: '否' }, isSaved: true })
    expect(standsIn(question!, [entry('甲镇', 'waiting', [])])).toMatchObject({ said: { value: '是' }, isSaved: false })
    expect(standsIn(question!, [entry('甲镇', 'saved', [7], '')])).toEqual({ said: null, isSaved: true })
  })

  it('leaves no line open that was answered, though an older sheet of it comes late', () => {
    const sheet = [line('甲镇'), line('乙镇')]
    const entries = [entry('甲镇', 'saved', [7]), entry('乙镇', 'sending', [])]
    expect(
      nextOpen(
        sheet.map((one) => withPending(one, entries)),
        1,
      ),
    ).toBeNull()
  })

  it('counts a line by the list while its cell is on its way', () => {
    const coming = { ...line('甲镇'), cell: null, questions: [], answered: 1 }
    expect(isDone(withPending(coming, [entry('甲镇', 'saved', [7])]))).toBe(true)
  })
})
