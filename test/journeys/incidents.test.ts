import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, overflowPx, visit } from '../browser.ts'
import { DESK_FILES } from '../deskProgramme.ts'
import { member, openRoundOf, published, registered, ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { inStore } from '../steps/inStore.ts'
import { signInAll } from '../steps/signInAll.ts'

const ROUND = 'year'
const ROSTER = ['甲镇', '乙镇'].map((name) => member(name, '乡镇', { applies: { '8': true } }))

let app: NewInstallation
let browser: Browser
let office: Page
let assessor: Page
let town: Page
const faults: (readonly string[])[] = []
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await inStore(app, async (store) => {
    await published(store, FILES)
    await registered(store, { units: ROSTER.map((unit) => ({ unit, facts: { answers: {}, incidents: [], overrides: [] } })) })
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'li', '李组织', ROOT_UNIT, 'organiser')
    await newPerson(store, 'wang', '王评分', ROOT_UNIT, 'assessor')
    await newPerson(store, 'zhang', '张填报', '乙镇', 'unit-filler')
  })
  ;[office, assessor, town] = await signInAll({ browser, app, faults }, ['li', 'wang', 'zhang'], [1093, 614])
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

/** The desk's programme, which asks for the circulars of the year in words. */
const FILES = {
  ...DESK_FILES,
  'programme.yaml': String(DESK_FILES['programme.yaml']).replace(
    'fields: {by: [省, 市, 县], on: date}',
    'fields: {by: {answer: [省, 市, 县], ask: 通报机关}, on: {answer: date, ask: 日期}}',
  ),
}

/** Records a circular against 乙镇 on a day. */
async function record(on: string, by: string, words: string, file?: string): Promise<void> {
  await office.getByRole('button', { name: '登记事项' }).click()
  const dialog = office.getByRole('dialog', { name: '登记事项' })
  await dialog.getByRole('combobox', { name: '单位' }).fill('乙镇')
  await dialog.getByRole('option', { name: /乙镇/u }).click()
  await dialog.getByLabel('发生的日期').fill(on)
  await dialog.getByLabel('通报机关').selectOption(by)
  if (file !== undefined)
    await dialog.getByLabel('文件').setInputFiles({ name: file, mimeType: 'text/plain', buffer: Buffer.from('县政府办通报') })
  await dialog.getByLabel('网址或说明').fill(words)
  if (file !== undefined) expect(await accessFaults(office)).toEqual([])
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

const lineOf = (on: Page, words: string) => on.getByRole('row').filter({ hasText: words })
const roundPage = async (on: Page) => {
  await visit(on, `${app.url}/rounds/${ROUND}/incidents`)
  await on.getByText(/^读到 \d+ 件$/u).waitFor()
}

describe('what happens all year (SZ-09, CN-12)', () => {
  it('is recorded with its proof when it happens, before any round exists', async () => {
    await visit(office, `${app.url}/incidents`)
    await office.getByText('还没有登记过事项').waitFor()
    await record('2024-03-05', '县', '示政办〔2024〕7号', '通报.txt')
    await record('2023-12-20', '市', '上一年的通报')
    await office.getByText('共 2 件').waitFor()
    const line = lineOf(office, '示政办〔2024〕7号')
    expect(await line.innerText()).toMatch(/2024-03-05[\s\S]*乙镇[\s\S]*通报[\s\S]*通报机关[\s\S]*县[\s\S]*李组织/u)
    const [download] = await Promise.all([office.waitForEvent('download'), line.getByRole('link', { name: /文件|通报\.txt/u }).click()])
    expect(download.suggestedFilename()).toBe('通报.txt')
    expect(await accessFaults(office)).toEqual([])
    expect(await overflowPx(office)).toBe(0)
  })

  it('is read by a round that is opened later, if it lies in its period; the page of the round shows which', async () => {
    await inStore(app, async (store) => {
      await openRoundOf(store, FILES, { id: ROUND, roster: ROSTER })
    })
    await roundPage(office)
    await office.getByText('读到 1 件').waitFor()
    const page = await office.locator('main').innerText()
    expect(page).toMatch(/读2024-01-01.*到2024-12-31.*之间的通报；撤回的不计/u)
    expect(page).toContain('示政办〔2024〕7号')
    expect(page).not.toContain('上一年的通报')
    expect(await accessFaults(office)).toEqual([])
    expect(await overflowPx(office)).toBe(0)
  })

  it('stands beside the cell that it costs points, with the clause', async () => {
    await assessor.goto(`${app.url}/rounds/${ROUND}/score?node=8&at=乙镇`)
    await assessor.locator('.desk-table tr[data-active="true"]').waitFor()
    await assessor.keyboard.press('y')
    const panel = assessor.locator('.desk-panel')
    await panel.getByRole('region', { name: '事项' }).getByText('2024-03-05').waitFor()
    await panel.getByRole('region', { name: '得分依据' }).getByText('被通报的每次扣1分').waitFor()
  })

  it('is known to the unit itself, which cannot change it', async () => {
    await visit(town, `${app.url}/incidents`)
    await lineOf(town, '示政办〔2024〕7号').waitFor()
    expect(await town.getByRole('button', { name: /登记事项|撤回/u }).count()).toBe(0)
    expect(await accessFaults(town)).toEqual([])
  })

  it('counts no more once it is withdrawn with a reason, which stays to be read', async () => {
    await visit(office, `${app.url}/incidents`)
    await lineOf(office, '示政办〔2024〕7号').getByRole('button', { name: '撤回' }).click()
    const dialog = office.getByRole('dialog', { name: '撤回登记错的事项' })
    await dialog.getByLabel('理由').fill('通报的是甲镇，登记错了')
    await dialog.getByRole('button', { name: '撤回', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await office.getByLabel('撤回的也列出').check()
    await lineOf(office, '示政办〔2024〕7号').getByText('通报的是甲镇，登记错了').waitFor()
    // The desk that stayed open sees the points come back.
    await assessor.getByRole('region', { name: '得分依据' }).getByText('被通报的每次扣1分').waitFor({ state: 'detached' })
    await roundPage(office)
    await office.getByText('读到 0 件').waitFor()
    expect(faults.flat()).toEqual([])
  })
})
