import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, openPage, visit } from '../browser.ts'
import { ask } from '../steps/ask.ts'
import { looksWrong, OFFICE, PHONE } from '../steps/looks.ts'
import { dialog, fillNewPassword, panel } from '../steps/parts.ts'
import { appoint } from '../steps/register.ts'
import { setUp } from '../steps/setUp.ts'

let app: NewInstallation
let browser: Browser
/** Where the administrator works. */
let page: Page
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  ;({ page } = await openPage(browser, 1366, 768))
  const { county } = await setUp(page, app)
  const office = { name: '县政务公开办公室', kind: 'department', parent: county, why: '建立名册' }
  const { id: unit } = await ask<{ id: string }>(page, app, 'POST', '/api/units', office)
  await appoint(page, app, { name: '赵接班', login: 'zhaojb', unit, role: 'organiser', over: county })
  await appoint(page, app, { name: '孙填报', login: 'suntb', unit, role: 'unit-filler' })
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

describe('slips', () => {
  it('are printed for a whole subtree in one go, and a lost one is made worthless', async () => {
    await visit(page, `${app.url}/system/slips`)
    await page.getByRole('button', { name: '打印 2 张激活单' }).click()
    await dialog(page).getByRole('button', { name: '生成并预览' }).click()
    await page.locator('.slip').first().waitFor()
    expect(await page.locator('.slip').count()).toBe(2)
    expect(await accessFaults(page)).toEqual([])
    const pages = await pagesPrinted(page)
    expect(pages).toBe(1)
    const sheet = page.getByRole('article', { name: /赵接班/ })
    const [address, code] = await Promise.all([sheet.locator('.slip-address').innerText(), sheet.locator('.slip-code').innerText()])
    await page.getByRole('button', { name: '都打印好了' }).click()
    await page.getByRole('button', { name: '作废孙填报的单子' }).click()
    await dialog(page).getByRole('button', { name: '作废' }).click()
    await page.getByRole('button', { name: '作废孙填报的单子' }).waitFor({ state: 'detached' })
    const { page: office } = await openPage(browser, 1366, 768)
    await visit(office, `${address}#${code}`)
    await office.getByLabel('新密码', { exact: true }).waitFor()
    await fillNewPassword(office, '楼下修车铺的黄狗又来了')
    await office.getByRole('button', { name: '设好密码并登录' }).click()
    await office.getByRole('link', { name: '工作台', exact: true }).waitFor()
    await visit(office, `${app.url}/account`)
    await panel(office, '职责').getByText('政务公开办').waitFor()
  })

  it('say what to do with a code that was used or never was one', async () => {
    const { page: stranger } = await openPage(browser, 390, 844)
    await visit(stranger, `${app.url}/activate`)
    await stranger.getByLabel('单子上的激活码').fill('abcd efgh jkmn pqrs')
    await stranger.getByRole('button', { name: '下一步' }).click()
    await stranger.getByRole('alert').waitFor()
    const said = await stranger.getByRole('alert').innerText()
    expect(said).toContain('重新打印一张')
    expect(said).toContain('直接到首页用登录名和密码登录')
  })

  it('have pages that pass axe and fit an office screen and a phone', async () => {
    const found: string[] = []
    await visit(page, `${app.url}/system/people`)
    const person = await page.getByRole('link', { name: '赵接班', exact: true }).getAttribute('href')
    const { page: nobody } = await openPage(browser)
    for (const path of ['/system/people', person, '/system/slips', '/account'])
      found.push(...(await looksWrong(page, `${app.url}${String(path)}`, [OFFICE, PHONE])))
    found.push(...(await looksWrong(nobody, `${app.url}/activate`, [OFFICE, PHONE])))
    await page.setViewportSize({ width: 1093, height: 614 })
    await visit(page, `${app.url}/system/people`)
    await page.getByRole('button', { name: '登记人员' }).click()
    await dialog(page).getByLabel('所在单位').click()
    found.push(...(await accessFaults(page)))
    await page.keyboard.press('Escape')
    expect(await dialog(page).getByRole('listbox').count()).toBe(0)
    expect(await dialog(page).count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await dialog(page).count()).toBe(0)
    expect(found).toEqual([])
  }, 120_000)
})

/** How many sheets of paper a printer would take. */
async function pagesPrinted(on: Page): Promise<number> {
  const pdf = (await on.pdf({ preferCSSPageSize: true })).toString('latin1')
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
