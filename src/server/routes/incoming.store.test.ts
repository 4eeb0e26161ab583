import { describe, expect, it } from 'vitest'
import { asked, askedFiles } from '../../../test/asked.ts'
import { INCOMING_ROUND, incomingRound } from '../../../test/incomingProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { newPerson } from '../../../test/people.ts'
import { openAnswered, settled } from '../../../test/settledRound.ts'
import { SMALL_ROUND } from '../../../test/smallRound.ts'
import { forFile } from '../../../test/store.ts'
import { readTables } from '../../notices/readTables.ts'
import { UnreadableFile } from '../../notices/readers/UnreadableFile.ts'
import { writeXlsx } from '../../notices/writers/xlsx.ts'
import { insertStages } from '../../store/queries/stages.ts'
import type { IncomingPreview } from '../../rounds/incoming/Incoming.ts'
import type { IncomingTaken } from '../../rounds/incoming/takeIncoming.ts'
import { incomingRoutes, type IncomingRead } from './incoming.ts'

const PEOPLE = {
  office: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
  group: { unit: ROOT_UNIT, duties: [['scoring-group', ROOT_UNIT]] },
  assessor: { unit: ROOT_UNIT, duties: [['assessor', ROOT_UNIT]] },
  town: { unit: '甲镇', duties: [['organiser', '甲镇']] },
  leader: { unit: '甲镇', duties: [['unit-leader', '甲镇']] },
  other: { unit: '乙镇', duties: [['unit-leader', '乙镇']] },
} as const

const BASE = `/api/rounds/${INCOMING_ROUND}/incoming`

const store = forFile(async () => {
  const made = await incomingRound()
  for (const [login, { unit, duties }] of Object.entries(PEOPLE)) await newPerson(made, login, login, unit, duties[0][0], duties[0][1])
  await openAnswered(made)
  await settled(made)
  return made
})

const routes = incomingRoutes((name, bytes) =>
  bytes.length < 5 ? Promise.reject(new UnreadableFile('文件是坏的', '另存后再试')) : Promise.resolve(readTables(name, bytes, () => 0)),
)
const ask = (who: keyof typeof PEOPLE, method: string, path: string, body?: unknown) =>
  asked(store(), routes, PEOPLE)(who, method, path, body)

const LINES = [{ row: 2, cells: { unit: '甲镇', what: '=HYPERLINK("x")', clause: '', lost: '0.8' } }]
const said = (parts: object = {}) => ({
  ...{ kind: 'assessment', check: 'upstream.deductions', file: 'paper', from: { kind: 'file', lines: LINES } },
  source: { title: '第三方评估通报', issuer: '市政务公开办' },
  ...parts,
})

describe('SZ-07: outside results by role', () => {
  it('are taken by the organiser, read by who sees all results, and by nobody else', async () => {
    for (const who of ['group', 'assessor', 'town', 'leader'] as const)
      expect((await ask(who, 'POST', `${BASE}/preview`, said())).status).toBe(403)
    const preview = (await ask('office', 'POST', `${BASE}/preview`, said())).body as unknown as IncomingPreview
    const taken = await ask('office', 'POST', `${BASE}/take`, { ...said(), digest: preview.digest })
    const { id } = taken.body as unknown as IncomingTaken
    expect(taken.body).toMatchObject({ outcome: 'done' })
    expect((await ask('group', 'GET', BASE)).body).toMatchObject({ imports: [{ byName: 'office', paper: { name: '通报.txt' }, units: 1 }] })
    for (const who of ['assessor', 'leader', 'town'] as const) expect((await ask(who, 'GET', BASE)).status).toBe(403)

    // What begins like a formula stays a text.
    const table = await askedFiles(store(), routes, PEOPLE).fetch('group', `${BASE}/${String(id)}/table`)
    const [read] = readTables('表', table.bytes, () => 0)
    expect(read?.rows.at(-1)?.cells).toContain('=HYPERLINK("x")')
    expect((await askedFiles(store(), routes, PEOPLE).fetch('group', `${BASE}/${String(id)}/paper`)).status).toBe(200)

    const losses = `/api/rounds/${INCOMING_ROUND}/units/${encodeURIComponent('甲镇')}/incoming`
    expect((await ask('leader', 'GET', losses)).body).toMatchObject({ lists: [{ losses: [{ points: '0.8' }] }] })
    expect((await ask('other', 'GET', losses)).status).toBe(404)

    expect((await ask('group', 'POST', `${BASE}/${String(id)}/withdraw`, { why: '来文更正' })).status).toBe(403)
    expect((await ask('office', 'POST', `${BASE}/${String(id)}/withdraw`, { why: '来文更正' })).status).toBe(204)
    expect((await ask('leader', 'GET', losses)).body).toEqual({ lists: [] })
  })

  it('are kept from the unit itself until they are fed back', async () => {
    const losses = `/api/rounds/${INCOMING_ROUND}/units/${encodeURIComponent('甲镇')}/incoming`
    const at = store().now()
    await insertStages(store().db, [
      { round: INCOMING_ROUND, position: 0, name: '评分', kind: 'assess', opensAt: at, closesAt: null, late: 'none', text: '' },
    ])
    expect((await ask('leader', 'GET', losses)).body.code).toBe('result-not-fed-back')
    expect((await ask('group', 'GET', losses)).status).toBe(200)
  })
})

it('reads a file with its columns guessed, and says what to do with one that cannot be read', async () => {
  const read = async (bytes: Uint8Array, query: string) => {
    const response = await askedFiles(store(), routes, PEOPLE).put('office', `${BASE}/read?${query}`, bytes)
    return response as unknown as { readonly status: number; readonly body: IncomingRead & { readonly code?: string } }
  }
  const head = ['序号', '被测评单位', '扣分事项', '扣分依据', '所扣分数（分）', '信息来源']
  const bytes = await writeXlsx([
    { name: '清单', above: ['扣分清单'], head, rows: [['1', '甲镇', '年报', '迟报', '0.5', '网站']], widths: [] },
  ])
  const found = await read(bytes, 'kind=assessment&check=upstream.deductions')
  expect(found.body.guess).toEqual({ table: 0, head: 1, at: { unit: 1, what: 2, clause: 3, lost: 4, 'field:来源': 5 } })
  expect((await read(new Uint8Array([1, 2]), 'kind=history')).body.code).toBe('table-unreadable')
})

it('takes the result of a settled round only from who may see it', async () => {
  expect((await ask('office', 'GET', `${BASE}/settled`)).body).toMatchObject({ rounds: [{ id: SMALL_ROUND, year: '2024' }] })
  const from = { kind: 'settled', round: 'nowhere' }
  expect((await ask('office', 'POST', `${BASE}/preview`, said({ kind: 'round', check: '1.score', file: null, from }))).status).toBe(404)
  const own = { kind: 'settled', round: SMALL_ROUND }
  expect((await ask('office', 'POST', `${BASE}/preview`, said({ kind: 'round', check: '1.score', file: null, from: own }))).status).toBe(
    200,
  )
})

it('says what is missing: the check, the settled round, the import itself', async () => {
  const preview = async (parts: object) => (await ask('office', 'POST', `${BASE}/preview`, said(parts))).body
  expect(await preview({ from: { kind: 'settled', round: null } })).toMatchObject({ code: 'incoming-round' })
  const bytes = await writeXlsx([{ name: '清单', head: ['单位', '扣分'], rows: [['甲镇', '1']], widths: [] }])
  const path = `${BASE}/read?kind=assessment&check=nowhere`
  const read = await askedFiles(store(), routes, PEOPLE).put('office', path, bytes)
  expect(read).toMatchObject({ status: 404, body: { code: 'incoming-check' } })
  expect(await ask('office', 'GET', `${BASE}/none/table`)).toMatchObject({ status: 404, body: { code: 'no-incoming' } })
})
