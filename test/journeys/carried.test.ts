import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationUrl, startApp, type App } from '../app.ts'
import { accessFaults, openBrowser, openPage, overflowPx, visit } from '../browser.ts'

/** A round that is being scored, and one in which the units check themselves. */
const SCORING = 'demo-sanhe-2018-scoring'
const CHECKING = 'demo-taiqian-2020-self-check'
const TOWN = encodeURIComponent('示例县青溪镇')
const OFFICE = encodeURIComponent('示例县财政局')

let browser: Browser
const at = (path: string): string => `${demonstrationUrl()}${path}`
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('what is selected on the coverage', () => {
  const select = async () => {
    const watched = await openPage(browser, 1366, 768)
    const { page } = watched
    await visit(page, at(`/rounds/${SCORING}/coverage`))
    await page.locator('[data-place][tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('选中 2 个单位 × 1 项指标').waitFor()
    return watched
  }

  it('is reminded with one click more, over a reload too', async () => {
    const { page, faults } = await select()
    await page.getByRole('link', { name: '催办这些单位' }).click()
    await page.getByRole('heading', { name: '从覆盖图选中的 2 个单位' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: '给这 2 个单位发消息' }).click()
    expect(await page.getByRole('dialog').getByLabel('要说的话').inputValue()).toMatch(/^“.+”还没有办完，请抓紧办理。/u)
    expect(await accessFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: '看全部没办完的' }).click()
    await page.getByRole('heading', { name: '从覆盖图选中' }).waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  })

  it('is given to somebody with one choice', async () => {
    const { page, faults } = await select()
    await page.getByRole('link', { name: '分给人评' }).click()
    const dialog = page.getByRole('dialog', { name: '分工' })
    await dialog.getByText(/选了 2 个，共 \d+ 个/u).waitFor()
    await dialog.getByText(/选了 1 个，共 \d+ 个/u).waitFor()
    expect(await dialog.getByRole('button', { name: '保存分工' }).isDisabled()).toBe(true)
    expect(await accessFaults(page)).toEqual([])
    expect(faults).toEqual([])
  })
})

describe('what the program cannot keep for the moment', () => {
  let app: App
  beforeAll(async () => {
    app = await startApp()
  })
  afterAll(() => app.stop())

  it('is not said to be a lost network, stays on the device, and goes by itself', async () => {
    const { page } = await openPage(browser, 390, 844)
    await page.request.post(`${app.url}/api/demonstration/as`, { headers: { 'x-mingjing': '1' }, data: { person: 'demo-filler' } })
    let isBroken = true
    await page.route('**/drafts', (route) =>
      isBroken
        ? route.fulfill({ status: 500, json: { code: 'internal', message: '程序内部出错，请把出错编号 7 告诉维护人员。', details: [] } })
        : route.fulfill({ status: 503, json: { code: 'database-lost', message: '数据库正在重启。', details: [] } }),
    )
    await visit(page, `${app.url}/rounds/${CHECKING}/self/${TOWN}?show=open`)
    await page.locator('.self-line').first().click()
    await page.locator('.self-cell[data-filled="false"] input:not([type="file"])').first().focus()
    await page.keyboard.press('Space')
    const told = page.locator('.self-saving')
    await told.filter({ hasText: '网络是通的，但程序这会儿存不下' }).waitFor()
    expect(await told.innerText()).toContain('出错编号 7')
    isBroken = false
    await page.getByRole('button', { name: '现在再试' }).click()
    await told.filter({ hasText: '数据库正在重启' }).waitFor()
    await page.unroute('**/drafts')
    await page.getByRole('button', { name: '现在再试' }).click()
    await page.getByText(/^已保存/u).waitFor()
    expect(await overflowPx(page)).toBe(0)
  })
})

describe('a unit down its card', () => {
  it('is filled with “no problem found” for many rows at once', async () => {
    const { page, faults } = await openPage(browser, 1093, 614)
    await page.request.post(at('/api/demonstration/as'), { headers: { 'x-mingjing': '1' }, data: { person: 'demo-organiser' } })
    await visit(page, at(`/rounds/${SCORING}/score?unit=${OFFICE}`))
    await page.getByRole('button', { name: '全选未评' }).click()
    await page.keyboard.press('Shift+Y')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/选中 \d+ 项指标，将写入 \d+ 个答案/u).waitFor()
    expect(await accessFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(faults).toEqual([])
  })
})
