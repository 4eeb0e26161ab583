import { describe, expect, it } from 'vitest'
import { machineIo } from '../../cli/machineIo.ts'
import { openProgramme } from '../../cli/programmeFolders.ts'
import type { Programme } from '../../model/Programme.ts'
import type { RoundPlan } from '../../model/RoundPlan.ts'
import { draftedUnits } from '../../people/units/NewUnit.ts'
import type { Register } from '../../people/units/Register.ts'
import { readProgramme } from '../../programme/readProgramme.ts'
import { checkPlan } from './checkPlan.ts'
import { draftPlan, emptyPlan } from './draftPlan.ts'
import { drawnOf, drawUnits, isStale, takeDrawn } from './drawUnits.ts'
import { meeter } from './meetNames.ts'
import { namesToBind } from './namesToBind.ts'
import { periodChoices, yearsNeeded } from './periodChoices.ts'
import { stateFrom } from './planState.ts'
import { readPlan } from './readPlan.ts'

const TODAY = '2026-11-22'
const calendar = { years: [2026], holidays: [], workdays: [] }

function programmeIn(folder: string): Programme {
  const { programme } = readProgramme(openProgramme(machineIo(), folder).files)
  if (!programme) throw new Error(`The programme ${folder} has mistakes.`)
  return programme
}

/** A county with departments so called. */
const registerOf = (names: readonly string[], aliases: Readonly<Record<string, readonly string[]>> = {}): Register =>
  new Map(
    draftedUnits(new Map(), [
      { id: 'county', name: '汤阴县', parent: null, kind: 'county' },
      ...names.map((name) => ({ id: name, name, parent: 'county', kind: 'department' as const, aliases: aliases[name] ?? [] })),
    ]).map((unit) => [unit.id, unit]),
  )

const codesOf = (plan: RoundPlan, programme: Programme, register: Register) =>
  checkPlan(stateFrom(plan, programme, { register, on: plan.asOf ?? TODAY, calendar })).flatMap(({ blocks, code, about }) =>
    blocks ? [`${code} ${about}`] : [],
  )

describe('a name of a notice', () => {
  const meet = meeter(registerOf(['财政局', '县教育局', '汤阴县公安局', '县文旅局'], { 县文旅局: ['县文广局'] }), TODAY, 'county')

  it.each([
    { name: '县教育局', certainty: 'name', unit: '县教育局' },
    { name: '县文广局', certainty: 'alias', unit: '县文旅局' },
    { name: '县财政局', certainty: 'likely', unit: '财政局' },
    { name: '县公安局', certainty: 'likely', unit: '汤阴县公安局' },
    { name: '县税务局', certainty: 'none', unit: undefined },
  ])('$name is met with certainty $certainty', ({ name, certainty, unit }) => {
    const met = meet(name, [])
    expect([met.certainty, met.units[0]?.id]).toEqual([certainty, unit])
  })

  it('that nobody has is offered those that are like it', () => {
    expect(meet('县教育和体育局', []).near.map(({ name }) => name)).toContain('县教育局')
  })
})

describe('a plan for 汤阴县', () => {
  const programme = programmeIn('tangyin-2022')
  const register = registerOf(programme.units.map(({ name }) => name))
  const plan = draftPlan(programme, 'f'.repeat(64), { register, today: TODAY, organiser: 'county', simple: false })

  it('covers the quarter in which today lies', () => {
    expect(plan.period).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(periodChoices(programme, 4).map(({ title }) => title)).toEqual([
      '2026年第1季度',
      '2026年第2季度',
      '2026年第3季度',
      '2026年第4季度',
    ])
    expect(yearsNeeded(programme, plan)).toEqual([2026])
  })

  it('binds every unit of its sets, and gives the office’s own columns to the same office', () => {
    expect(plan.units).toHaveLength(programme.units.length)
    expect(plan.leads).toEqual({ 县政府办公室: '政府办', 县政府办公室不保障该栏目的人员: '政府办' })
  })

  it('leaves 等 and a company without a name to a person, row by row', () => {
    const codes = codesOf(plan, programme, register)
    expect(codes).toContain('name-strange 国有企业')
    expect(codes.filter((code) => code.startsWith('pair-undecided'))).not.toEqual([])
  })

  it('names the missing year’s notice', () => {
    const later = { ...plan, shift: 5, period: { from: '2027-10-01', to: '2027-12-31' }, asOf: '2027-12-31' }
    expect(codesOf(later, programme, register)).toContain('calendar-missing 2027')
  })

  it('blocks on a unit under two names, a name given to two units, and a unit that nobody registered', () => {
    const [first, second] = plan.units
    if (!first || !second) throw new Error('The notice names units.')
    const codes = codesOf({ ...plan, units: [...plan.units, { ...first, unit: 'nobody' }, { ...second, as: null }] }, programme, register)
    expect(codes).toEqual(
      expect.arrayContaining([`unit-not-registered nobody`, `unit-double ${second.unit}`, `name-double ${first.as ?? ''}`]),
    )
  })
})

describe('a plan for 三河市', () => {
  const programme = programmeIn('sanhe-2018')
  const register = registerOf(programme.units.map(({ name }) => name))
  const plan = draftPlan(programme, 'f'.repeat(64), { register, today: TODAY, organiser: 'county', simple: false })

  it('wants an office for each lead assessor that is none of the assessed', () => {
    const leads = codesOf(plan, programme, register).filter((code) => code.startsWith('lead-unbound'))
    expect(plan.leads).toMatchObject({ 市编办: '市编办', 市财政局: '市财政局' })
    expect(leads).toContain('lead-unbound 市政务办')
    expect(leads).toHaveLength(8)
  })

  it('says of which offices nobody may score yet, once for all, and keeps nothing from being opened by it', () => {
    const told = (leading: ReadonlySet<string> | null) =>
      checkPlan(stateFrom(plan, programme, { register, on: plan.asOf ?? TODAY, calendar, leading })).filter(
        ({ code }) => code === 'lead-nobody',
      )
    expect(told(null)).toEqual([])
    const [one, ...others] = told(new Set(Object.values(plan.leads).filter((unit) => unit !== '市编办' && unit !== '市财政局')))
    expect(others).toEqual([])
    expect(one).toMatchObject({ blocks: false, step: 'people', message: '市编办、市财政局还没有人能评自己牵头的项' })
    expect(told(new Set(Object.values(plan.leads)))).toEqual([])
  })

  it('wants none in a simple round', () => {
    expect(codesOf({ ...plan, simple: true }, programme, register).filter((code) => /^(?:lead|matrix-unsigned)/u.test(code))).toEqual([])
  })
})

describe('the names that stand only in scopes', () => {
  it('are those that the table of units has not', () => {
    expect(namesToBind(programmeIn('taiqian-2020')).strange.map(({ name }) => name)).toEqual(['县税务局', '县交通管理局'])
  })
})

describe('a drawing', () => {
  const draw = { id: 'd', name: '部门抽查', of: { group: '部门' }, readings: [] }
  const unit = (name: string) => ({
    id: name,
    name,
    group: '部门',
    names: [name],
    functions: [],
    parameters: {},
    objects: {},
    applies: {},
    drawn: {},
  })
  const roster = ['甲局', '乙局', '丙局', '丁局'].map(unit)

  it('gives the same units for the same seed', () => {
    expect(drawUnits(draw, roster, { count: 2, seed: '1' })).toEqual(drawUnits(draw, roster, { count: 2, seed: '1' }))
  })

  it('asks for a number that the notice leaves open, and for one that can be drawn', () => {
    expect(() => drawUnits(draw, roster, { count: null, seed: '1' })).toThrow('没有写抽多少个')
    expect(() => drawUnits(draw, roster, { count: 5, seed: '1' })).toThrow('可抽的只有 4 个')
    expect(() => drawUnits({ ...draw, count: 2, countTo: 3 }, roster, { count: 4, seed: '1' })).toThrow('通知规定抽 2至3 个')
  })

  it('is stale once the list has changed', () => {
    const done = drawUnits(draw, roster, { count: 2, seed: '1' })
    expect([isStale(draw, done, roster), isStale(draw, done, roster.slice(1))]).toEqual([false, true])
  })

  it('comes in as a list with its paper where it was held elsewhere (SZ-04, TQ-08)', () => {
    const paper = { title: '抽签记录', issuer: '县公证处', number: null, on: '2026-11-20', file: null }
    const [one, , three] = roster.map(({ name }) => name)
    const done = takeDrawn({ ...draw, count: 2 }, roster, { names: [` ${three ?? ''}`, one ?? '', one ?? ''], paper })
    expect(done).toMatchObject({ count: 2, seed: '', paper, drawn: [one, three] })
    expect(roster.map((unit) => drawnOf(draw, done, unit))).toEqual([true, false, true, false].map((drawn) => ({ d: drawn })))
  })

  it('takes no list with a name that could not be drawn, or with more than the notice says', () => {
    const paper = { title: '抽签记录', issuer: '县公证处', number: null, on: '2026-11-20', file: null }
    const all = roster.map(({ name }) => name)
    expect(() => takeDrawn(draw, roster, { names: ['别处的局'], paper })).toThrow('有 1 个名称不在“部门抽查”可抽的范围里')
    expect(() => takeDrawn({ ...draw, count: 2 }, roster, { names: all, paper })).toThrow('通知规定抽 2 个，名单里是 4 个')
  })
})

describe('reading a plan', () => {
  const { signature: _signature, draws: _draws, ...empty } = emptyPlan('county', false)

  it('gives back what a page sent', () => {
    expect(readPlan({ ...empty, units: [], leads: { 牵头: 'a' } })).toEqual({ ...empty, leads: { 牵头: 'a' } })
  })

  it.each([
    { what: 'a day that is none', change: { asOf: '2026-02-30' }, says: '不是存在的日期' },
    {
      what: 'a kind of stage that is none',
      change: { stages: [{ name: 'x', kind: 'y', opensAt: null, closesAt: null, text: '', late: 'refused' }] },
      says: '阶段的事项',
    },
    { what: 'a missing part', change: { units: undefined }, says: '考核名单' },
    { what: 'a strange lane', change: { answering: { 乡镇: { c: ['nobody'] } } }, says: '答案来源' },
  ])('refuses $what', ({ change, says }) => {
    expect(() => readPlan({ ...empty, ...change })).toThrow(says)
  })
})
