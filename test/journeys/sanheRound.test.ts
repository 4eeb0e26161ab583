import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RoundOverview } from '../../src/rounds/coverage/RoundOverview.ts'
import type { SelfCheckSheet } from '../../src/rounds/selfCheck/SelfCheckSheet.ts'
import { insertStages } from '../../src/store/queries/stages.ts'
import { roundLeads } from '../../src/store/schema/index.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, overflowPx, visit } from '../browser.ts'
import { member, openRoundOf, registered, ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { ask } from '../steps/ask.ts'
import { inStore } from '../steps/inStore.ts'
import { signInAll } from '../steps/signInAll.ts'
import {
  answerAll,
  decidedRoster,
  draftAll,
  expectedCells,
  programmeFiles,
  session,
  unanswered,
  type ExpectedCell,
} from '../steps/wholeRound.ts'

const ROUND = 'sanhe'
const FILES = programmeFiles('sanhe-2018')

/** Leads that are assessed themselves; who scores in their place. */
const OWN = ['市编办', '市工商和食药监局', '市财政局', '市行政审批局'] as const
const INSTEAD = '市政务办'
const OTHERS = ['市政府办信息科', '市政府金融信用办', '市政府法制办', '市政府督查室', '市政府市长热线办', '市外宣办', '市网信办'] as const
const LEADS = [...OWN, ...OTHERS, INSTEAD]
const [DEPARTMENTS, TOWNS] = ['市政府有关部门', '各镇区、街道办']
const ROSTER = decidedRoster(FILES, [...OWN.map((name) => [name, DEPARTMENTS] as const), ['燕郊镇', TOWNS, { class: '镇' }] as const])

/** What people sign in with. */
const scores = (lead: string): string => `lead${String(LEADS.findIndex((one) => one === lead))}`
const fills = (unit: string): string => `fill${String(ROSTER.findIndex(({ id }) => id === unit))}`
const reviews = (unit: string): string => `review${String(ROSTER.findIndex(({ id }) => id === unit))}`

let app: NewInstallation
let browser: Browser
let office: Page
let town: Page
let leads: Page[]
let cells: readonly ExpectedCell[] = []
const faults: (readonly string[])[] = []
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await fill()
  ;[office, town, ...leads] = await signInAll({ browser, app, faults }, ['office', fills('燕郊镇'), ...OWN.map(scores)], [1366, 768])
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

/** The city's round: who checks himself may until tomorrow, and the leads score meanwhile. */
const fill = () =>
  inStore(app, async (store) => {
    const offices = OTHERS.map((name) => member(name, ''))
    await registered(store, {
      units: [...ROSTER, ...offices].map((unit) => ({ unit, facts: { answers: {}, incidents: [], overrides: [] } })),
    })
    await openRoundOf(store, FILES, { id: ROUND, title: '2018年度政务公开考核', asOf: '2018-12-31', roster: ROSTER })
    const stage = { round: ROUND, opensAt: null, closesAt: new Date(Date.now() + 86_400_000).toISOString(), text: '', concludedAt: null }
    await insertStages(store.db, [
      { ...stage, position: 1, name: '单位自查', kind: 'self-check', late: 'accepted' },
      { ...stage, position: 2, name: '牵头单位评分', kind: 'assess', late: 'accepted' },
    ])
    await store.db.insert(roundLeads).values(LEADS.map((lead) => ({ round: ROUND, lead, unit: lead === INSTEAD ? ROOT_UNIT : lead })))
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'office', '李组织', ROOT_UNIT, 'organiser')
    for (const lead of LEADS)
      await newPerson(store, scores(lead), `${lead}评分员`, lead === INSTEAD ? ROOT_UNIT : lead, 'lead-assessor', ROOT_UNIT)
    for (const { id } of ROSTER) {
      await newPerson(store, fills(id), `${id}填报人`, id, 'unit-filler')
      await newPerson(store, reviews(id), `${id}审核人`, id, 'unit-reviewer')
    }
    cells = await expectedCells(store, ROUND)
  })

const context = (): Promise<BrowserContext> => browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
const self = (unit: string) => `/api/rounds/${ROUND}/units/${encodeURIComponent(unit)}/self-check`
const overview = () => ask<RoundOverview>(office, app, 'GET', `/api/rounds/${ROUND}/overview`)
const led = (lead: string) => cells.filter((cell) => cell.leads.includes(lead))

describe('a round that its lead departments score', () => {
  it('is begun by units that check themselves, each in two steps (SH-09)', async () => {
    const ofTown = cells.filter(({ unit, lanes }) => unit === '燕郊镇' && lanes.includes('self'))
    const { rows } = await ask<Pick<SelfCheckSheet, 'rows'>>(town, app, 'GET', self('燕郊镇'))
    const [row, check] = rows
      .flatMap(({ code, parts }) => parts.flatMap((part) => part.cells.map((cell) => [code, cell.check] as const)))
      .find(([, { kind, ask: words }]) => kind === 'choice' && words !== '') ?? ['', null]
    await visit(town, `${app.url}/rounds/${ROUND}/self/${encodeURIComponent('燕郊镇')}?${new URLSearchParams({ node: row }).toString()}`)
    await town
      .getByRole('radiogroup', { name: check?.ask ?? '', exact: true })
      .first()
      .getByRole('radio')
      .first()
      .check()
    await town.getByText(/^已保存 \d\d:\d\d$/u).waitFor()
    for (const { id } of ROSTER) {
      const [filler, reviewer] = [await session(await context(), app, fills(id)), await session(await context(), app, reviews(id))]
      const own =
        id === '燕郊镇'
          ? ofTown.filter((cell) => cell.check !== check?.id)
          : cells.filter(({ unit, lanes }) => unit === id && lanes.includes('self'))
      await draftAll(filler, app, { round: ROUND, unit: id, cells: own })
      await ask<null>(filler, app, 'POST', `${self(id)}/submit`, { why: '材料随后送' })
      await ask<unknown>(reviewer, app, 'POST', `${self(id)}/confirm`, { why: '' })
    }
    const { all, selfChecks } = await overview()
    expect(all.self.done).toBe(all.self.expected)
    expect(all.self.expected).toBeGreaterThan(300)
    expect(selfChecks).toEqual({ confirmed: ROSTER.length })
  })

  it('shows each of four leads that are assessed themselves its own indicators, and takes no answer to another’s or its own unit’s (SH-02)', async () => {
    for (const [at, lead] of OWN.entries()) {
      const other = OWN[(at + 1) % OWN.length] ?? lead
      const page = leads[at]
      if (!page) throw new Error(`${lead} is not signed in.`)
      await page.goto(`${app.url}/rounds/${ROUND}/score`)
      await page.locator('.desk-table tr[data-active="true"]').waitFor()
      expect(await page.locator('main').innerText()).toContain('横向')
      // Of its own unit there is no line, whatever it leads.
      expect(await page.locator('.desk-table tbody tr[data-index]').filter({ hasText: lead }).count()).toBe(0)
      const post = (cell: ExpectedCell | undefined) => {
        if (!cell) throw new Error('There is no such cell.')
        const { unit, check, object, value } = cell
        const answer = { unit, check, value, lane: 'assessor', after: null, ...(object === undefined ? {} : { object }) }
        return ask<unknown>(page, app, 'POST', `/api/rounds/${ROUND}/answers`, { answers: [answer] })
      }
      await expect(post(cells.find((cell) => !cell.leads.includes(lead) && cell.unit !== lead))).rejects.toThrow(/403.*beyond-share/u)
      await expect(post(cells.find((cell) => cell.unit === lead))).rejects.toThrow(/403.*beyond-share/u)
      const seen = await ask<{ answers: readonly { check: string; lane: string }[] }>(
        page,
        app,
        'GET',
        `/api/rounds/${ROUND}/units/${encodeURIComponent(other)}/cells`,
      )
      const own = new Set(led(lead).flatMap(({ unit, check }) => (unit === other ? [check] : [])))
      expect(seen.answers.filter(({ check }) => !own.has(check))).toEqual([])
      expect(seen.answers.length).toBeGreaterThan(0)
    }
    expect(faults.flat()).toEqual([])
  })

  it('is scored by each lead on its own pages, a first cell by the keyboard', async () => {
    for (const page of leads) {
      await page.keyboard.press('Enter')
      await page.locator('.desk-saving-saved').waitFor()
    }
    const [first] = leads
    if (!first) throw new Error('No lead is signed in.')
    expect(await accessFaults(first)).toEqual([])
    expect(await overflowPx(first)).toBe(0)
  })

  it('goes to the last check answered, by twelve leads, of whom one scores in the place of four (SH-02, SH-09)', async () => {
    expect(new Set(cells.flatMap((cell) => (OWN.some((lead) => lead === cell.unit) ? cell.leads : []))).has(INSTEAD)).toBe(true)
    let open = await unanswered(office, app, { round: ROUND, lane: 'assessor', cells })
    for (const lead of LEADS) {
      const own = open.filter((cell) => cell.leads.includes(lead))
      await answerAll(await session(await context(), app, scores(lead)), app, { round: ROUND, lane: 'assessor', cells: own })
      open = open.filter((cell) => !own.includes(cell))
    }
    expect(open).toEqual([])
    const { all, leads: far } = await overview()
    expect(all.assess).toEqual({ done: all.assess.expected, expected: all.assess.expected })
    expect(far.filter(({ progress }) => progress.done < progress.expected)).toEqual([])
    await visit(office, `${app.url}/rounds/${ROUND}`)
    await office.getByRole('heading', { name: '牵头单位进度' }).waitFor()
    expect(await office.getByRole('link', { name: '看没评的' }).count()).toBe(0)
    expect(await accessFaults(office)).toEqual([])
    await visit(office, `${app.url}/rounds/${ROUND}/results`)
    await office.locator('.standing-table').first().waitFor()
    // No points are open any more.
    expect(await office.locator('.col-points', { hasText: '–' }).count()).toBe(0)
  })
})
