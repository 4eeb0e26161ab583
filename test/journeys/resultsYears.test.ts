import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationUrl } from '../app.ts'
import { accessFaults, openBrowser, openPage, overflowPx, visit } from '../browser.ts'

const app = { url: demonstrationUrl() }
const RESULTS = '/rounds/demo-changning-2020/results'
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const open = (page: Page, path: string) => visit(page, app.url + path)

async function savedText(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

describe('results that explain', () => {
  it('show why one unit has the grade and the next has not, and lead to the single answer that would lift it', async () => {
    const { page, faults } = await openPage(browser)
    await open(page, RESULTS)
    await page.getByRole('link', { name: '等次依据' }).click()
    const line = page.getByRole('table', { name: '乡镇优秀线两边的单位' })
    await line.waitFor()
    expect(await page.getByText(/^乡镇\d+个单位排名，第1至4名为优秀。/u).count()).toBe(1)
    expect(await line.locator('tbody').first().locator('.distance').first().innerText()).toMatch(/^比第5名(至少)?高 [\d.]+$/u)
    expect(await savedText(page, '等次依据，导出 CSV')).toContain('线上')
    expect(await accessFaults(page)).toEqual([])
    await line
      .locator('tbody')
      .last()
      .getByRole('link', { name: /改哪一个答案就能进线$/u })
      .first()
      .click()
    await page.locator('.suggested li, .suggestions [role=status]:not(:has(progress))').first().waitFor()
    expect(page.url()).toContain('find=true')
    expect(faults).toEqual([])
  })

  it('show in which indicators and clauses groups lost, and which tell nobody apart', async () => {
    const { page, faults } = await openPage(browser, 1093, 614)
    await open(page, `${RESULTS}?view=losses`)
    await page.getByRole('heading', { name: '失在哪些条款' }).waitFor()
    const first = page.getByRole('table', { name: '失在哪些指标' }).locator('tbody tr').first()
    expect(await first.innerText()).toMatch(/−[\d.]+/u)
    expect(await savedText(page, '按条款失分，导出 CSV')).toContain('扣分单位')
    expect(await overflowPx(page)).toBe(0)
    expect(await accessFaults(page)).toEqual([])
    await page.getByRole('link', { name: '组内分析' }).click()
    await page.getByText('没有拉开差距的指标').first().waitFor()
    expect(await savedText(page, '得分分布，导出 CSV')).toContain('中位数')
    expect(faults).toEqual([])
  })

  it('compare methods before years, and show of a year that came in as places only the places', async () => {
    const { page, faults } = await openPage(browser, 1093, 614)
    await open(page, RESULTS)
    await page.getByRole('link', { name: '历年对比' }).click()
    await page.getByRole('heading', { level: 1, name: '历年对比' }).waitFor()
    const methods = page.getByRole('table', { name: '各年的方法' })
    await methods.waitFor()
    expect(await methods.getByText('≠ 不可比').count()).toBeGreaterThan(0)
    expect(await methods.innerText()).toContain('只知道名次')
    expect(await page.getByRole('table', { name: '乡镇各单位历年结果' }).innerText()).toMatch(/第 \d+ 名／\d+/u)
    expect(await savedText(page, '方法比较，导出 CSV')).toContain('不可比')
    expect(await overflowPx(page)).toBe(0)
    expect(await accessFaults(page)).toEqual([])
    expect(faults).toEqual([])
  })

  it('hand out a unit’s fall and its sections as tables, and the radar as a picture', async () => {
    const { page, faults } = await openPage(browser)
    await open(page, RESULTS)
    await page.locator('.standing-table .col-name a').nth(6).click()
    await page.getByRole('link', { name: '失分构成，导出 CSV' }).waitFor()
    expect(await savedText(page, '失分构成，导出 CSV')).toContain('满分')
    expect(await savedText(page, '各部分得分率，导出 CSV')).toContain('得分率')
    const radar = page.getByRole('button', { name: '雷达图存成图片（SVG）' })
    if ((await radar.count()) > 0) {
      const [download] = await Promise.all([page.waitForEvent('download'), radar.click()])
      expect(download.suggestedFilename()).toMatch(/\.svg$/u)
    }
    expect(faults).toEqual([])
  })
})

describe('how long evidence is kept', () => {
  it('says which round is due first, and that nothing goes by itself', async () => {
    const { page, faults } = await openPage(browser)
    await open(page, '/system/settings')
    const due = page.getByRole('region', { name: '到期的批次' })
    await due.getByText('没有到期的批次。').waitFor()
    expect(await due.innerText()).toMatch(/保留到 \d{4}-\d\d-\d\d/u)
    expect(await due.innerText()).toContain('到期不会自动删除')
    expect(await accessFaults(page)).toEqual([])
    expect(faults).toEqual([])
  })
})
