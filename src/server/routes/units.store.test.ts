import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { noBackups, noJobs } from '../../../test/noJobs.ts'
import { newStore } from '../../../test/store.ts'
import { registerSmallTree } from '../../../test/unitTree.ts'
import type { Role } from '../../model/Role.ts'
import { readTables } from '../../notices/readTables.ts'
import { writeCsv } from '../../notices/writers/csv.ts'
import { ancestorsOf } from '../../store/queries/units.ts'
import { ACTION_IDS } from '../../permissions/actions.ts'
import { createWorld } from '../createWorld.ts'
import { silentLog } from '../log/silentLog.ts'
import { answerFault } from '../routing/faults.ts'
import { serveRoutes } from '../routing/serveRoutes.ts'
import { calendarRoutes, type CalendarAnswer, type CalendarEffectAnswer } from './calendar.ts'
import { tableRoutes, type TableImported, type TablePreview } from './tables.ts'
import { unitChangeRoutes } from './unitChanges.ts'
import type { HoldingsAnswer, UnitAnswer, UnitList } from './unitFields.ts'
import { unitRoutes } from './units.ts'

const SESSION = { cookie: 'mingjing=x' }
const TOKEN = { authorization: `Bearer ${'x'.repeat(40)}` }

/** An app in which whoever asks has one role over one unit of the small tree. */
async function app(role: Role, unit: string) {
  const store = await newStore()
  await registerSmallTree(store)
  const above = await ancestorsOf(store.db, unit)
  const world = createWorld({
    kind: 'installation',
    store,
    folder: '/nowhere',
    jobs: noJobs,
    backups: noBackups,
    log: silentLog,
    preparing: () => new Set(),
  })
  const served = new Hono()
  const person = { id: 'p1', login: 'p1', name: '张三', unit }
  const duties = [{ role, unit, above, round: null, deputyFor: null }]
  serveRoutes(
    served,
    world,
    {
      demonstrator: () => {
        throw new Error('It is no demonstration.')
      },
      awaitsSetup: () => Promise.resolve(false),
      bySession: () => Promise.resolve({ visitor: { by: 'session', person, duties, session: 's1' }, renewed: null }),
      byToken: () => Promise.resolve({ by: 'token', person, duties, token: 't1', scope: ACTION_IDS }),
    },
    [
      ...unitRoutes,
      ...unitChangeRoutes,
      ...tableRoutes((name, bytes) => Promise.resolve(readTables(name, bytes, () => 0))),
      ...calendarRoutes,
    ],
  )
  served.onError((error, c) => answerFault(error, c, silentLog))
  const send = (method: string, path: string, type: string, body?: BodyInit, by: Record<string, string> = SESSION) =>
    served.request(path, {
      method,
      headers: { ...by, 'content-type': type, 'x-mingjing': '1', host: 'localhost' },
      ...(body === undefined ? {} : { body }),
    })
  return {
    ask: async (method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> => {
      const response = await send(method, path, 'application/json', body === undefined ? undefined : JSON.stringify(body))
      const text = await response.text()
      return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
    },
    upload: async (path: string, bytes: Uint8Array, by = SESSION as Record<string, string>): Promise<{ body: unknown }> => {
      const response = await send('POST', path, 'text/csv', new Uint8Array(bytes), by)
      return { body: (await response.json()) as unknown }
    },
    download: async (path: string) => new Uint8Array(await (await send('GET', path, 'application/json')).arrayBuffer()),
  }
}

const why = '机构改革'

describe('routes of units', () => {
  it('show the part of the tree that is one’s own, and change nothing beside it', async () => {
    const { ask } = await app('organiser', 'county')
    const { units } = (await ask('GET', '/api/units')).body as UnitList
    expect(units.map(({ name, depth, parent }) => [name, depth, parent])).toEqual([
      ['示例县', 0, null],
      ['财政局', 1, 'county'],
      ['统计局', 1, 'county'],
      ['甲镇', 1, 'county'],
    ])
    expect((await ask('GET', `/api/units/find?name=${encodeURIComponent('财政局')}`)).body).toMatchObject({ units: [{ id: 'finance' }] })
    expect((await ask('POST', '/api/units/other/rename', { name: '新县', on: '2026-01-01', why })).status).toBe(404)
    expect((await ask('POST', '/api/units/finance/move', { parent: 'other', on: '2026-01-01', why })).status).toBe(404)
    expect((await ask('POST', '/api/units/finance/merge', { into: 'other-finance', on: '2026-01-01', why })).status).toBe(404)
    expect((await ask('POST', '/api/units', { name: '审计局', parent: 'other', kind: 'department', why })).status).toBe(404)
    expect((await ask('POST', '/api/units', { name: '审计局', parent: 'county', kind: 'department', why })).status).toBe(200)
  })

  it('tell a unit’s history, and what its end has to ask about', async () => {
    const { ask } = await app('administrator', 'city')
    expect((await ask('POST', '/api/units/finance/rename', { name: '财政和国资局', on: '2026-01-01', why })).status).toBe(204)
    expect((await ask('POST', '/api/units/statistics/merge', { into: 'finance', on: '2026-02-01', why })).status).toBe(200)
    const unit = (await ask('GET', '/api/units/finance')).body as UnitAnswer
    expect(unit.above.map(({ name }) => name)).toEqual(['示例市', '示例县'])
    expect(unit.changes.map(({ kind, unit: { name } }) => [kind, name])).toEqual([
      ['rename', '财政和国资局'],
      ['merge', '统计局'],
    ])
    expect(((await ask('GET', '/api/units/statistics')).body as UnitAnswer).into).toEqual({ id: 'finance', name: '财政和国资局' })
    expect(((await ask('GET', '/api/units/county/holdings')).body as HoldingsAnswer).subUnits).toHaveLength(2)
    expect(await ask('POST', '/api/units/county/abolish', { on: '2026-03-01', why })).toMatchObject({
      status: 409,
      body: { code: 'succession-needed' },
    })
    expect((await ask('PATCH', '/api/units/township', { code: 'JZ1', why })).status).toBe(204)
    expect((await ask('POST', '/api/units/township/aliases', { alias: '甲镇人民政府' })).status).toBe(204)
    expect((await ask('POST', '/api/units/township/aliases/end', { alias: '甲镇人民政府' })).status).toBe(204)
    expect((await ask('POST', '/api/units/township/remove', { why: '误登记' })).status).toBe(204)
    expect((await ask('POST', '/api/units/statistics/revive', { why: '误登记' })).status).toBe(204)
  })

  it('take a table as it was previewed, and give it back', async () => {
    const { upload, download } = await app('organiser', 'county')
    const table = writeCsv([
      ['名称', '上级单位', '类别'],
      ['审计局', '', '部门'],
      ['乙镇', '示例县', '乡镇'],
    ])
    const preview = (await upload('/api/units/county/import/preview', table)).body as TablePreview
    expect(preview.counts).toEqual({ new: 2, changed: 0, unchanged: 0, faulty: 0 })
    expect(((await upload(`/api/units/county/import?digest=${preview.digest}`, table)).body as TableImported).outcome).toBe('done')
    expect(((await upload(`/api/units/county/import?digest=${preview.digest}`, table)).body as TableImported).outcome).toBe(
      'changed-meanwhile',
    )
    const exported = await download('/api/units/county/export?format=csv')
    expect(((await upload('/api/units/county/import/preview', exported)).body as TablePreview).counts).toEqual({
      new: 0,
      changed: 0,
      unchanged: 6,
      faulty: 0,
    })
    expect(await upload('/api/units/county/import/preview', Uint8Array.from([0x50, 0x4b, 1, 2]))).toMatchObject({
      body: { code: 'table-unreadable' },
    })
    expect(await upload('/api/units/other/import/preview', table)).toMatchObject({ body: { code: 'no-unit' } })
  })
})

describe('routes of tables of people', () => {
  it('take a table as it was previewed, and give it back', async () => {
    const { upload, download } = await app('organiser', 'county')
    const table = writeCsv([
      ['姓名', '登录名', '单位', '角色'],
      ['张三', 'zhangsan', '财政局', '填报人'],
      ['李四', 'lisi', '统计局', '系统管理员'],
    ])
    const refused = (await upload('/api/units/county/people/import/preview', table)).body as TablePreview
    expect(refused.rows.map(({ outcome }) => outcome)).toEqual(['new', 'faulty'])
    const byToken = (await upload('/api/units/county/people/import/preview', table, TOKEN)).body as TablePreview
    expect(byToken.rows[0]?.says).toEqual([expect.stringContaining('不能凭访问令牌授予')])
    const good = writeCsv([
      ['姓名', '登录名', '单位', '角色'],
      ['张三', 'zhangsan', '财政局', '填报人'],
    ])
    const preview = (await upload('/api/units/county/people/import/preview', good)).body as TablePreview
    expect(((await upload(`/api/units/county/people/import?digest=${preview.digest}`, good)).body as TableImported).outcome).toBe('done')
    const exported = await download('/api/units/county/people/export')
    expect(((await upload('/api/units/county/people/import/preview', exported)).body as TablePreview).counts.unchanged).toBe(1)
    expect(readTables('模板', await download('/api/tables/people/template'), () => 0).map(({ name }) => name)).toEqual(['人员', '填写说明'])
  })
})

describe('routes of the calendar', () => {
  it('tell what a notice changes before it is put in, and take it back', async () => {
    const { ask } = await app('administrator', 'city')
    const holiday = { name: '元旦', text: '1月1日（周五）至3日（周日）放假，共3天。', from: '2027-01-01', to: '2027-01-03' }
    const body = { notices: [{ title: '关于2027年部分节假日安排的通知', holidays: [holiday] }] }
    expect((await ask('POST', '/api/calendar/2027/preview', body)).body as CalendarEffectAnswer).toEqual({ changedDays: [], rounds: [] })
    const wrong = { notices: [{ ...body.notices[0], holidays: [{ ...holiday, to: '2027-01-02' }] }] }
    expect(await ask('POST', '/api/calendar/2027/preview', wrong)).toMatchObject({ status: 400, body: { code: 'calendar-faulty' } })
    expect((await ask('PUT', '/api/calendar/2027', { ...body, why: '通知' })).status).toBe(200)
    const calendar = (await ask('GET', '/api/calendar')).body as CalendarAnswer
    expect(calendar.years.at(-1)).toMatchObject({ year: 2027, own: true })
    expect(calendar.put).toMatchObject([{ year: 2027, counts: true }])
    expect((await ask('POST', `/api/calendar/notices/${calendar.put[0]?.id ?? 0}/withdraw`, { why: '写错了' })).status).toBe(200)
    expect(((await ask('GET', '/api/calendar')).body as CalendarAnswer).years.map(({ year }) => year)).not.toContain(2027)
  })

  it('leaves the calendar to those who keep it', async () => {
    const { ask } = await app('unit-filler', 'finance')
    expect((await ask('GET', '/api/calendar')).status).toBe(200)
    expect((await ask('PUT', '/api/calendar/2027', { notices: [], why: '通知' })).status).toBe(403)
  })
})
