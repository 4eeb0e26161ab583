import { buffer as bytesOf } from 'node:stream/consumers'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startInstallation, type NewInstallation } from '../app.ts'
import { openBrowser, openPage, visit } from '../browser.ts'
import { ask } from '../steps/ask.ts'
import { looksWrong, OFFICE } from '../steps/looks.ts'
import { enter, register } from '../steps/register.ts'
import { setUp } from '../steps/setUp.ts'

let app: NewInstallation
let browser: Browser
/** Where the administrator works. */
let page: Page
let faults: readonly string[]
/** Where the office that organises works, on another computer. */
let office: Page
let officeFaults: readonly string[]
let county: string

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  ;({ page, faults } = await openPage(browser, 1366, 768))
  ;({ page: office, faults: officeFaults } = await openPage(browser, 1093, 614))
  ;({ county } = await setUp(page, app))
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

const HEAD = '名称,上级单位,类别,别名'
const TREE = [
  '示范县财政局,示范县人民政府,部门,财政局',
  '预算股,示范县财政局,下属单位,',
  '青山镇人民政府,示范县人民政府,乡镇街道,青山镇',
  '白水镇人民政府,示范县人民政府,乡镇街道,白水镇',
  '龙泉乡人民政府,示范县人民政府,乡镇街道,龙泉乡',
]

async function chooseTable(rows: readonly string[]): Promise<void> {
  const buffer = Buffer.from(`\uFEFF${[HEAD, ...rows].join('\r\n')}`)
  await page.getByLabel('选择填好的表格').setInputFiles({ name: '单位.csv', mimeType: 'text/csv', buffer })
}

const countUnits = async () => (await ask<{ units: unknown[] }>(page, app, 'GET', '/api/units')).units.length

describe('the tree of units', () => {
  it('begins with a topmost unit whose day of foundation is put right', async () => {
    await visit(page, `${app.url}/system/units/${county}`)
    await page.getByRole('button', { name: '更正登记' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('成立日期').fill('2010-01-01')
    await dialog.getByLabel('理由').fill('按设立文件')
    await dialog.getByRole('button', { name: '更正' }).click()
    await page.getByText('2010-01-01（周五）').waitFor()
  })

  it('is taken in from a table once every row is right, and not before', async () => {
    await visit(page, app.url)
    await page.getByRole('link', { name: '用表格一次导入' }).first().click()
    await page.getByRole('heading', { name: '用表格导入单位' }).waitFor()
    await chooseTable(TREE.map((row) => row.replace('龙泉乡人民政府,示范县人民政府,乡镇街道', '龙泉乡人民政府,示范县人民政府,乡里')))
    const table = page.getByRole('table', { name: '逐行核对' })
    await table.waitFor()
    expect(await table.innerText()).toMatch(/6\s+龙泉乡人民政府[^]*“乡里”不是单位类别/u)
    expect(await page.getByRole('button', { name: /确认导入/u }).count()).toBe(0)
    expect(await countUnits()).toBe(1)

    await chooseTable(TREE)
    await page.getByRole('button', { name: '确认导入 5 行' }).click()
    await page.getByText('已导入“单位.csv”：新增 5 行').waitFor()
    expect(await countUnits()).toBe(6)
  })

  it('is walked with the keyboard', async () => {
    await visit(page, `${app.url}/system/units`)
    const branch = page.getByRole('link', { name: '示范县财政局' })
    await branch.focus()
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('link', { name: '预算股' }).waitFor({ state: 'detached' })
    await page.keyboard.press('ArrowRight')
    await page.getByRole('link', { name: '预算股' }).waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('预算股')
  })

  it('keeps the old name of a unit that is renamed, and finds it by that', async () => {
    await visit(page, `${app.url}/system/units`)
    await page.getByRole('link', { name: '龙泉乡人民政府' }).click()
    await page.getByRole('button', { name: '更名' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('新名称').fill('龙泉镇人民政府')
    await dialog.getByLabel('理由').fill('撤乡设镇')
    await dialog.getByRole('button', { name: '更名' }).click()
    await page.getByRole('heading', { level: 1, name: '龙泉镇人民政府' }).waitFor()
    expect(await page.locator('main').innerText()).toContain('更名为“龙泉镇人民政府”')

    await visit(page, `${app.url}/system/units`)
    await page.getByLabel('名称、别名或代码').fill('龙泉乡')
    await page.getByText('找到 1 个单位').waitFor()
    expect(await page.getByRole('link', { name: '龙泉镇人民政府' }).count()).toBeGreaterThan(0)
  })

  it('says what a merger will do before it does it, and shows afterwards where the unit went', async () => {
    await visit(page, `${app.url}/system/units`)
    await page.getByRole('link', { name: '白水镇人民政府' }).click()
    await page.getByRole('button', { name: '合并' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('并入的单位').fill('青山')
    await dialog.getByRole('option', { name: /青山镇人民政府/u }).click()
    await dialog.getByText('“白水镇人民政府”不再存在，并入“青山镇人民政府”').waitFor()
    await dialog.getByLabel('理由').fill('两镇合并')
    await dialog.getByRole('button', { name: '合并' }).click()
    await page.getByRole('heading', { level: 1, name: '青山镇人民政府' }).waitFor()
    await page.getByText('并入本单位').waitFor()

    await visit(page, `${app.url}/system/units`)
    await page.getByLabel('名称、别名或代码').fill('白水镇人民政府')
    await page.getByRole('heading', { name: '以前叫“白水镇人民政府”的' }).waitFor()
  })

  it('goes out as the table that comes in', async () => {
    await visit(page, `${app.url}/system/units/import`)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
    const buffer = await bytesOf(await download.createReadStream())
    expect(buffer.toString('utf8')).toContain('龙泉镇人民政府')
    await page.getByLabel('选择填好的表格').setInputFiles({ name: '导出.csv', mimeType: 'text/csv', buffer })
    await page.getByText('都已经登记，没有变化，不用导入').waitFor()
    expect(faults).toEqual([])
  })
})

describe('the calendar', () => {
  it('takes the next year from a form, after it told what changes', async () => {
    await visit(page, `${app.url}/system/calendar?year=2027`)
    await page.getByText('2027 年的节假日安排还没有登记').waitFor()
    await page.getByRole('button', { name: '登记一年的安排' }).click()
    for (const name of ['春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'])
      await page.getByRole('button', { name: `去掉${name}` }).click()
    await page.getByLabel('元旦放假第一天').fill('2027-01-01')
    await page.getByLabel('元旦放假最后一天').fill('2027-01-03')
    await page.getByLabel('元旦的通知原文').fill('1月1日（周五）至4日（周一）放假，共4天。')
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await page.getByRole('alert').getByText('没有登记').waitFor()
    await page.getByLabel('元旦的通知原文').fill('1月1日（周五）至3日（周日）放假，共3天。')
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await page.getByText('以后开的批次按新的日历算').waitFor()
    await page.getByLabel('理由').fill('照通知登记')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('heading', { name: '国务院办公厅关于2027年部分节假日安排的通知' }).waitFor()
    expect(await page.getByTitle(/^2027-01-01 元旦放假/u).innerText()).toContain('休')
  })
})

describe('a file that must not be kept', () => {
  it('is purged by a second person, and by nobody alone', async () => {
    await enter(office, app, await register(page, app, { name: '王芳', login: 'wangfang', unit: county, role: 'organiser' }))
    await visit(office, `${app.url}/system/files`)
    await office.getByRole('button', { name: '上传文件' }).click()
    const dialog = office.getByRole('dialog')
    await dialog.getByLabel('哪个单位的').fill('财政')
    await dialog.getByRole('option', { name: /示范县财政局/u }).click()
    await dialog
      .getByLabel('文件', { exact: true })
      .setInputFiles({ name: '花名册.txt', mimeType: 'text/plain', buffer: Buffer.from('号码') })
    await dialog.getByRole('button', { name: '上传' }).click()
    await office.getByRole('link', { name: '花名册.txt' }).waitFor()
    await office.getByRole('button', { name: '申请清除' }).click()
    await office.getByRole('dialog').getByLabel('理由').fill('误传个人信息')
    await office.getByRole('dialog').getByRole('button', { name: '提交申请' }).click()
    await office.getByText('已申请清除，待复核').waitFor()
    await office.getByRole('link', { name: /清除申请和记录（1 份待复核）/u }).click()
    await office.getByText('您申请的，要由别人复核').waitFor()
    expect(await office.getByRole('button', { name: '复核并清除' }).count()).toBe(0)

    await visit(page, `${app.url}/system/files`)
    await page.getByRole('button', { name: '复核并清除' }).click()
    await page.getByLabel('我核对过，这份内容确实不应保存').check()
    await page.getByRole('button', { name: '清除内容' }).click()
    await page.getByText('内容已清除').waitFor()
    await visit(office, `${app.url}/system/files`)
    await office.getByText('内容已清除').waitFor()
    expect(await office.getByRole('link', { name: '花名册.txt' }).count()).toBe(0)
    expect(officeFaults).toEqual([])
  })
})

it('every one of these pages fits an office screen and passes axe', async () => {
  const found: string[] = []
  for (const path of ['/system/units', `/system/units/${county}`, '/system/units/import', '/system/people/import', '/system/calendar'])
    found.push(...(await looksWrong(page, `${app.url}${path}`, [OFFICE])))
  found.push(...(await looksWrong(office, `${app.url}/system/files`, [OFFICE])))
  expect(found).toEqual([])
})
