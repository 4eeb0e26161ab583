import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerChecks } from '../../src/rounds/life/answers/answerChecks.ts'
import type { Store } from '../../src/store/Store.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, openPage, overflowPx } from '../browser.ts'
import { DESK_ROUND, openDeskRound } from '../deskProgramme.ts'
import { ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { inStore } from '../steps/inStore.ts'
import { signIn } from '../steps/signIn.ts'
import { someone } from '../store.ts'

const TOWNS = '甲乙丙丁戊己庚辛壬癸子丑寅'.split('').map((name) => `${name}镇`)
/** They have said of themselves what they are. */
const SELF = TOWNS.slice(0, 5)

/** Of cells, and of rows across units. */
const SHEETS = /\/desk(\/units\/[^/]+\/cell)?\?/u

/** One point of a page as a picture. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

let app: NewInstallation
let browser: Browser
let li: Page
let wang: Page
let faults: readonly string[]
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await inStore(app, fill)
  ;({ page: li, faults } = await openPage(browser, 1366, 768))
  ;({ page: wang } = await openPage(browser, 1093, 614))
  await Promise.all([signIn(li, app, 'li'), signIn(wang, app, 'wang')])
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

/** A round of thirteen townships, five of which have checked themselves, two assessors, and an administrator. */
async function fill(store: Store): Promise<void> {
  await openDeskRound(store, TOWNS)
  await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
  await newPerson(store, 'li', '李评分', ROOT_UNIT, 'assessor')
  await newPerson(store, 'wang', '王评分', ROOT_UNIT, 'assessor')
  const said = SELF.flatMap((unit) => [
    { unit, check: '7.published', value: '是' },
    { unit, check: '7.elements', value: { rows: ['公开范围', '传真号码', '投诉方式'].map((id) => ({ id, fields: { present: '是' } })) } },
    { unit, check: '7.updated', value: unit === '乙镇' ? '否' : '是' },
  ])
  const answers = said.map((one) => ({ ...one, lane: 'self' as const, state: 'answered' as const, after: null }))
  await answerChecks(store, someone('unit-filler'), { round: DESK_ROUND, answers })
}

const desk = (search: string) => `${app.url}/rounds/${DESK_ROUND}/score?${search}`
const line = (on: Page, name: string) =>
  on.locator('.desk-table tbody tr[data-index]', { has: on.getByRole('button', { name, exact: false }).first() }).filter({ hasText: name })
const panel = (on: Page) => on.locator('.desk-panel')
const saved = (on: Page) => on.locator('.desk-saving-saved').waitFor()

/** What the server says there comes late, as over a slow line: it may be of before what was answered meanwhile. */
const delay = (on: Page, path: RegExp, ms: number) =>
  on.route(path, async (route) => {
    const response = await route.fetch()
    await wait(ms)
    await route.fulfill({ response })
  })

async function open(on: Page, search: string): Promise<void> {
  await on.goto(desk(search))
  await on.locator('.desk-table tr[data-active="true"]').waitFor()
}

describe('the desk', () => {
  it('scores one indicator of thirteen townships by the keyboard alone', async () => {
    await open(li, 'node=7')
    await delay(li, SHEETS, 400)
    expect(await li.locator('.desk-progress').innerText()).toContain('0/13')
    let keys = 0
    const press = async (...all: readonly string[]) => {
      for (const key of all) {
        await li.keyboard.press(key)
        keys += 1
      }
    }
    // What the unit says of itself is confirmed; the others are looked at one by one.
    await press(...SELF.map(() => 'Enter'))
    for (const town of TOWNS.slice(SELF.length)) {
      await panel(li).getByRole('heading', { level: 2, name: town }).waitFor()
      await press('y', 'y', town === '寅镇' ? 'n' : 'y', 'Enter')
    }
    // Behind the last line comes the next indicator; the chooser counts this one as done.
    const chooser = li.getByRole('combobox', { name: '指标' })
    await expect.poll(() => chooser.inputValue()).toBe('8')
    await expect.poll(() => chooser.locator('option[value="7"]').innerText()).toMatch(/13\/13 ✓/u)
    await press('h')
    await li.locator('.desk-progress', { hasText: '13/13' }).waitFor()
    await saved(li)
    const cells = TOWNS.length * 3
    console.log(`Keystrokes per ordinary cell: ${(keys / cells).toFixed(2)} (${String(keys)} for ${String(cells)} cells)`)
    expect(keys / cells).toBeLessThanOrEqual(2)
    for (const [town, points] of [
      ['甲镇', '5 / 5'],
      ['乙镇', '4 / 5'],
      ['寅镇', '4 / 5'],
    ] as const)
      await line(li, town).locator('.desk-points', { hasText: points }).waitFor()
    expect(await accessFaults(li)).toEqual([])
    expect(await overflowPx(li)).toBe(0)
  })

  it('loses no key that is typed ahead, and takes none for another question', async () => {
    await open(li, 'node=7&at=子镇')
    for (const key of ['l', 'ArrowDown', 'n', 'z', 'ArrowDown', 'h', 'l']) await li.keyboard.press(key)
    await panel(li).getByRole('heading', { level: 2, name: '寅镇' }).waitFor()
    await expect.poll(() => li.getByRole('combobox', { name: '指标' }).inputValue()).toBe('8')
    await li.locator('.desk-progress', { hasText: '0/12' }).waitFor()
    await saved(li)
    await li.unrouteAll({ behavior: 'ignoreErrors' })
  })

  it('says why a point was lost, and takes back with one key', async () => {
    await open(li, 'node=7&at=寅镇')
    const trace = li.getByRole('region', { name: '得分依据' })
    await trace.getByText('未按年度更新扣1分').waitFor()
    expect(await trace.innerText()).toMatch(/是否按年度更新：否（李评分，[^）]+）/u)
    await li.keyboard.press('ArrowRight')
    await li.keyboard.press('ArrowRight')
    await li.keyboard.press('y')
    await line(li, '寅镇').locator('.desk-points', { hasText: '5 / 5' }).waitFor()
    await li.keyboard.press('z')
    await line(li, '寅镇').locator('.desk-points', { hasText: '4 / 5' }).waitFor()
    await li.getByText('撤回了刚才的答案').waitFor()
    await saved(li)
  })

  it('leads from a lost point to its proof in two clicks', async () => {
    const place = new URLSearchParams({ check: '7.updated', object: '', side: 'assessing', note: '', name: '指南页面.png' }).toString()
    const done = await li.evaluate(
      async ([path, picture]) => {
        const body = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0))
        const headers = { 'x-mingjing': '1', 'content-type': 'application/octet-stream' }
        const response = await fetch(path, { method: 'POST', headers, body })
        return response.ok ? '' : await response.text()
      },
      [`/api/rounds/${DESK_ROUND}/units/${encodeURIComponent('寅镇')}/evidence/upload?${place}`, PICTURE] as const,
    )
    expect(done).toBe('')
    await open(li, 'node=7&at=甲镇')
    let clicks = 0
    await line(li, '寅镇').locator('.desk-points').click()
    clicks += 1
    await panel(li).getByRole('heading', { level: 2, name: '寅镇' }).waitFor()
    await panel(li)
      .getByRole('button', { name: /预览“指南页面/u })
      .first()
      .click()
    clicks += 1
    await li.getByRole('dialog', { name: '指南页面.png' }).getByRole('img').waitFor()
    console.log(`Clicks from a lost point to its proof: ${String(clicks)}`)
    expect(clicks).toBeLessThanOrEqual(2)
    await li.keyboard.press('Escape')
  })

  it('keeps what was answered while the line is cut, over a reload too', async () => {
    await open(li, 'node=8&at=甲镇')
    await li.route('**/answers', (route) => route.abort('internetdisconnected'))
    await li.keyboard.press('y')
    await li.getByText(/未保存 1 处：网络断开，重连后自动保存/u).waitFor()
    await li.reload()
    await li.getByText(/未保存 1 处：网络断开，重连后自动保存/u).waitFor()
    expect(await line(li, '甲镇').getByRole('button', { name: '是', exact: true }).getAttribute('aria-pressed')).toBe('true')
    await li.unroute('**/answers')
    await saved(li)
    await li.reload()
    await line(li, '甲镇').locator('button[aria-pressed="true"]', { hasText: '是' }).waitFor()
  })

  it('shows two who are in one cell to each other, and loses neither answer', async () => {
    await Promise.all([open(li, 'node=8&at=乙镇'), open(wang, 'node=8&at=乙镇')])
    await line(li, '乙镇').getByText('王评分在看').waitFor()
    await line(wang, '乙镇').getByText('李评分在看').waitFor()
    await li.route('**/answers', (route) => route.abort('internetdisconnected'))
    await li.keyboard.press('n')
    await li.getByText(/未保存 1 处/u).waitFor()
    await wang.keyboard.press('y')
    await saved(wang)
    await li.unroute('**/answers')
    await saved(li)
    await line(li, '乙镇').getByText('两人答案不一').waitFor()
    await line(wang, '乙镇').getByText('两人答案不一').waitFor()
    expect(await panel(wang).innerText()).toMatch(/李评分（[^）]+）答“否”/u)
    await panel(wang).getByRole('button', { name: '看过并裁定' }).click()
    await wang.getByRole('dialog').getByRole('listitem').filter({ hasText: '王评分' }).getByRole('button', { name: '用这个' }).click()
    await wang.getByRole('dialog').getByLabel('理由').fill('现场看过网站，会议内容已经公开')
    await wang.getByRole('button', { name: '就按这个' }).click()
    await wang.getByRole('dialog').waitFor({ state: 'detached' })
    await line(li, '乙镇').locator('button[aria-pressed="true"]', { hasText: '是' }).waitFor()
    await panel(li)
      .getByText(/历次答案（3）/u)
      .click()
    const history = await panel(li).locator('.desk-history').innerText()
    expect(history).toContain('李评分（考核评分）')
    expect(history).toContain('已被后来的答案取代')
  })

  it('answers for many at once what nobody has answered, after showing what will be written', async () => {
    await open(wang, 'node=8')
    await wang.getByRole('button', { name: '全选未评' }).click()
    await wang.keyboard.press('Shift+Y')
    const dialog = wang.getByRole('dialog')
    await dialog.getByText(/将写入 \d+ 个答案/u).waitFor()
    expect(await dialog.innerText()).toContain('是否公开会议内容：是')
    await dialog.getByRole('button', { name: /^写入/u }).click()
    await saved(wang)
    await wang.locator('.desk-progress', { hasText: '12/12' }).waitFor()
    expect(await overflowPx(wang)).toBe(0)
  })

  it('shows a unit down its card with the same cells', async () => {
    await open(wang, 'unit=甲镇')
    expect(await wang.locator('.desk-section').allInnerTexts()).toEqual(['基础工作', '专家评议'])
    await wang.keyboard.press('l')
    await wang.locator('.desk-unit', { hasText: '乙镇' }).waitFor()
    expect(await overflowPx(wang)).toBe(0)
    expect(await accessFaults(wang)).toEqual([])
    expect(faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  })
})
