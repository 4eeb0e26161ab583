import { describe, expect, it } from 'vitest'
import { line, node, points } from '../../../test/coreProgramme.ts'
import { count, field, is, num } from '../../../test/engine/expressions.ts'
import { AS_OF, CALENDAR, factsOf, orgUnit, programmeWith, rows, say, totalOf } from '../../../test/engine/scoring.ts'
import type { Check } from '../../model/Check.ts'
import type { Expr } from '../../model/Expression.ts'
import type { Row } from '../../model/Facts.ts'
import { compile } from '../compile.ts'
import { roundProgramme } from '../roundProgramme.ts'
import { score } from '../score.ts'

const CHECKS: readonly Check[] = [
  {
    id: 'requests',
    ask: '申请',
    kind: 'list',
    open: false,
    presumeNone: false,
    fields: {
      received: { kind: 'date' },
      completed: { kind: 'date', open: '没有补正' },
      extended: { kind: 'choice', levels: ['是', '否'], yesNo: true },
      asked: { kind: 'number', from: '0' },
      answered: { kind: 'date', open: '未答复' },
    },
  },
]

const due: Expr = {
  op: 'reply-due',
  received: field('received'),
  completed: field('completed'),
  extended: field('extended'),
  paused: field('asked'),
}

const whenLate = is(count('requests', is(field('answered'), '>', due)), '=', 1)
const leaf = node({ code: 'total', marks: points('5'), checks: CHECKS })

/** 1 where the reply is late, 0 where it is not, both while that is open. */
const late = (fields: Row['fields'], asOf = '2020-12-20'): string =>
  totalOf(
    { checks: CHECKS, lines: [line({ verb: 'earn', when: whenLate, amount: { kind: 'points', value: num(1) } })] },
    { requests: rows({ 一: fields }) },
    { asOf },
  )
const request = (parts: Row['fields'] = {}): Row['fields'] => ({
  received: '2020-11-02',
  completed: null,
  extended: '否',
  asked: '0',
  ...parts,
})

describe('the clock of a reply to a request for information', () => {
  it('gives 20 workdays after the day of receipt, by the law in force then (SH-06)', () => {
    expect(late(request({ answered: '2020-11-30' }))).toBe('0')
    expect(late(request({ answered: '2020-12-01' }))).toBe('1')
  })

  it('gives 15 workdays for what was received before 15 May 2019 (SH-06)', () => {
    expect(late(request({ received: '2019-03-01', answered: '2019-03-22' }))).toBe('0')
    expect(late(request({ received: '2019-03-01', answered: '2019-03-25' }))).toBe('1')
    expect(late(request({ received: '2019-03-01', answered: '2019-03-25', extended: '是' }))).toBe('0')
  })

  it('runs from the completed request, and is stopped while others are asked', () => {
    expect(late(request({ completed: '2020-11-09', answered: '2020-12-07' }))).toBe('0')
    expect(late(request({ completed: '2020-11-09', answered: '2020-12-08' }))).toBe('1')
    expect(late(request({ asked: '5', answered: '2020-12-07' }))).toBe('0')
    expect(late(request({ asked: '5', answered: '2020-12-08' }))).toBe('1')
  })

  it('runs to the day of scoring while there is no reply', () => {
    expect(late(request({ answered: null }), '2020-12-01')).toBe('1')
    expect(late(request({ answered: null }), '2020-11-20')).toBe('0…1')
  })

  it('is not known while anything that moves it is not', () => {
    expect(late({ received: '2020-11-02', completed: null, asked: '0', answered: '2020-12-01' })).toBe('0…1')
    expect(late({ completed: null, extended: '否', asked: '0', answered: '2020-12-01' })).toBe('0…1')
  })
})

describe('a round that plays in another year', () => {
  it('keeps the law of the days that its dates came from', () => {
    const clock = { ...leaf, lines: [line({ verb: 'earn', when: whenLate, amount: { kind: 'points', value: num(1) } })] }
    const moved = (shift: number) => compile(roundProgramme(programmeWith(clock), { shift }))
    const facts = factsOf({ requests: rows({ 一: request({ received: '2020-03-02', answered: '2020-03-24' }) }) })
    const lateOf = (shift: number) => say(score(moved(shift), orgUnit(), facts, AS_OF, CALENDAR).total)
    expect(lateOf(0)).toBe('0')
    expect(lateOf(2)).toBe('1')
  })
})
