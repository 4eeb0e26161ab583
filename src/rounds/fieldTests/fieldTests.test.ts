import { describe, expect, it } from 'vitest'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import type { Check } from '../../model/Check.ts'
import { USUAL_TERMS, type EventFields, type TestEventKind } from '../../model/FieldTest.ts'
import type { FieldTestEvent } from '../../store/queries/fieldTests.ts'
import { member } from '../../../test/openedRound.ts'
import { countedTries } from './countedTries.ts'
import { letterClock } from './letterClock.ts'
import { proposeAnswer, saysUnreached } from './proposeAnswer.ts'
import { readTargets } from './readTargets.ts'
import { standingEvents } from './standingEvents.ts'
import { testState } from './TestState.ts'

const calendar = workCalendarFrom(ownCalendar())

/** Noted at ten in the morning in Beijing, or at a moment. */
const event = (kind: TestEventKind, on: string, fields: EventFields = {}, withdraws: string | null = null): FieldTestEvent => ({
  ...{ id: `${kind} ${on}`, test: 't', kind, on: on.length > 10 ? on : `${on}T02:00:00.000Z`, fields, proof: [], withdraws },
  ...{ person: 'tester', at: on.length > 10 ? on : `${on}T02:00:00.000Z` },
})
const missed = (on: string) => event('try', on, { outcome: 'no-answer' })

describe('tries that reach nobody', () => {
  it('count only some hours apart, and are enough only on as many days as the plan asks (SZ-03)', () => {
    const twice = [missed('2026-03-02T01:00:00.000Z'), missed('2026-03-02T01:05:00.000Z'), missed('2026-03-02T03:00:00.000Z')]
    expect(countedTries(twice, USUAL_TERMS)).toMatchObject({
      made: 3,
      counted: 2,
      days: 1,
      enough: false,
      nextFrom: '2026-03-02T16:00:00.000Z',
    })
    const oneDay = [...twice, missed('2026-03-02T06:00:00.000Z')]
    expect(countedTries(oneDay, USUAL_TERMS)).toMatchObject({ counted: 3, days: 1, enough: false })
    const twoDays = [...twice, missed('2026-03-03T01:00:00.000Z')]
    expect(countedTries(twoDays, USUAL_TERMS)).toMatchObject({ counted: 3, days: 2, enough: true, reached: null })
  })

  it('end with the first at which somebody answers', () => {
    const reached = event('try', '2026-03-02', { outcome: 'connected', seconds: '12' })
    expect(countedTries([reached], USUAL_TERMS).reached).toBe(reached)
  })

  it('are not made outside the window, and late when it is over', () => {
    const terms = { ...USUAL_TERMS, from: '2026-03-02', until: '2026-03-06' }
    const at = (now: string) =>
      testState({ method: 'telephone', terms, test: { concludedAt: null, droppedAt: null }, events: [] }, { calendar, now }).stands
    expect(at('2026-03-01T02:00:00.000Z')).toBe('waiting')
    expect(at('2026-03-02T02:00:00.000Z')).toBe('ready')
    expect(at('2026-03-07T02:00:00.000Z')).toBe('overdue')
  })
})

describe('what is taken back', () => {
  it('no longer counts', () => {
    const wrong = missed('2026-03-02')
    expect(standingEvents([wrong, event('taken-back', '2026-03-03', { why: '拨错' }, wrong.id)])).toEqual([])
  })
})

describe('the clock of a letter', () => {
  const clock = (today: string, ...events: readonly FieldTestEvent[]) => letterClock(events, calendar, today)
  const [sent, received] = [event('sent', '2026-03-02'), event('received', '2026-03-04')]

  it('waits for the receipt, then for the reply of the law in force (SZ-03)', () => {
    expect(clock('2026-03-03')).toMatchObject({ waits: 'sending' })
    expect(clock('2026-03-03', sent)).toMatchObject({ waits: 'receipt', due: null })
    expect(clock('2026-03-05', sent, received)).toMatchObject({
      ...{ waits: 'reply', due: '2026-04-01', kept: null, law: '国务院令第711号' },
      dues: [
        { kind: 'completion-ask', on: '2026-03-13', overdue: false },
        { kind: 'reply', on: '2026-04-01', overdue: false },
      ],
    })
    expect(clock('2026-04-02', sent, received)).toMatchObject({ kept: false, dues: [{ kind: 'reply', overdue: true }] })
  })

  it('is that of 2007 for a letter received before 15 May 2019', () => {
    const old = [event('sent', '2019-05-10'), event('received', '2019-05-14')]
    expect(clock('2019-05-20', ...old)).toMatchObject({ due: '2019-06-04', law: '国务院令第492号', dues: [{ kind: 'reply' }] })
  })

  it('stands still while a completion is awaited, and starts anew with it', () => {
    const asked = event('completion-asked', '2026-03-10')
    expect(clock('2026-05-20', sent, received, asked)).toMatchObject({ waits: 'completion', due: null, dues: [], kept: null })
    expect(clock('2026-03-20', sent, received, asked, event('completed', '2026-03-16'))).toMatchObject({
      waits: 'reply',
      due: '2026-04-14',
    })
    expect(clock('2026-03-20', sent, received, event('completion-asked', '2026-03-17')).words.join()).toContain('2026-03-17才告知')
  })

  it('does not count the time of third parties, up to what the law gives them', () => {
    const asked = event('third-asked', '2026-03-05')
    expect(clock('2026-03-06', sent, received, asked).dues.map(({ kind }) => kind)).toContain('third-answer')
    const told = clock('2026-04-20', sent, received, asked, event('third-answered', '2026-03-12'), event('replied', '2026-04-09'))
    expect(told).toMatchObject({ pausedWorkdays: 5, due: '2026-04-09', kept: true, workdaysUsed: 20 })
    expect(clock('2026-12-01', sent, received, asked)).toMatchObject({ pausedWorkdays: 15 })
  })

  it('is put off once by a notice that came in time, by what the notice says and no more than the law allows', () => {
    const put = (on: string, workdays?: string) =>
      clock('2026-03-30', sent, received, event('extended', on, workdays === undefined ? {} : { workdays }))
    expect(put('2026-03-20').due).toBe('2026-04-30')
    expect(put('2026-03-20', '5').due).toBe('2026-04-09')
    expect(put('2026-03-20', '60').due).toBe('2026-04-30')
    expect(put('2026-04-03')).toMatchObject({ due: '2026-04-01' })
    expect(put('2026-04-03').words.join()).toContain('不算延期')
  })

  it('says that a year has no calendar yet, and guesses nothing', () => {
    const far = [event('sent', '2031-03-02'), event('received', '2031-03-04')]
    expect(clock('2031-03-05', ...far)).toMatchObject({ waits: 'reply', due: null, kept: null })
    expect(clock('2031-03-05', ...far).words.join()).toContain('没有推算')
  })

  it('has nothing to run for when the letter comes back', () => {
    expect(clock('2026-03-20', sent, event('returned', '2026-03-10'))).toMatchObject({ waits: 'nothing', law: null, kept: null })
  })
})

describe('the proposed answer', () => {
  const choice = (ask: string, levels = ['是', '否'], yesNo = true): Check => ({ id: 'c', ask, kind: 'choice', levels, yesNo })
  const looking = { calendar, now: '2026-04-20T02:00:00.000Z' }
  const test = { concludedAt: null, droppedAt: null }
  const proposed = (check: Check, method: 'telephone' | 'letter', events: readonly FieldTestEvent[], target = '0722-0000001') => {
    const state = testState({ method, terms: USUAL_TERMS, test, events }, looking)
    return proposeAnswer(check, { method, target, standing: standingEvents(events), state, rows: [] })
  }
  const nobody = [missed('2026-03-02T01:00:00.000Z'), missed('2026-03-02T06:00:00.000Z'), missed('2026-03-03T01:00:00.000Z')]
  const letter = [
    event('sent', '2026-03-02'),
    event('received', '2026-03-04'),
    event('replied', '2026-04-02', { formFit: '是', contentFit: '否' }),
  ]

  it('is that one cannot tell where nobody could be reached, unless the check has a level for it (SZ-03)', () => {
    expect(proposed(choice('解答是否准确'), 'telephone', nobody)).toMatchObject({ state: 'cantTell', value: null })
    expect(proposed(choice('电话是否接通'), 'telephone', nobody)).toMatchObject({ state: 'answered', value: '否' })
    expect(proposed(choice('核实结果', ['一致', '没有接通'], false), 'telephone', nobody)).toMatchObject({ value: '没有接通' })
    expect(saysUnreached({ id: 'n', ask: '接通次数', kind: 'number', rate: false })).toBe(false)
  })

  it('says whether a reply was in time, in how many workdays', () => {
    expect(proposed(choice('是否按时答复'), 'letter', letter)).toMatchObject({ state: 'answered', value: '否' })
    expect(proposed({ id: 'n', ask: '用了几个工作日', kind: 'number', rate: false }, 'letter', letter)).toMatchObject({ value: '21' })
    expect(proposed(choice('是否按时答复'), 'letter', letter).why).toBe('2026-04-02收到答复，用了21个工作日，期限到2026-04-01，超期。')
  })

  it('fills a row of a register with what was noted, and leaves open what was not (SZ-02)', () => {
    const register: Check = {
      ...{ id: 'r', ask: '申请', kind: 'list', open: true, presumeNone: false },
      fields: {
        方式: { kind: 'choice', levels: ['信函', '网络'], yesNo: false },
        收到日期: { kind: 'date' },
        补正材料收到日期: { kind: 'date', open: '没有补正' },
        是否延期: { kind: 'choice', levels: ['是', '否'], yesNo: true },
        征求第三方意见工作日: { kind: 'number' },
        答复日期: { kind: 'date', open: '未答复' },
        答复内容是否规范: { kind: 'choice', levels: ['是', '否'], yesNo: true },
        来源: { kind: 'choice', levels: ['测评申请', '实际申请'], yesNo: false },
      },
    }
    expect(proposed(register, 'letter', letter, '区档案局').value).toEqual({
      rows: [
        {
          id: '区档案局',
          fields: {
            方式: '信函',
            收到日期: '2026-03-04',
            补正材料收到日期: null,
            是否延期: '否',
            征求第三方意见工作日: '0',
            答复日期: '2026-04-02',
            答复内容是否规范: '否',
          },
        },
      ],
    })
  })
})

describe('lines pasted from a table', () => {
  it('are read by the names of the round’s units, and say what is wrong', () => {
    const members = [member('甲镇', '镇区'), member('乙镇', '镇区')].map((record) => ({ unit: `id-${record.name}`, record }))
    expect(readTargets('甲镇\t0722-1\n\n乙镇，0722-2，便民服务中心\n丙镇\t1\n甲镇', members)).toMatchObject([
      { line: 1, unit: 'id-甲镇', target: '0722-1', object: '', fault: null },
      { line: 3, unit: 'id-乙镇', target: '0722-2', object: '便民服务中心', fault: null },
      { line: 4, unit: null, fault: '名单里没有“丙镇”，请写单位在本批次的名称。' },
      { line: 5, unit: 'id-甲镇', fault: '“甲镇”后面没有号码、地址或地点。单位和号码之间请用制表符或逗号隔开。' },
    ])
    const [pasted] = readTargets('很'.repeat(3000), members)
    expect(pasted?.fault).toBe(`名单里没有“${'很'.repeat(30)}……”，请写单位在本批次的名称。`)
  })
})
