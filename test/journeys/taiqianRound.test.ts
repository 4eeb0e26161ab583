import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RoundOverview } from '../../src/rounds/coverage/RoundOverview.ts'
import { insertStages } from '../../src/store/queries/stages.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, overflowPx, visit } from '../browser.ts'
import { openRoundOf, ROOT_UNIT } from '../openedRound.ts'
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

const ROUND = 'taiqian'
const FILES = programmeFiles('taiqian-2020')

/** A town; a department that is drawn for the spot check, and one that is not. */
const [TOWN, DRAWN, OTHER] = ['城关镇', '县教育局', '县民政局']
const ROSTER = decidedRoster(FILES, [
  [TOWN, '乡镇', { drawn: { 'zone-visit': true } }],
  [DRAWN, '县直部门', { drawn: { 'spot-check': true } }],
  [OTHER, '县直部门', { drawn: { 'spot-check': false } }],
])

let app: NewInstallation
let browser: Browser
let office: Page
let filler: Page
let reviewer: Page
let assessor: Page
let cells: readonly ExpectedCell[] = []
const faults: (readonly string[])[] = []
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await fill()
  ;[office, filler, reviewer, assessor] = await signInAll({ browser, app, faults }, ['office', 'fill0', 'review0', 'assessor'], [1366, 768])
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

/** The county's round: checked by the units, reported, then looked into. */
const fill = () =>
  inStore(app, async (store) => {
    await openRoundOf(store, FILES, { id: ROUND, title: '2020年度政务公开考核', asOf: '2020-12-31', roster: ROSTER })
    const stage = { round: ROUND, opensAt: null, text: '', concludedAt: null, closesAt: new Date(Date.now() + 86_400_000).toISOString() }
    await insertStages(store.db, [
      { ...stage, position: 1, name: '逐项自查', kind: 'self-check', late: 'accepted' },
      { ...stage, position: 2, name: '报送自查报告', kind: 'report', late: 'accepted' },
      { ...stage, position: 3, name: '乡镇考核和部门抽查', kind: 'assess', late: 'accepted' },
    ])
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'office', '李组织', ROOT_UNIT, 'organiser')
    await newPerson(store, 'assessor', '王评分', ROOT_UNIT, 'assessor')
    for (const [at, { id }] of ROSTER.entries()) {
      await newPerson(store, `fill${String(at)}`, `${id}填报人`, id, 'unit-filler')
      await newPerson(store, `review${String(at)}`, `${id}审核人`, id, 'unit-reviewer')
    }
    cells = await expectedCells(store, ROUND)
  })

const context = (): Promise<BrowserContext> => browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
const unitPath = (unit: string) => `/api/rounds/${ROUND}/units/${encodeURIComponent(unit)}`
const portal = (unit: string, rest = '') => `${app.url}/rounds/${ROUND}/self/${encodeURIComponent(unit)}${rest}`
const overview = () => ask<RoundOverview>(office, app, 'GET', `/api/rounds/${ROUND}/overview`)

describe('a round of self-inspection, spot check and daily work', () => {
  it('takes daily work into account: a circular of the year is recorded when it comes (TQ-09)', async () => {
    await visit(office, `${app.url}/incidents`)
    await office.getByRole('button', { name: '登记事项' }).click()
    const dialog = office.getByRole('dialog', { name: '登记事项' })
    await dialog.getByRole('combobox', { name: '单位' }).fill(TOWN)
    await dialog.getByRole('option', { name: new RegExp(TOWN, 'u') }).click()
    await dialog.getByLabel('种类').selectOption('通报')
    await dialog.getByLabel('发生的日期').fill('2020-06-10')
    await dialog.getByLabel('级别').selectOption('市')
    await dialog.getByLabel('事由').selectOption('政府网站抽查')
    await dialog.getByLabel('网址或说明').fill('市政务公开办第2号通报')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await visit(office, `${app.url}/rounds/${ROUND}/incidents`)
    await office.getByText('读到 1 件').waitFor()
    await office.getByText('级别', { exact: true }).waitFor()
    expect(await office.locator('main').innerText()).toMatch(/城关镇[\s\S]*级别[\s\S]*市[\s\S]*第2号通报/u)
  })

  it('is checked item by item by every unit, and reported on paper and electronically (TQ-07)', async () => {
    for (const [at, { id }] of ROSTER.entries()) {
      const [fills, reviews] = [
        await session(await context(), app, `fill${String(at)}`),
        await session(await context(), app, `review${String(at)}`),
      ]
      await draftAll(fills, app, {
        round: ROUND,
        unit: id,
        cells: cells.filter(({ unit, lanes }) => unit === id && lanes.includes('self')),
      })
      if (id === TOWN) continue
      await ask<null>(fills, app, 'POST', `${unitPath(id)}/self-check/submit`, { why: '报告另报' })
      await ask<unknown>(reviews, app, 'POST', `${unitPath(id)}/self-check/confirm`, { why: '' })
    }
    // The town goes by its pages.
    await visit(filler, portal(TOWN, '/report'))
    await filler.getByRole('button', { name: '按自查答案起草' }).click()
    await filler.getByText(/^已保存 \d\d:\d\d$/u).waitFor()
    const parts = filler.locator('.report-part textarea')
    for (let at = 0; at < (await parts.count()); at += 1)
      if ((await parts.nth(at).inputValue()) === '') await parts.nth(at).fill('按通知要求办理，已经公开。')
    await filler.getByText(/^已保存 \d\d:\d\d$/u).waitFor()
    expect(await accessFaults(filler)).toEqual([])
    await visit(filler, portal(TOWN))
    await filler.getByRole('button', { name: '提交给审核人' }).click()
    const why = filler.getByRole('dialog').getByLabel('为什么还缺')
    if ((await why.count()) > 0) await why.fill('其余随纸质材料报')
    await filler.getByRole('dialog').getByRole('button', { name: '提交给审核人' }).click()
    await filler.getByText('待本单位审核').waitFor()
    await visit(reviewer, portal(TOWN))
    await reviewer.getByRole('button', { name: '确认报送' }).click()
    await reviewer.getByRole('dialog').getByRole('button', { name: '确认报送' }).click()
    await reviewer.getByText('已报送', { exact: true }).waitFor()
    await visit(reviewer, portal(TOWN, '/report'))
    await reviewer.getByRole('button', { name: '报送电子版' }).click()
    await reviewer.getByRole('dialog').getByRole('button', { name: '报送' }).click()
    await reviewer.getByText(/校验码 [0-9a-f]{8}/u).waitFor()
    await visit(office, portal(TOWN, '/report'))
    await office.getByRole('button', { name: '登记收到纸质版' }).click()
    await office.getByRole('dialog').getByLabel('备注').fill('加盖公章，一式两份')
    await office.getByRole('dialog').getByRole('button', { name: '登记' }).click()
    await office.getByText('已收到').waitFor()
    const { all, selfChecks } = await overview()
    expect(all.self).toEqual({ done: all.self.expected, expected: all.self.expected })
    expect(selfChecks).toEqual({ confirmed: 3 })
  })

  it('is looked into by the assessor, who sees what each said of itself, to the last check answered (TQ-07, TQ-09)', async () => {
    await assessor.goto(`${app.url}/rounds/${ROUND}/score`)
    await assessor.locator('.desk-table tr[data-active="true"]').waitFor()
    await assessor.locator('.desk-panel').getByText('自评').first().waitFor()
    expect(await accessFaults(assessor)).toEqual([])
    expect(await overflowPx(assessor)).toBe(0)
    const open = await unanswered(assessor, app, {
      round: ROUND,
      lane: 'assessor',
      cells: cells.filter(({ lanes }) => lanes.includes('assessor')),
    })
    await answerAll(assessor, app, { round: ROUND, lane: 'assessor', cells: open })
    const { all } = await overview()
    expect(all.assess).toEqual({ done: all.assess.expected, expected: all.assess.expected })
    expect(all.assess.expected).toBeGreaterThan(100)
  })

  it('comes to points that self-inspection, spot check and daily work have made, each named on the sheet (TQ-09)', async () => {
    await visit(office, `${app.url}/rounds/${ROUND}/results`)
    await office.locator('.standing-table').first().waitFor()
    // What has points has no open ones.
    const open = await office.locator('.standing-table tbody tr', { has: office.locator('.col-points', { hasText: '–' }) }).allInnerTexts()
    expect(open).toEqual([])
    await visit(office, `${app.url}/rounds/${ROUND}/results/${encodeURIComponent(TOWN)}`)
    await office.locator('.losses button').first().waitFor()
    // The only thing that was found in the year is what the city's circular cost.
    expect(await office.locator('.losses').innerText()).toMatch(/−2/u)
    await office.locator('.losses button').first().click()
    await office.locator('.sheet-row[data-open="true"] .sheet-body').getByText(/通报/u).first().waitFor()
    expect(faults.flat()).toEqual([])
  })
})
