import { describe, expect, it } from 'vitest'
import { LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { newPerson } from '../../../test/people.ts'
import { forFile, someone } from '../../../test/store.ts'
import type { Refusal } from '../../model/Refusal.ts'
import { duties, people } from '../../store/schema/index.ts'
import { assign } from './assign.ts'
import { changeLeads } from './changeLeads.ts'
import { endAssignment } from './endAssignment.ts'
import { readAssignments } from './readAssignments.ts'

const at = '2026-11-22T01:00:00.000Z'

describe('who assesses what in a round', () => {
  const store = forFile(ledRound)
  const code = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error as Refusal).code,
    )
  const give = (parts: Partial<Parameters<typeof assign>[2]> = {}) =>
    assign(store(), someone(), { round: LED_ROUND, person: 'zhou', nodes: ['1'], units: null, ...parts })
  const read = () => readAssignments(store().db, LED_ROUND, at)

  it('can be given to who holds a duty of assessing in the round, and to nobody else', async () => {
    const person = (id: string) => ({ id, login: id, name: id, unit: ROOT_UNIT, state: 'active' as const, createdAt: at })
    await store()
      .db.insert(people)
      .values([person('zhou'), person('zheng')])
    const duty = { from: at, grantedBy: 'program', why: '' }
    await store()
      .db.insert(duties)
      .values([
        { ...duty, id: 'd1', person: 'zhou', role: 'assessor', unit: ROOT_UNIT, round: LED_ROUND },
        { ...duty, id: 'd2', person: 'zheng', role: 'auditor', unit: ROOT_UNIT },
      ])
    expect((await read()).people).toEqual([{ id: 'zhou', name: 'zhou', office: ROOT_UNIT, roles: '考核人员' }])
    expect(await code(give({ person: 'zheng' }))).toBe('not-assessing')
    expect(await code(give({ nodes: ['99'] }))).toBe('no-row')
    expect(await code(give({ nodes: [] }))).toBe('assignment-no-rows')
    expect(await code(give({ units: ['丙镇'] }))).toBe('unit-not-in-round')
    const id = await give({ units: ['甲镇'] })
    expect((await read()).assignments).toMatchObject([{ id, name: 'zhou', nodes: ['1'], units: ['甲镇'] }])
    await endAssignment(store(), someone(), id)
    expect((await read()).assignments).toEqual([])
    expect(await code(endAssignment(store(), someone(), id))).toBe('assignment-ended')
  })

  it('follows the leads, each an office, of which four may be assessed themselves (SH-02)', async () => {
    const change = (leads: Record<string, string | null>, why = '编办主任调整') =>
      changeLeads(store(), someone(), { round: LED_ROUND, leads, why })
    expect(await code(change({ 市林业局: ROOT_UNIT }))).toBe('no-lead')
    expect(await code(change({ 市编办: 'nobody' }))).toBe('unit-not-registered')
    expect(await code(change({ 市编办: '市编办' }, ' '))).toBe('leads-why')
    await change({ 市编办: '市编办', 市政务办: ROOT_UNIT })
    await change({ 市政务办: null })
    expect((await read()).leads).toEqual([
      { lead: '市政务办', unit: null, office: null, nobody: false, rows: 1, instead: null },
      { lead: '市编办', unit: '市编办', office: '市编办', nobody: true, rows: 1, instead: '市政务办' },
      { lead: '市财政局', unit: null, office: null, nobody: false, rows: 2, instead: '市政务办' },
    ])
    expect(
      (await read()).cards.map(({ name, rows }) => [
        name,
        ...rows.map((row) => `${'  '.repeat(row.depth)}${row.code} ${row.leads.join()}`),
      ]),
    ).toEqual([
      ['部门评分表', '1 市编办', '2 市财政局'],
      ['镇区评分表', '1 市财政局', '2 市政务办'],
    ])
    await newPerson(store(), 'bian', '卞办', '市编办', 'lead-assessor', ROOT_UNIT)
    expect((await read()).leads.find(({ lead }) => lead === '市编办')?.nobody).toBe(false)
  })
})
