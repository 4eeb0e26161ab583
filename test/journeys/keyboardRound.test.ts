import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, isAtRest, openBrowser, openPage, tabTo } from '../browser.ts'
import { published } from '../openedRound.ts'
import { ask } from '../steps/ask.ts'
import { inStore } from '../steps/inStore.ts'
import { setUp } from '../steps/setUp.ts'

const NAME = '示例县2024年度政务公开考核'
const FILES = {
  'programme.yaml': `programme: keys-2024
title: ${NAME}
notice: {issuer: 示例县政府办, issued: 2024-11-01, text: notice.txt}
period: {from: 2024-01-01, to: 2024-12-31}
scorecards: [card.yaml]
`,
  'units.yaml': 'groups: [{name: 乡镇, size: 2}]\nunits: []\n',
  'notice.txt': '未公开指南扣10分。未按年度更新扣5分。未公开会议内容扣20分。开发区另行通知。',
  'scorecards/card.yaml': `scorecard: card
name: 乡镇评分表
for: 乡镇
marks: 100
indicators:
  - code: "1"
    name: 政府信息公开指南
    marks: 60
    checks:
      published: {ask: 是否公开指南, answer: yes-no}
      updated: {ask: 是否按年度更新, answer: yes-no}
    lines:
      - {deduct: 10, when: not published, clause: 未公开指南扣10分}
      - {deduct: 5, when: not updated, clause: 未按年度更新扣5分}
  - code: "2"
    name: 会议公开
    marks: 40
    scope: {names: [乡镇, 开发区], text: 各乡镇、开发区}
    checks: {opened: {ask: 是否公开会议内容, answer: yes-no}}
    lines: [{deduct: 20, when: not opened, clause: 未公开会议内容扣20分}]
`,
}

let app: NewInstallation
let browser: Browser
let page: Page
let faults: readonly string[]
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  ;({ page, faults } = await openPage(browser, 1093, 614))
  const { county, administrator } = await setUp(page, app)
  await ask<unknown>(page, app, 'POST', '/api/duties', { person: administrator, role: 'organiser', unit: county, why: '负责考核' })
  await inStore(app, async (store) => {
    await published(store, FILES)
  })
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
/** Goes to it with the Tab key, and presses Enter. */
const follow = async (selector: string) => {
  await tabTo(page, selector)
  await press('Enter')
}
const line = (unit: string) => page.locator('.desk-table tbody tr[data-index]').filter({ hasText: unit })

describe('a simple round by the keyboard alone', () => {
  it('is begun at the empty list, with a programme and two names; names that only a scope has are told beforehand', async () => {
    await page.goto(`${app.url}/rounds`)
    await page.getByRole('heading', { name: '还没有批次' }).waitFor()
    await follow('main a[href="/rounds/simple"]')
    await page.getByRole('heading', { name: '建立简易批次' }).waitFor()
    await page.getByRole('radio', { name: new RegExp(NAME, 'u') }).waitFor()
    await tabTo(page, 'input[name="programme"]')
    await press('Space')
    await page.getByLabel('乡镇的单位').waitFor()
    const told = page.getByRole('note').filter({ hasText: '只写在指标的适用范围里' })
    expect(await told.innerText()).toMatch(/开发区（.*会议公开.*）/u)
    await tabTo(page, 'textarea')
    await page.keyboard.type('甲镇\n乙镇')
    await page.getByRole('button', { name: '建立批次，开始打分（2 个单位）' }).waitFor()
    expect(await accessFaults(page)).toEqual([])
    await follow('button[type="submit"]:not([disabled])')
    await page.waitForURL(/\/rounds\/[^/]+\/score/u)
  })

  it('is answered by keys, and moves from one indicator to the next', async () => {
    await page.locator('.desk-table tr[data-active="true"]').waitFor()
    await press('y', 'y', 'Enter')
    await page.locator('.desk-panel').getByRole('heading', { level: 2, name: /乙镇/u }).waitFor()
    await press('y', 'n', 'Enter')
    // Behind the last line comes the next indicator, at its first line that is open.
    const panel = page.locator('.desk-panel')
    await panel.getByRole('heading', { level: 2, name: /会议公开/u }).waitFor()
    for (const unit of ['甲镇', '乙镇']) {
      if (!(await panel.getByRole('heading', { level: 2 }).innerText()).includes(unit)) await press('j')
      await panel.getByRole('heading', { level: 2, name: new RegExp(unit, 'u') }).waitFor()
      await press('y')
    }
    await page.locator('.desk-progress', { hasText: '2/2' }).waitFor()
    await press('h')
    await line('乙镇').locator('.desk-points', { hasText: '55 / 60' }).waitFor()
    await page.locator('.desk-saving-saved').waitFor()
    expect(await accessFaults(page)).toEqual([])
  })

  it('shows whom it left out where it is decided who is asked what', async () => {
    await follow('nav[aria-label="批次各页"] a[href$="/stages"]')
    await page.getByRole('heading', { level: 1, name: '阶段和分工' }).waitFor()
    await follow('nav[aria-label="批次各页"] a[href$="/matrix"]')
    await page.getByRole('heading', { level: 1, name: '适用范围' }).waitFor()
    await follow('main details.panel summary')
    await page
      .locator('main')
      .getByText(/^开发区：/u)
      .waitFor()
    expect(await accessFaults(page)).toEqual([])
  })

  it('ends in a ranking and a sheet, both printed', async () => {
    await follow('nav[aria-label="批次各页"] a[href$="/results"]')
    const ranking = page.locator('.standing-table').first()
    await ranking.waitFor()
    await expect.poll(() => ranking.locator('tbody tr').first().innerText()).toMatch(/甲镇[\s\S]*100/u)
    expect(await accessFaults(page)).toEqual([])
    const isPrinted = () => page.locator('html[data-printed="yes"]').waitFor({ state: 'attached' })
    await tabTo(page, 'main button.button')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('打印')
    await press('Enter')
    await isPrinted()
    await page.evaluate(() => document.documentElement.removeAttribute('data-printed'))
    await follow('.standing-table tbody a')
    await page.locator('.sheet-row').first().waitFor()
    await isAtRest(page)
    expect(await accessFaults(page)).toEqual([])
    await follow('button[title="一项一行，写明失分"]')
    await isPrinted()
    expect(faults).toEqual([])
  })
})
