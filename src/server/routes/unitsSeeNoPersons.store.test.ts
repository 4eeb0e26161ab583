import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { asked, type Asking } from '../../../test/asked.ts'
import { LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import type { Role } from '../../model/Role.ts'
import type { ShownPreviews } from '../../files/previews/shownPreviews.ts'
import { answerChecks } from '../../rounds/life/answers/answerChecks.ts'
import {
  comments,
  contents,
  evidence,
  files,
  incidents,
  matrixChanges,
  people,
  rounds,
  selfReports,
  stageExceptions,
  roundStages,
} from '../../store/schema/index.ts'
import { answerRoutes } from './answers.ts'
import { evidenceRoutes } from './evidence.ts'
import { fileRoutes } from './files.ts'
import { incidentRoutes } from './incidents.ts'
import { matrixRoutes } from './matrix.ts'
import { resultRoutes } from './results.ts'
import { selfReportRoutes } from './selfReports.ts'
import { stageRoutes } from './stages.ts'
import { talkRoutes } from './talk.ts'

const AT = '2026-11-21T01:00:00.000Z'
const UNIT = '市教育局'
const ROUND = `/api/rounds/${LED_ROUND}`
const OWN = `${ROUND}/units/${encodeURIComponent(UNIT)}`

/** Everybody who did something, by a name that stands nowhere else. */
const NAMES = { zhou: '周评分', qian: '钱登记', sun: '孙填报' } as const
const PERSONS = [NAMES.zhou, NAMES.qian]

const WHERE = {
  cells: `${OWN}/cells`,
  sheet: `${OWN}/sheet`,
  incidents: '/api/incidents',
  evidence: `${OWN}/evidence`,
  files: '/api/files',
  comments: `${OWN}/comments`,
  report: `${OWN}/self-report`,
  stages: `${ROUND}/stages`,
  matrix: `${ROUND}/matrix`,
} as const

const noPreviews: ShownPreviews = {
  of: () => Promise.reject(new Error('Nothing is looked at.')),
  picture: () => Promise.reject(new Error('Nothing is looked at.')),
} as unknown as ShownPreviews

const asking = (role: Role, unit: string): Asking => ({ unit, duties: [[role, unit]] })

describe('who assessed or recorded something', () => {
  const store = forFile(async () => {
    const made = await ledRound()
    const { db } = made
    const person = (id: keyof typeof NAMES, unit: string) => ({
      id,
      login: id,
      name: NAMES[id],
      unit,
      state: 'active' as const,
      createdAt: AT,
    })
    await db.insert(people).values([person('zhou', '市编办'), person('qian', ROOT_UNIT), person('sun', UNIT)])
    const given = { unit: UNIT, check: '1.published', state: 'answered', value: '是', after: null } as const
    await answerChecks(
      made,
      { ...someone('assessor', 'zhou'), name: NAMES.zhou },
      { round: LED_ROUND, answers: [{ ...given, lane: 'assessor' }] },
    )
    const own = { ...given, lane: 'self', saidBy: `${UNIT}（${NAMES.sun}）`, via: 'self-check' } as const
    await answerChecks(made, { ...someone('unit-reviewer', 'sun'), name: NAMES.sun }, { round: LED_ROUND, answers: [own] })
    await db.insert(incidents).values({
      ...{ id: 'i', unit: UNIT, kind: 'circulars', on: '2024-05-01', fields: { on: '2024-05-01' }, proof: null },
      ...{ person: 'qian', recordedAt: AT },
    })
    await db.insert(contents).values({ sha256: 'ab'.repeat(32), size: 1, type: 'image/png', keptAt: AT })
    const file = { content: 'ab'.repeat(32), unit: UNIT, at: AT }
    await db.insert(files).values([
      { ...file, id: 'f-1', name: '盖章件.png', person: 'qian' },
      { ...file, id: 'f-2', name: '说明.png', person: 'sun' },
    ])
    const piece = { round: LED_ROUND, unit: UNIT, check: '1.published', object: '', note: '', at: AT }
    await db.insert(evidence).values([
      { ...piece, id: 'e-1', side: 'assessing', person: 'zhou', file: 'f-1' },
      { ...piece, id: 'e-2', side: 'unit', person: 'qian', file: 'f-1' },
      { ...piece, id: 'e-3', side: 'unit', person: 'sun', file: 'f-2' },
    ])
    await db
      .insert(comments)
      .values({ id: 'c', round: LED_ROUND, unit: UNIT, node: '1', text: '请补充', forUnit: true, person: 'zhou', at: AT })
    await db.insert(selfReports).values({
      ...{ round: LED_ROUND, unit: UNIT, parts: {}, version: 1, changedBy: 'sun', changedAt: AT },
      ...{ paperAt: AT, paperBy: 'qian' },
    })
    await db.insert(roundStages).values({ round: LED_ROUND, position: 1, name: '自查', kind: 'self-check', text: '', late: 'refused' })
    const exception = { round: LED_ROUND, position: 1, unit: UNIT, until: '2026-12-31T09:30:00.000Z', why: '人员调整' }
    await db.insert(stageExceptions).values({ ...exception, id: 'x', by: 'qian', at: AT })
    await db
      .insert(matrixChanges)
      .values({ id: 'm', round: LED_ROUND, unit: UNIT, node: '1', applies: true, why: '职能相符', by: 'qian', at: AT })
    await db.update(rounds).set({ matrixSignedBy: 'qian', matrixSignedAt: AT, simple: true }).where(eq(rounds.id, LED_ROUND))
    return made
  })
  const ask = (who: string, path: string) =>
    asked(
      store(),
      [
        ...[...answerRoutes, ...resultRoutes, ...incidentRoutes, ...talkRoutes, ...selfReportRoutes, ...stageRoutes, ...matrixRoutes],
        ...[...evidenceRoutes(noPreviews), ...fileRoutes(noPreviews)],
      ],
      {
        organiser: asking('organiser', ROOT_UNIT),
        scoring: asking('scoring-group', ROOT_UNIT),
        auditor: asking('auditor', ROOT_UNIT),
        lead: asking('lead-assessor', ROOT_UNIT),
        filler: asking('unit-filler', UNIT),
        reviewer: asking('unit-reviewer', UNIT),
        leader: asking('unit-leader', UNIT),
        both: {
          unit: UNIT,
          duties: [
            ['unit-filler', UNIT],
            ['assessor', '甲镇'],
          ],
        },
      },
    )(who, 'GET', path)

  it.each(['filler', 'reviewer', 'leader', 'both'])('is not told to %s of the unit, wherever he looks', async (who) => {
    for (const [what, path] of Object.entries(WHERE)) {
      const { status, body } = await ask(who, path)
      expect([what, status]).toEqual([what, 200])
      const text = JSON.stringify(body)
      for (const name of PERSONS) expect([what, text.includes(name)]).toEqual([what, false])
      expect([what, text.includes('zhou'), text.includes('qian')]).toEqual([what, false, false])
    }
  })

  it('is told to the unit as the office in charge, and its own people by name', async () => {
    const cells = (await ask('filler', WHERE.cells)).body['answers'] as readonly { lane: string; saidBy: string }[]
    expect(cells.map(({ lane, saidBy }) => [lane, saidBy])).toEqual([
      ['assessor', '市编办'],
      ['self', `${UNIT}（${NAMES.sun}）`],
    ])
    const [incident] = (await ask('filler', WHERE.incidents)).body['incidents'] as readonly { by: string | null }[]
    expect(incident?.by).toBe(ROOT_UNIT)
    const pieces = (await ask('filler', WHERE.evidence)).body['evidence'] as readonly { id: string; by: string | null }[]
    expect(Object.fromEntries(pieces.map(({ id, by }) => [id, by]))).toEqual({
      'e-1': '市编办',
      'e-2': ROOT_UNIT,
      'e-3': NAMES.sun,
    })
    expect(JSON.stringify((await ask('filler', WHERE.report)).body['paper'])).toContain(ROOT_UNIT)
    expect((await ask('filler', WHERE.stages)).body).toMatchObject({ stages: [{ exceptions: [{ by: ROOT_UNIT }] }] })
    expect((await ask('filler', WHERE.matrix)).body).toMatchObject({ changes: [{ by: ROOT_UNIT }], signed: { by: ROOT_UNIT } })
    expect((await ask('organiser', WHERE.matrix)).body).toMatchObject({ changes: [{ by: NAMES.qian }] })
  })

  it.each(['organiser', 'scoring', 'auditor', 'lead'])('is told by name to %s', async (who) => {
    const cells = await ask(who, WHERE.cells)
    expect(JSON.stringify(cells.body)).toContain(NAMES.zhou)
    expect(JSON.stringify((await ask(who, WHERE.sheet)).body)).toContain(NAMES.zhou)
    expect(JSON.stringify((await ask(who, WHERE.incidents)).body)).toContain(NAMES.qian)
    expect(JSON.stringify((await ask(who, WHERE.evidence)).body)).toContain(NAMES.zhou)
  })
})
