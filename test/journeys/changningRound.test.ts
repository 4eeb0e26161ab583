import type { Browser, Page } from 'playwright-core'
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
import { answerAll, decidedRoster, expectedCells, programmeFiles, unanswered, type ExpectedCell } from '../steps/wholeRound.ts'

const ROUND = 'changning'
const FILES = programmeFiles('changning-2020')
const [TOWN, BUREAU] = ['田园镇', '教育体育局']
const ROSTER = decidedRoster(FILES, [
  [TOWN, '乡镇'],
  [BUREAU, '县直部门', { class: 'A' }],
])
/** One point of a page as a picture. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

let app: NewInstallation
let browser: Browser
let office: Page
let assessor: Page
let town: Page
let cells: readonly ExpectedCell[] = []
const faults: (readonly string[])[] = []
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await inStore(app, async (store) => {
    await openRoundOf(store, FILES, { id: ROUND, title: '2020年度政府信息与政务公开工作考核', asOf: '2020-12-31', roster: ROSTER })
    const closesAt = new Date(Date.now() + 86_400_000).toISOString()
    await insertStages(store.db, [
      {
        round: ROUND,
        position: 1,
        name: '年终网上考核',
        kind: 'assess',
        opensAt: null,
        closesAt,
        late: 'accepted',
        text: '',
        concludedAt: null,
      },
    ])
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'office', '李组织', ROOT_UNIT, 'organiser')
    await newPerson(store, 'assessor', '王评分', ROOT_UNIT, 'assessor')
    await newPerson(store, 'town', '张填报', TOWN, 'unit-filler')
    cells = await expectedCells(store, ROUND)
  })
  ;[office, assessor, town] = await signInAll({ browser, app, faults }, ['office', 'assessor', 'town'], [1366, 768])
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

describe('a round that asks no ledgers of its units', () => {
  it('demands nothing of a unit: there is nothing to hand in (CN-11)', async () => {
    expect(cells.filter(({ lanes }) => lanes.includes('self'))).toEqual([])
    await visit(town, `${app.url}/rounds/${ROUND}/self/${encodeURIComponent(TOWN)}`)
    await town.getByRole('heading', { name: '没有要自查的内容' }).waitFor()
    expect(await town.getByRole('button', { name: /提交|报送|选择文件/u }).count()).toBe(0)
    expect(await accessFaults(town)).toEqual([])
    await visit(office, `${app.url}/rounds/${ROUND}/reminders`)
    const late = await office.locator('main').innerText()
    expect(late).not.toMatch(new RegExp(`${TOWN}|${BUREAU}`, 'u'))
  })

  it('is watched all year: what is found in a month is recorded then, and counted at its end (CN-12)', async () => {
    await visit(assessor, `${app.url}/incidents`)
    await assessor.getByRole('button', { name: '登记事项' }).click()
    const dialog = assessor.getByRole('dialog', { name: '登记事项' })
    await dialog.getByRole('combobox', { name: '单位' }).fill(TOWN)
    await dialog.getByRole('option', { name: new RegExp(TOWN, 'u') }).click()
    await dialog.getByLabel('种类').selectOption('信息发布问题')
    await dialog.getByLabel('发生的日期').fill('2020-05-08')
    await dialog.getByLabel('文件').setInputFiles({ name: '网页截图.png', mimeType: 'image/png', buffer: PICTURE })
    await dialog.getByLabel('网址或说明').fill('https://www.example.gov.cn/xz/0508.html')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await visit(office, `${app.url}/rounds/${ROUND}/incidents`)
    await office.getByText('读到 1 件').waitFor()
    expect(await office.locator('main').innerText()).toMatch(/田园镇[\s\S]*信息发布问题/u)
    expect(await accessFaults(office)).toEqual([])
    expect(await overflowPx(office)).toBe(0)
  })

  it('is proven by the assessors themselves, with what they found on the site (CN-11)', async () => {
    await assessor.goto(`${app.url}/rounds/${ROUND}/score?at=${encodeURIComponent(TOWN)}`)
    await assessor.locator('.desk-table tr[data-active="true"]').waitFor()
    const box = assessor.getByRole('region', { name: '佐证' })
    await box.locator('input[type="file"]').first().setInputFiles({ name: '栏目截图.png', mimeType: 'image/png', buffer: PICTURE })
    await box
      .getByRole('button', { name: /预览“栏目截图/u })
      .first()
      .waitFor()
    await box.getByText('考核取证的').first().waitFor()
    expect(await accessFaults(assessor)).toEqual([])
  })

  it('is checked on the web at the year’s end, to the last check answered (CN-12)', async () => {
    const open = await unanswered(assessor, app, {
      round: ROUND,
      lane: 'assessor',
      cells: cells.filter(({ lanes }) => lanes.includes('assessor')),
    })
    await answerAll(assessor, app, { round: ROUND, lane: 'assessor', cells: open })
    const { all } = await ask<RoundOverview>(office, app, 'GET', `/api/rounds/${ROUND}/overview`)
    expect(all.assess).toEqual({ done: all.assess.expected, expected: all.assess.expected })
    expect(all.self.expected).toBe(0)
    await visit(office, `${app.url}/rounds/${ROUND}/results/${encodeURIComponent(TOWN)}`)
    const loss = office.locator('.losses button').first()
    await loss.waitFor()
    expect(await loss.innerText()).toMatch(/−0\.5/u)
    await loss.click()
    await office
      .locator('.sheet-row[data-open="true"] .sheet-body')
      .getByText(/2020-05-08/u)
      .first()
      .waitFor()
    expect(faults.flat()).toEqual([])
  })
})
