import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleWorld } from '../../test/exampleWorld.ts'
import type { ProgrammeList, ProgrammeRow, ProgrammeSheet, RoundFactsSheet, RoundSheet, SheetNode, UnitSheet } from './api.ts'
import { onlyDemonstrator } from '../../test/onlyDemonstrator.ts'
import { createApp } from './app.ts'

const pages = mkdtempSync(join(tmpdir(), 'pages-'))
const app = createApp(exampleWorld(), pages, { identify: onlyDemonstrator })
const get = (path: string, host = 'localhost:8090') => app.request(path, { headers: { host } })
const json = async <T>(path: string) => (await (await get(path)).json()) as T

beforeAll(() => {
  mkdirSync(join(pages, 'assets'))
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>明镜</title>')
  writeFileSync(join(pages, 'assets/index-abc.js'), 'export {}')
})
afterAll(() => rmSync(pages, { recursive: true }))

describe('a HEAD', () => {
  it('is answered as its GET, without the body', async () => {
    const answer = await app.request('/api/programmes', { method: 'HEAD', headers: { host: 'localhost:8090' } })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })
})

describe('the door', () => {
  it('shows a programme that cannot be used as such, beside those that work', async () => {
    const { programmes } = await json<ProgrammeList>('/api/programmes')
    expect(programmes.map(({ id, state }) => ({ id, state }))).toEqual([
      { id: 'example', state: 'ready' },
      { id: 'broken', state: 'broken' },
    ])
  })

  it('counts marks, indicators and units of a scorecard', async () => {
    const { programmes } = await json<ProgrammeList>('/api/programmes')
    expect(programmes[0]).toMatchObject({ scorecards: [{ marks: '100', indicators: 2, units: 2 }] })
  })

  it('shows one deduction with its clause, its answer and who gave it', async () => {
    expect((await json<ProgrammeList>('/api/programmes')).example).toMatchObject({
      change: '−0.5',
      clause: '指南要素不齐全项扣0.5分',
      by: '张工',
      // Its total is still open, so nobody can say what would be without it.
      without: null,
    })
  })

  it('shows some lines of the ranking, one of them still open', async () => {
    const { shown } = await json<ProgrammeList>('/api/programmes')
    expect(shown).toMatchObject({ programme: 'example', table: '乡镇', units: 2 })
    expect(shown?.lines.map(({ name, bar }) => ({ name, open: bar.open > 0 }))).toEqual([
      { name: '青山镇', open: false },
      { name: '绿水乡', open: true },
    ])
  })
})

describe('a programme', () => {
  const rows = (row: ProgrammeRow): readonly ProgrammeRow[] => [row, ...row.children.flatMap(rows)]

  it('puts the notice’s words beside the row that they became', async () => {
    const sheet = await json<ProgrammeSheet>('/api/programmes/example')
    const spans = sheet.notice.flatMap(({ cells }) => cells.flat())
    expect(spans.filter((span) => span.rows.includes('townships/7')).map(({ text }) => text)).toEqual([
      '按要求编制政府信息公开',
      '指南，要素齐备。',
      '未按要求编制扣5分',
      '，',
      '指南要素不齐全项扣0.5分',
    ])
    expect(spans.find(({ text }) => text === '未按要求编制扣5分')?.rows[0]).toBe('townships/7#0')
  })

  it('says its rules in words, with the readings that decide them', async () => {
    const sheet = await json<ProgrammeSheet>('/api/programmes/example')
    const guide = rows(sheet.cards[0]!.root).find(({ number }) => number === '7')
    expect(guide?.words.lines.map(({ condition, effect }) => `${String(condition)} → ${effect}`)).toEqual([
      '是否编制并公开指南：否 → 扣完',
      '“指南要素”中“具备”为否的 → 每项扣0.5分',
    ])
    expect(guide?.readings.map(({ choice }) => choice)).toEqual(['缺一项扣一次'])
    expect(sheet.allReadings[0]?.usedBy).toEqual(['第7项 政府信息公开指南'])
  })

  it('hands out what is wrong with one that cannot be used', async () => {
    expect(await json('/api/programmes/broken')).toMatchObject({ state: 'broken', issues: [{ line: 3, remedy: '改成 title' }] })
  })
})

describe('a round', () => {
  it('prints points, places and grades as ranges while answers are missing', async () => {
    const { tables } = await json<RoundSheet>('/api/programmes/example/round')
    expect(tables[0]?.lines[1]).toMatchObject({
      name: '绿水乡',
      place: '1–2',
      total: { text: '94.50–99.50' },
      bar: { sure: 94.5, open: 5 },
      open: 1,
    })
  })

  it('hands out a unit’s tree, marking what was lost and what is open', async () => {
    const sheet = await json<UnitSheet>('/api/programmes/example/round/units/b')
    const below = (node: SheetNode): readonly SheetNode[] => [node, ...node.children.flatMap(below)]
    const rows = below(sheet.root).filter(({ number }) => number !== '')
    expect(rows.map(({ number, fellShort, open, lost }) => ({ number, fellShort, open, lost: lost?.text }))).toEqual([
      { number: '7', fellShort: true, open: false, lost: '0.5' },
      { number: '8', fellShort: false, open: true, lost: '0–5' },
    ])
    expect(sheet).toMatchObject({ previous: { id: 'a' }, next: null, receipt: 'f'.repeat(64), gradeNames: ['优秀', '良好'] })
  })

  it('hands out the facts from which the same receipt comes out again', async () => {
    const { programme, facts, receipt } = await json<RoundFactsSheet>('/api/programmes/example/round/facts')
    expect([programme.id, facts.units.length, receipt]).toEqual(['example', 2, 'f'.repeat(64)])
  })

  it.each([
    ['/api/programmes/nothing', 'no-programme', /没有编号为“nothing”的方案/],
    ['/api/programmes/nothing/round/units/z', 'no-programme', /没有编号为“nothing”的方案/],
    ['/api/programmes/broken/round', 'no-round', /没有可以看的考核结果/],
    ['/api/programmes/example/round/units/z', 'no-unit', /没有这个单位/],
    ['/api/nothing', 'not-found', /没有这个接口/],
  ])('answers %s with the code %s and a sentence', async (path, code, sentence) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code, message: expect.stringMatching(sentence) as string })
  })
})

describe('the pages', () => {
  it.each([
    ['/', 200],
    ['/programmes/example', 200],
    ['/programmes/example/round/units/a', 200],
    ['/programmes/example/round/what-if', 200],
    ['/sites', 200],
    ['/sites/a/runs/b', 200],
    ['/captures/a', 200],
    ['/columns', 200],
    ['/elsewhere', 404],
    ['/programmes/example/nothing', 404],
  ])('are one document: %s is answered with %d', async (path, status) => {
    const response = await get(path)
    expect({ status: response.status, text: await response.text() }).toEqual({ status, text: '<!doctype html><title>明镜</title>' })
  })

  it('keep what carries a digest in its name, and nothing else', async () => {
    expect((await get('/assets/index-abc.js')).headers.get('cache-control')).toContain('immutable')
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache')
  })

  it('reach no file outside their folder', async () => {
    const text = await (await get('/..%2f..%2fetc/hosts.txt')).text()
    expect(text).toContain('<!doctype html>')
  })

  it.each(['/a%00.js', `/${'a'.repeat(300)}.js`])('have no file of a name that none can have: %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
})

describe('the guards', () => {
  it('let nothing be loaded from elsewhere, framed or guessed, and no address handed on', async () => {
    const { headers } = await get('/')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline')
    expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual(['nosniff', 'no-referrer'])
  })

  it.each(['localhost', '127.0.0.1:8090', '[::1]:8090'])('answer who asks for this machine as %s', async (host) => {
    expect((await get('/api/openapi.json', host)).status).toBe(200)
  })

  it.each(['evil.example', 'evil.example:8090', '127.0.0.1.evil.example', ''])('refuse who asks for “%s”', async (host) => {
    expect((await get('/api/openapi.json', host)).status).toBe(421)
  })
})
