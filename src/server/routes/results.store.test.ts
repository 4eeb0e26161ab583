import { describe, expect, it } from 'vitest'
import { noBackups, noJobs } from '../../../test/noJobs.ts'
import { given, SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { withProgramme } from '../../../test/smallProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { onlyDemonstrator } from '../../../test/onlyDemonstrator.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import type { Role } from '../../model/Role.ts'
import { answerChecks } from '../../rounds/life/answers/answerChecks.ts'
import type { SheetNode, UnitSheet } from '../../sheets/unit/UnitSheet.ts'
import { people } from '../../store/schema/people.ts'
import { assignments, roundLeads } from '../../store/schema/planning.ts'
import { createApp } from '../app.ts'
import { createWorld } from '../createWorld.ts'
import { silentLog } from '../log/silentLog.ts'
import type { Identify } from '../routing/Identify.ts'

const FILES = withProgramme(
  `rank: {within: group, ties: block}
grade-names: [优秀, 良好]
grades: [{by: bands, bands: {优秀: from 90, 良好: below 90}, clause: 得分90分以上为优秀}]
`,
)

/** One after the other somebody else asks, by what he calls himself. */
const CASES: Readonly<Record<string, { readonly role: Role; readonly unit: string }>> = {
  organiser: { role: 'organiser', unit: ROOT_UNIT },
  filler: { role: 'unit-filler', unit: '甲镇' },
  assessor: { role: 'assessor', unit: ROOT_UNIT },
  expert: { role: 'expert', unit: ROOT_UNIT },
  lead: { role: 'lead-assessor', unit: ROOT_UNIT },
}

const identify: Identify = {
  ...onlyDemonstrator,
  byToken: () => Promise.resolve(null),
  bySession: (id) => {
    const { role, unit } = CASES[id] ?? { role: 'expert' as const, unit: '' }
    const above = unit === ROOT_UNIT ? [] : [ROOT_UNIT]
    const person = { id, login: id, name: id, unit }
    return Promise.resolve({
      visitor: { by: 'session', person, session: id, duties: [{ role, unit, above, round: null, deputyFor: null }] },
      renewed: null,
    })
  },
}

async function ask(store: TestStore, who: string, path: string) {
  const sources = { kind: 'installation', folder: '/nowhere', jobs: noJobs, backups: noBackups, log: silentLog } as const
  const app = createApp(createWorld({ ...sources, store, preparing: () => new Set() }), '/nowhere', { identify })
  const response = await app.request(`http://localhost/api/${path.startsWith('programmes/') ? '' : `rounds/${SMALL_ROUND}/`}${path}`, {
    headers: { host: 'localhost', cookie: `mingjing=${who}` },
  })
  return { status: response.status, text: await response.text() }
}

const answersIn = (node: SheetNode): readonly string[] => [
  ...node.answers.flatMap(({ state, check }) => (state === 'answered' ? [check] : [])),
  ...node.children.flatMap(answersIn),
]

async function answered(): Promise<TestStore> {
  const store = await smallRound(FILES, ['甲镇', '乙镇', '丙镇', '丁镇'])
  const answers = ['甲镇', '乙镇', '丙镇'].map((unit) => given({ unit, value: '是' }))
  await answerChecks(store, someone(), { round: SMALL_ROUND, answers })
  return store
}

describe('the results of a round', () => {
  it('are shown whole to who may see all of them', async () => {
    const store = await answered()
    const { status, text } = await ask(store, 'organiser', 'sheet')
    expect(status).toBe(200)
    expect(text).toContain('丁镇')
    expect((await ask(store, 'organiser', 'facts')).status).toBe(200)
    const sheet = JSON.parse((await ask(store, 'organiser', `units/${encodeURIComponent('乙镇')}/sheet`)).text) as UnitSheet
    expect(sheet.previous?.name).toBeDefined()
    expect(answersIn(sheet.root)).toEqual(['circulars', '1.published'])
  })

  it('are, for a unit, its own and nothing of the others', async () => {
    const store = await answered()
    expect((await ask(store, 'filler', 'sheet')).status).toBe(403)
    expect((await ask(store, 'filler', 'facts')).status).toBe(403)
    expect((await ask(store, 'filler', `units/${encodeURIComponent('乙镇')}/sheet`)).status).toBe(404)
    const { status, text } = await ask(store, 'filler', `units/${encodeURIComponent('甲镇')}/sheet`)
    expect(status).toBe(200)
    expect(text).not.toMatch(/乙镇|丙镇|丁镇/u)
    const { standing, table, root } = JSON.parse(text) as UnitSheet
    expect({ ...standing, ...table }).toMatchObject({ place: null, tiedWith: [], distance: null, grades: [], ranked: 0, units: 1 })
    expect(answersIn(root)).toEqual(['circulars', '1.published'])
  })

  it('keep from who assesses other rows what is said in them', async () => {
    const store = await answered()
    const sheet = `units/${encodeURIComponent('甲镇')}/sheet`
    const of = async () => JSON.parse((await ask(store, 'assessor', sheet)).text) as UnitSheet
    expect(answersIn((await of()).root)).toEqual(['circulars', '1.published'])
    await store.db
      .insert(people)
      .values({ id: 'assessor', login: 'a', name: 'a', unit: ROOT_UNIT, state: 'active', createdAt: store.now() })
    await store.db.insert(assignments).values({
      ...{ id: 'other', round: SMALL_ROUND, person: 'assessor', by: 'organiser', at: store.now() },
      ...{ nodes: null, units: ['乙镇'] },
    })
    const seen = await of()
    expect(answersIn(seen.root)).toEqual([])
    expect(seen.standing.total.text).not.toBe('')
    expect((await ask(store, 'assessor', 'sheet')).status).toBe(403)
    expect((await ask(store, 'expert', sheet)).status).toBe(404)
  })

  it('keep the same from a lead that comes by way of the programme', async () => {
    const store = await answered()
    const sheet = `programmes/small-2024/round/units/${encodeURIComponent('甲镇')}`
    const of = async (who: string) => JSON.parse((await ask(store, who, sheet)).text) as UnitSheet
    await store.db.insert(roundLeads).values({ round: SMALL_ROUND, lead: '别的部门', unit: '乙镇' })
    expect(answersIn((await of('organiser')).root)).toEqual(['circulars', '1.published'])
    expect(answersIn((await of('lead')).root)).toEqual([])
    const facts = 'programmes/small-2024/round/facts'
    expect([(await ask(store, 'organiser', facts)).status, (await ask(store, 'lead', facts)).status]).toEqual([200, 403])
  })
})
