import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startNewInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, openPage, overflowPx, visit } from '../browser.ts'

let app: NewInstallation
let browser: Browser
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startNewInstallation(), openBrowser()])
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

describe('a new installation', () => {
  it('is set up in the browser by the address of its terminal, once, and then says what to do first', async () => {
    const { page, faults } = await openPage(browser)
    await visit(page, app.setUpAddress)
    await page.getByLabel('组织考核的地区或单位').fill('示范县人民政府')
    await page.getByLabel('管理员姓名').fill('李明')
    await page.getByLabel('登录名').fill('liming')
    await page.getByLabel('新密码', { exact: true }).fill('清水河边三棵老柳树和石桥')
    await page.getByLabel('再输一次').fill('清水河边三棵老柳树和石桥')
    await page.getByRole('button', { name: '完成设置并登录' }).click()
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    await page
      .getByText(/登记被考核单位/u)
      .first()
      .waitFor()
    expect(await page.getByRole('note').filter({ hasText: '演示' }).count()).toBe(0)
    expect(faults).toEqual([])

    const again = await openPage(browser)
    await visit(again.page, app.setUpAddress)
    await again.page.getByRole('heading', { name: '这个地址用不了' }).waitFor()
    expect(await again.page.getByLabel('管理员姓名').count()).toBe(0)
  })

  it('shows a door that fits an office screen and a phone, and passes axe', async () => {
    const found: string[] = []
    const { page } = await openPage(browser)
    for (const [width, height] of [
      [1093, 614],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await visit(page, app.url)
      const beyond = await overflowPx(page)
      if (beyond > 0) found.push(`${String(beyond)} px too wide at ${String(width)}`)
      found.push(...(await accessFaults(page)))
    }
    expect(found).toEqual([])
  })
})
