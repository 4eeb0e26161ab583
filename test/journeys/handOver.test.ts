import { buffer } from 'node:stream/consumers'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readTables } from '../../src/notices/readTables.ts'
import { writeXlsx } from '../../src/notices/writers/xlsx.ts'
import { startApp, type App } from '../app.ts'
import { accessFaults, openBrowser, openPage, overflowPx, visit } from '../browser.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let app: App
let browser: Browser
let page: Page
let faults: readonly string[]
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startApp(), openBrowser()])
  ;({ page, faults } = await openPage(browser, 1366, 768))
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

/** What a click on the link saves, as rows of cells; the second is the head. */
async function downloaded(): Promise<string[][]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载 Excel 表' }).click()])
  const bytes = await buffer(await download.createReadStream())
  const rows = readTables('表格', bytes, () => 0)[0]?.rows ?? []
  const width = rows[1]?.cells.length ?? 0
  return rows.map(({ cells }) => Array.from({ length: width }, (_, at) => cells[at] ?? ''))
}

/** Says otherwise in the first rows that ask for yes or no. */
function changed(rows: readonly string[][], count: number): string[][] {
  const [answer, hint, field] = ['答案', '可填', '字段'].map((head) => rows[1]?.indexOf(head) ?? -1) as [number, number, number]
  const chosen = rows.filter((row) => row[hint] === '是、否' && row[field] === '').slice(0, count)
  expect(chosen).toHaveLength(count)
  return rows.map((row) => (chosen.includes(row) ? row.map((cell, at) => (at === answer ? (cell === '是' ? '否' : '是') : cell)) : row))
}

async function hand([head = [], ...rows]: readonly string[][], label = '选择填好的表'): Promise<void> {
  const buffer = Buffer.from(await writeXlsx([{ name: '答案', head, rows, widths: [] }]))
  await page.getByLabel(label).setInputFiles({ name: '评分表.xlsx', mimeType: XLSX, buffer })
}

/** The round of the demonstration that is worked on here. */
async function roundId(): Promise<string> {
  const { rounds } = (await (await fetch(`${app.url}/api/rounds`)).json()) as { readonly rounds: readonly { readonly id: string }[] }
  const round = rounds.find(({ id }) => id.includes('changning')) ?? rounds[0]
  return round?.id ?? ''
}

it('brings nobody back to the desk who pressed another tab before the desk had come', async () => {
  const other = await page.context().newPage()
  await visit(other, `${app.url}/rounds/${encodeURIComponent(await roundId())}`)
  const tabs = other.getByRole('navigation', { name: '批次各页' })
  let release: () => void = () => undefined
  const desk = new Promise<void>((resolve) => {
    release = resolve
  })
  await other.route(/\/desk/u, async (one) => {
    await desk
    await one.continue()
  })
  const came = other.waitForResponse(/\/desk/u)
  await other.route(/assets\/TablesPage.*\.js$/u, async (one) => {
    await came
    // The desk has drawn what came before the other page is there.
    await other.locator('.desk').first().waitFor()
    await one.continue()
  })
  await tabs.getByRole('link', { name: '打分' }).click()
  await tabs.getByRole('link', { name: '表格' }).click()
  release()
  await other.getByRole('heading', { name: '表格', level: 1 }).waitFor()
  expect(new URL(other.url()).pathname.endsWith('/tables')).toBe(true)
  await other.close()
})

it('takes cells out as a workbook, names the two that come back changed, and saves those; from paper with the paper', async () => {
  await visit(page, `${app.url}/rounds/${encodeURIComponent(await roundId())}`)
  const pages = page.getByRole('navigation', { name: '批次各页' })
  await pages.getByRole('link', { name: '打分' }).click()
  await pages.getByRole('link', { name: '表格' }).click()
  await page.getByRole('heading', { name: '表格', level: 1 }).waitFor()
  const unit = page.getByRole('combobox', { name: '单位' })
  await unit.click()
  await page.getByRole('listbox', { name: '单位' }).getByRole('option').nth(1).click()
  expect(await unit.inputValue()).not.toContain('全部')
  const rows = changed(await downloaded(), 2)
  await hand(rows)
  await page.getByText('改了 2 格').waitFor()
  expect(await page.getByRole('table', { name: '逐格核对' }).getByRole('row').count()).toBe(3)
  expect(await accessFaults(page)).toEqual([])
  expect(await overflowPx(page)).toBe(0)
  await page.getByRole('button', { name: '确认保存 2 格' }).click()
  await page.getByText('已保存 2 格').waitFor()
  await hand(rows)
  await page.getByText('没有要保存的').waitFor()

  await page.getByRole('combobox', { name: '哪一种表' }).selectOption({ label: '代考核人员录入（考核人员交来纸质评分表）' })
  await page.getByLabel('代哪位考核人员录入').fill('周考核')
  await page
    .getByLabel('纸质材料的扫描件或照片（必须附上）')
    .setInputFiles({ name: '评分表.txt', mimeType: 'text/plain', buffer: Buffer.from('纸质评分表') })
  await hand(changed(await downloaded(), 1))
  await page.getByText('改了 1 格').waitFor()
  await page.getByRole('button', { name: '确认保存 1 格' }).click()
  await page.getByText('已保存 1 格').waitFor()
  expect(faults).toEqual([])
})
