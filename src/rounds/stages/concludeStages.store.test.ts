import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { published, registered, ROOT_UNIT } from '../../../test/openedRound.ts'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { forFile, newStore, someone } from '../../../test/store.ts'
import type { Unit } from '../../model/Facts.ts'
import { listCurrentAnswers } from '../../store/queries/answers.ts'
import { listConclusions, listStages } from '../../store/queries/stages.ts'
import { evidence, journal, roundStages, unitResults } from '../../store/schema/index.ts'
import { openRound } from '../life/openRound.ts'
import { concludeStages } from './concludeStages.ts'
import { grantException } from './grantException.ts'
import { plannedStages } from './plannedStages.ts'
import { readProgramme } from '../../programme/readProgramme.ts'
import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'

const FOLDER = 'programmes/suizhou-2021'
const FILES = Object.fromEntries(
  ['programme.yaml', 'units.yaml', 'notice.txt', ...readdirSync(join(FOLDER, 'scorecards')).map((name) => `scorecards/${name}`)].map(
    (file) => [file, readFileSync(join(FOLDER, file), 'utf8')],
  ),
)
const ROUND = 'suizhou'
const member = (name: string): Unit => ({
  ...{ id: name, name, group: '区属各部门', names: [name], functions: [], parameters: {}, objects: {}, applies: {}, drawn: {} },
})
const GOES_ON = { aborted: false }

async function suizhou() {
  const store = await newStore()
  store.setClock('2021-12-01T01:00:00.000Z')
  const { hash } = await published(store, FILES)
  const roster = ['甲局', '乙局', '丙局'].map(member)
  await registered(store, { units: roster.map((unit) => ({ unit, facts: { answers: {}, incidents: [], overrides: [] } })) })
  await openRound(store, someone(), {
    ...{ id: ROUND, title: '2021年政务公开工作考评', programme: hash, unit: ROOT_UNIT, demonstration: false, asOf: '2022-01-31' },
    ...{ calendar: ownCalendar(), roster, history: [] },
  })
  const { programme } = readProgramme(FILES)
  const stages = plannedStages(programme!, workCalendarFrom(ownCalendar()))
  await store.db.insert(roundStages).values(stages.map(({ notes: _, ...stage }, at) => ({ round: ROUND, position: at + 1, ...stage })))
  return store
}

describe('what follows from the end of a stage that takes what is late for nothing (SZ-08)', () => {
  const store = forFile(suizhou)
  const own = async (unit: string) =>
    (await listCurrentAnswers(store().db, ROUND, [unit])).map(({ answer: { check, lane, state, value, saidBy, why } }) => ({
      check,
      lane,
      state,
      value,
      saidBy,
      why,
    }))
  const conclude = async (at: string) => {
    store().setClock(at)
    await concludeStages(store(), GOES_ON)
  }

  it('is nothing before the end', async () => {
    await conclude('2022-01-14T09:29:00.000Z')
    expect(await listConclusions(store().db, ROUND)).toEqual([])
  })

  it('says of what must be handed in that it was not, leaves what would have to be guessed, and spares who may go on', async () => {
    await grantException(store(), someone(), {
      round: ROUND,
      position: 2,
      unit: '乙局',
      until: '2022-01-18T09:30:00.000Z',
      why: '机房搬迁',
    })
    const piece = {
      round: ROUND,
      unit: '丙局',
      check: '30.p2.base',
      object: '',
      side: 'unit' as const,
      note: '',
      person: 'p',
      at: '2022-01-10T01:00:00.000Z',
    }
    await store()
      .db.insert(evidence)
      .values({ ...piece, id: 'v1', link: { url: 'https://example.gov.cn/', title: '知识库', on: null } })
    await conclude('2022-01-14T09:31:00.000Z')
    const said = await own('甲局')
    expect(said.map(({ check, lane, state, saidBy }) => [check, lane, state, saidBy])).toEqual([
      ['29.p3.ledger', 'self', 'answered', '明镜（自动）'],
      ['30.p2.base', 'self', 'answered', '明镜（自动）'],
    ])
    expect(said[1]?.value).toMatchObject({
      rows: [
        { id: '问答知识库', fields: { 报送日期: null } },
        { id: '数据共享', fields: { 报送日期: null } },
      ],
    })
    expect(said[0]?.why).toMatch(/^到2022-01-14 17:30没有报送。通知：.*逾期未报视为无相关工作内容/u)
    expect(await own('乙局')).toEqual([])
    expect((await own('丙局')).map(({ check }) => check)).toEqual(['29.p3.ledger'])
    expect((await listConclusions(store().db, ROUND)).map(({ unit, declared, left }) => [unit, declared, left])).toEqual([
      ['甲局', ['29.p3.ledger', '30.p2.base'], []],
      ['丙局', ['29.p3.ledger'], ['30.p2.base']],
    ])
  })

  it('costs what the notice says, and no more', async () => {
    const [before, after] = await Promise.all(
      ['乙局', '甲局'].map(async (unit) => (await store().db.select().from(unitResults).where(eq(unitResults.unit, unit)))[0]?.brief.total),
    )
    expect(before).toMatchObject({ high: expect.any(String) as string })
    expect(after).not.toEqual(before)
  })

  it('happens once, and at its own end for who might go on', async () => {
    await conclude('2022-01-15T01:00:00.000Z')
    expect(await listConclusions(store().db, ROUND)).toHaveLength(2)
    expect((await listStages(store().db, ROUND))[1]?.concludedAt).toBeNull()
    await conclude('2022-01-18T09:30:00.000Z')
    expect((await own('乙局')).map(({ check }) => check)).toEqual(['29.p3.ledger', '30.p2.base'])
    await conclude('2022-01-18T09:32:00.000Z')
    expect(await listConclusions(store().db, ROUND)).toHaveLength(3)
    expect((await listStages(store().db, ROUND))[1]?.concludedAt).not.toBeNull()
    const acts = await store().db.select().from(journal).where(eq(journal.act, 'stage.conclude')).orderBy(asc(journal.seq))
    expect(acts.map(({ actor, refs }) => [actor, refs])).toMatchObject([
      ['program', { unit: '甲局', declared: '2', left: '0' }],
      ['program', { unit: '丙局', declared: '1', left: '1' }],
      ['program', { unit: '乙局', declared: '2', left: '0' }],
    ])
  })
})
