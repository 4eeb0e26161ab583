import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationUrl } from '../app.ts'
import { accessFaults, openBrowser, openPage, overflowPx, visit } from '../browser.ts'

/** A round in which it is being scored, and one in which the units check themselves. */
const SCORING = 'demo-sanhe-2018-scoring'

let browser: Browser
const at = (path: string): string => `${demonstrationUrl()}${path}`
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('a round that is being scored', () => {
  it('shows its stages, how far it is and by whom, what waits, and what deserves a look', async () => {
    const { page, faults } = await openPage(browser, 1093, 614)
    await visit(page, at(`/rounds/${SCORING}`))
    await page.getByRole('heading', { name: '牵头单位进度' }).waitFor()
    await page.getByRole('heading', { name: '请看一眼' }).waitFor()
    await page.getByText('才列出').waitFor()
    expect(await page.getByRole('list', { name: '考核阶段' }).getByRole('listitem').count()).toBeGreaterThan(2)
    expect(await page.locator('main').innerText()).toMatch(/\d+ 个单位，\d+ 项指标/)
    expect(await overflowPx(page)).toBe(0)
    expect(await accessFaults(page)).toEqual([])
    await page.getByRole('link', { name: '看没评的' }).first().click()
    await page.waitForURL(/\/score\?.*node=/)
    expect(faults).toEqual([])
  })

  it('leads by keyboard from the map to a cell', async () => {
    const { page, faults } = await openPage(browser, 1366, 768)
    await visit(page, at(`/rounds/${SCORING}/coverage`))
    await page.locator('[data-place][tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    const cell = page.locator('[data-place="2,2"]')
    await expect.poll(() => cell.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await cell.getAttribute('aria-label')).toMatch(/^.+，.+：(?:未评|待核|评了一部分|已评|无法判定|不适用)/)
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('选中 2 个单位 × 1 项指标，共 2 格').waitFor()
    await page.keyboard.press('Escape')
    expect(await accessFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/score\?.*node=.*at=/)
    await page.goBack()
    await page.locator('.square').first().waitFor()
    expect(faults).toEqual([])
  })

  it('is looked at in four ways, filtered, folded, and opened again as it was left, also as a table', async () => {
    const { page, faults } = await openPage(browser, 1093, 614)
    await visit(page, at(`/rounds/${SCORING}/coverage`))
    await page.getByRole('button', { name: '失分', exact: true }).click()
    await page.getByRole('button', { name: /^未评/ }).click()
    await page.getByText('现在只列出有“未评”格子的').waitFor()
    await page.getByRole('button', { name: /^市政府有关部门/ }).click()
    await expect.poll(() => page.locator('.map-row-unit').count()).toBe(0)
    await page.reload()
    await page.getByText('现在只列出有“未评”格子的').waitFor()
    expect(await page.getByRole('button', { name: '失分', exact: true }).getAttribute('aria-pressed')).toBe('true')
    expect(await page.locator('.map-row-unit').count()).toBe(0)
    await page.getByRole('button', { name: '按表格看' }).click()
    await page.getByRole('table', { name: '覆盖图（失分）' }).waitFor()
    expect(await accessFaults(page)).toEqual([])
    expect(await overflowPx(page)).toBe(0)
    expect(faults).toEqual([])
  })
})

describe('the home of each role', () => {
  it('begins with one thing to do, or says what will come, and passes axe', async () => {
    const { page, faults } = await openPage(browser, 1366, 768)
    await visit(page, at('/home'))
    await page.locator('.role-switch option').nth(1).waitFor({ state: 'attached' })
    const roles = await page.locator('.role-switch option').evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
    expect(roles.length).toBeGreaterThan(3)
    const wrong: string[] = []
    for (const role of roles) {
      await page.locator('.role-switch select').selectOption(role)
      await page.waitForFunction((value) => document.querySelector<HTMLSelectElement>('.role-switch select:enabled')?.value === value, role)
      await visit(page, at('/home'))
      await page.getByRole('heading', { name: '进行中的批次' }).waitFor()
      const first = page.locator('.tasks .button.primary')
      await expect
        .poll(async () => (await first.count()) === 1 || (await page.locator('.notice-box').count()) > 0, { message: role })
        .toBe(true)
      wrong.push(...(await accessFaults(page)).map((fault) => `${role}: ${fault}`))
    }
    expect(wrong).toEqual([])
    expect(faults).toEqual([])
  })
})
