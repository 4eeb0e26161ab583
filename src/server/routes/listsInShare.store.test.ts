import { describe, expect, it } from 'vitest'
import { asked } from '../../../test/asked.ts'
import { LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile } from '../../../test/store.ts'
import { assignments, files, contents, incidents, applicabilityProposals, people, roundLeads } from '../../store/schema/index.ts'
import { coverageRoutes } from './coverage.ts'
import { incidentRoutes } from './incidents.ts'
import { matrixRoutes } from './matrix.ts'
import { selfReportRoutes } from './selfReports.ts'

const ROUND = `/api/rounds/${LED_ROUND}`
const AT = '2026-11-21T01:00:00.000Z'

describe('lists of a round', () => {
  const store = forFile(ledRound)
  const ask = (...parts: Parameters<ReturnType<typeof asked>>) =>
    asked(store(), [...coverageRoutes, ...incidentRoutes, ...matrixRoutes, ...selfReportRoutes], {
      ma: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
      li: { unit: '市编办', duties: [['lead-assessor', ROOT_UNIT]] },
      yu: { unit: ROOT_UNIT, duties: [['assessor', ROOT_UNIT]] },
      zu: { unit: ROOT_UNIT, duties: [['leading-group', ROOT_UNIT]] },
      bo: { unit: '甲镇', duties: [['assessor', '甲镇']] },
    })(...parts)
  const listed = async (who: string, path: string, key: string) =>
    (await ask(who, 'GET', `${ROUND}/${path}`)).body[key] as readonly Readonly<Record<string, unknown>>[]

  it('are of the units and rows that are one’s own (SH-02)', async () => {
    const { db } = store()
    await db.insert(people).values({ id: 'yu', login: 'yu', name: '喻', unit: ROOT_UNIT, state: 'active', createdAt: AT })
    await db.insert(assignments).values({ id: 'a', round: LED_ROUND, person: 'yu', nodes: null, units: ['甲镇'], by: 'ma', at: AT })
    await db.insert(roundLeads).values({ round: LED_ROUND, lead: '市编办', unit: '市编办' })
    expect((await listed('ma', 'handed-in', 'units')).length).toBe(4)
    expect((await listed('yu', 'handed-in', 'units')).map(({ unit }) => unit)).toEqual(['甲镇'])
    const proposal = { round: LED_ROUND, unit: '市教育局', applies: false, why: '没有这项职能', person: 'yu', at: AT }
    const undecided = { decision: null, decidedBy: null, decidedAt: null, decidedWhy: null }
    await db.insert(applicabilityProposals).values(['1', '2'].map((node) => ({ id: `p${node}`, node, ...proposal, ...undecided })))
    expect((await listed('ma', 'proposals', 'proposals')).map(({ node }) => node).sort()).toEqual(['1', '2'])
    expect((await listed('li', 'proposals', 'proposals')).map(({ node }) => node)).toEqual(['1'])
  })

  it('of what happened are for who may see it', async () => {
    await store()
      .db.insert(incidents)
      .values(
        ['甲镇', '市教育局'].map((unit) => ({
          ...{ id: `i-${unit}`, unit, kind: 'circulars', on: '2024-05-01', fields: { on: '2024-05-01' }, proof: null },
          ...{ person: 'ma', recordedAt: AT },
        })),
      )
    const all = (await listed('ma', 'incidents', 'incidents')).map(({ unit }) => unit)
    const own = (await listed('yu', 'incidents', 'incidents')).map(({ unit }) => unit)
    expect(own).toEqual(all.filter((unit) => unit === '甲镇'))
    expect(await listed('zu', 'incidents', 'incidents')).toEqual([])
  })

  it('of proof name no file that was not seen', async () => {
    const { db } = store()
    await db.insert(contents).values({ sha256: 'a'.repeat(64), size: 1, type: 'text/plain', keptAt: AT })
    await db.insert(files).values({ id: 'foreign', content: 'a'.repeat(64), name: '内部.txt', unit: '市教育局', person: 'ma', at: AT })
    const given = { kind: 'circulars', on: '2024-05-01', fields: { on: '2024-05-01' } }
    const path = `/api/units/${encodeURIComponent('甲镇')}/incidents`
    expect((await ask('bo', 'POST', path, { ...given, proof: ['file:foreign'] })).status).toBe(404)
    expect((await ask('bo', 'POST', path, { ...given, proof: ['file:nothing'] })).status).toBe(404)
    expect((await ask('bo', 'POST', path, { ...given, proof: ['现场照片'] })).status).toBe(200)
  })
})
