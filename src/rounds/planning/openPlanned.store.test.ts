import { describe, expect, it } from 'vitest'
import { published } from '../../../test/openedRound.ts'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { machineIo } from '../../cli/machineIo.ts'
import { openProgramme } from '../../cli/programmeFolders.ts'
import type { RoundPlan } from '../../model/RoundPlan.ts'
import { registerUnits } from '../../people/units/registerUnits.ts'
import { roundStages } from '../../store/schema/planning.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { composePlan } from './composePlan.ts'
import { createPlan } from './createPlan.ts'
import { openPlanned } from './openPlanned.ts'
import { savePlan } from './savePlan.ts'
import { drawInPlan, signMatrix } from './signMatrix.ts'

const calendar = ownCalendar()
const ORGANISER = 'county'

const TOWNS = ['城关镇', '侯庙镇', '孙口镇', '打渔陈镇', '马楼镇', '清水河乡', '后方乡', '夹河乡', '吴坝镇']

async function furnished(store: TestStore, folder: string): Promise<string> {
  const { compiled, hash } = await published(store, openProgramme(machineIo(), folder).files)
  const departments = compiled.programme.units.map(({ name }, at) => ({
    id: `d${at}`,
    // Registered as people call them: some with 县, some with the county's name, one under the notice's alias.
    name: name === '县文广局' ? '县文广电局' : at % 3 === 0 ? name : at % 3 === 1 ? `台前${name}` : name.replace(/^县/u, ''),
    parent: ORGANISER,
    kind: 'department' as const,
  }))
  await registerUnits(store, someone(), [
    { id: ORGANISER, name: '台前县', parent: null, kind: 'county' },
    ...departments,
    ...TOWNS.map((name, at) => ({ id: `t${at}`, name, parent: ORGANISER, kind: 'township' as const })),
  ])
  return hash
}

describe('a plan for 台前县', () => {
  let store: TestStore
  let plan: string
  const sheet = () => composePlan(store, plan, calendar)
  const save = async (change: (plan: RoundPlan) => RoundPlan) => {
    const { version, plan: now } = await sheet()
    return savePlan(store, someone(), { plan, version, content: change(now), calendar })
  }

  // One story: each step stands on the one before it.
  it('is opened when nothing blocks any more, and says until then what does', { timeout: 60_000 }, async () => {
    store = await newStore()
    const programme = await furnished(store, 'taiqian-2020')
    plan = await createPlan(store, someone(), { unit: ORGANISER, programme, simple: false, calendar })
    const first = await sheet()

    expect(first.plan.title).toContain('2026')
    expect(first.plan.asOf).toBe('2026-12-31')
    expect(first.plan.stages.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['self-check', 'report', 'assess']))
    expect(first.plan.units).toHaveLength(28)
    expect(first.names.find(({ name }) => name === '县文广局')?.certainty).toBe('alias')
    expect(first.names.map(({ certainty }) => certainty)).toEqual(expect.arrayContaining(['name', 'alias', 'likely']))
    const codes = (gaps: typeof first.gaps) => gaps.flatMap(({ blocks, code, about }) => (blocks ? [`${code} ${about}`] : []))
    expect(codes(first.gaps)).toEqual(expect.arrayContaining(['group-empty 乡镇', 'name-strange 县税务局', 'name-strange 县交通管理局']))
    expect(first.gaps.filter(({ code }) => code === 'addressed-only').map(({ about }) => about)).toEqual(['县产业集聚区管委会'])
    await expect(openPlanned(store, someone(), { plan, version: first.version, calendar })).rejects.toMatchObject({
      code: 'plan-unfinished',
    })

    await save((now) => ({
      ...now,
      units: [
        ...now.units,
        ...TOWNS.slice(0, 8).map((_, at) => ({
          ...(now.units[0] as RoundPlan['units'][number]),
          unit: `t${at}`,
          as: null,
          also: [],
          group: '乡镇',
        })),
      ],
      leftOut: { 县税务局: '垂直管理，不在考核对象之内' },
    }))
    expect(codes((await sheet()).gaps)).toEqual(expect.arrayContaining(['group-size 乡镇', 'name-strange 县交通管理局']))
    await expect(signMatrix(store, someone(), { plan, version: (await sheet()).version, calendar })).rejects.toMatchObject({
      code: 'matrix-open',
    })

    await save((now) => ({
      ...now,
      units: [...now.units, { ...(now.units.at(-1) as RoundPlan['units'][number]), unit: 't8' }],
      leftOut: { ...now.leftOut, 县交通管理局: '附件1里没有这个单位' },
      leads: Object.fromEntries(Object.keys(now.leads).map((lead) => [lead, ORGANISER])),
    }))
    const before = await sheet()
    expect(codes(before.gaps)).toEqual(['matrix-unsigned '])
    await signMatrix(store, someone(), { plan, version: before.version, calendar })
    expect(codes((await sheet()).gaps)).toEqual([])

    const drawn = await drawInPlan(store, someone(), {
      plan,
      version: (await sheet()).version,
      calendar,
      draw: 'spot-check',
      count: 10,
      seed: '20261122',
      list: null,
    })
    expect((await sheet()).plan.draws[0]?.drawn).toHaveLength(10)
    await expect(savePlan(store, someone(), { plan, version: drawn - 1, content: (await sheet()).plan, calendar })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'plan-changed',
    })

    const round = await openPlanned(store, someone(), { plan, version: drawn, calendar })
    const members = await listMembers(store.db, round)
    expect(members).toHaveLength(37)
    expect(members.filter(({ record }) => record.drawn['spot-check'] === true)).toHaveLength(10)
    expect(await findRound(store.db, round)).toMatchObject({ unit: ORGANISER, shift: 6, simple: false, matrixSignedBy: 'someone' })
    expect(await store.db.select().from(roundStages)).toHaveLength(first.plan.stages.length)
    expect((await sheet()).openedAs).toBe(round)
    await expect(openPlanned(store, someone(), { plan, version: drawn + 1, calendar })).rejects.toMatchObject({ code: 'plan-opened' })
  })
})
