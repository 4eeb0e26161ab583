import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startInstallation, type NewInstallation } from '../app.ts'
import { openBrowser, openPage, visit } from '../browser.ts'
import { ask } from '../steps/ask.ts'
import { choose, dialog, fillNewPassword, panel } from '../steps/parts.ts'
import { setUp } from '../steps/setUp.ts'
import { knock } from '../steps/signIn.ts'

const OFFICE = { login: 'wangzw', password: '山那边的油菜花开了三回' }
const NEXT = { login: 'zhaojb' }

let app: NewInstallation
let browser: Browser
/** Where the administrator works. */
let page: Page
let faults: readonly string[]
/** Where the person of the office works, on another computer. */
let office: Page
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  ;({ page, faults } = await openPage(browser, 1366, 768))
  ;({ page: office } = await openPage(browser, 1366, 768))
  const { county } = await setUp(page, app)
  await ask(page, app, 'POST', '/api/units', { name: '县政务公开办公室', kind: 'department', parent: county, why: '建立名册' })
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

/** Registers somebody and stays on his page. */
async function registerOnPage(name: string, login: string): Promise<void> {
  await visit(page, `${app.url}/system/people`)
  await page.getByRole('button', { name: '登记人员' }).click()
  await dialog(page).getByLabel('姓名').fill(name)
  await dialog(page).getByLabel('登录名').fill(login)
  await choose(dialog(page), '所在单位', '公开办', /县政务公开办公室/)
  await dialog(page).getByRole('button', { name: '登记' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Opens somebody's page from the list. */
async function openPerson(name: string): Promise<void> {
  await visit(page, `${app.url}/system/people`)
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Prints somebody's slip from his page; the address and the code that are on it. */
async function printSlip(button: string): Promise<{ readonly address: string; readonly code: string }> {
  await page.getByRole('button', { name: button }).click()
  await dialog(page).getByRole('button', { name: '生成并预览' }).click()
  const slip = page.locator('.slip')
  await slip.waitFor()
  const [address, code] = await Promise.all([slip.locator('.slip-address').innerText(), slip.locator('.slip-code').innerText()])
  return { address, code }
}

describe('people', () => {
  it('are registered, given a duty from those that may be given, and found again by the address', async () => {
    await registerOnPage('王政务', OFFICE.login)
    expect(await panel(page, '职责').innerText()).toContain('现在没有职责')
    await panel(page, '职责').getByRole('button', { name: '授予职责' }).click()
    await choose(dialog(page), '在哪个单位', '示范', /示范县人民政府/)
    const roles = dialog(page).getByLabel('担任什么')
    await roles.getByRole('option', { name: '政务公开办' }).waitFor({ state: 'attached' })
    await roles.selectOption({ label: '政务公开办' })
    await dialog(page).getByText('“政务公开办”能做什么').click()
    expect(await dialog(page).innerText()).toContain('发布考核方案')
    await dialog(page).getByLabel('理由').fill('按县政府办通知')
    await dialog(page).getByRole('button', { name: '授予', exact: true }).click()
    await panel(page, '职责').getByRole('cell', { name: '示范县人民政府及下级' }).waitFor()

    await visit(page, `${app.url}/system/people`)
    await page.getByLabel('姓名或登录名').fill('WANG')
    await page.getByLabel('角色').selectOption({ label: '政务公开办' })
    await choose(page, '单位及下级', '公开', /县政务公开办公室/)
    await page.waitForURL(/search=WANG/)
    await visit(page, page.url())
    await page.getByRole('link', { name: '王政务' }).waitFor()
    expect(await page.locator('.people-table tbody tr').count()).toBe(1)
    expect(await page.getByLabel('姓名或登录名').inputValue()).toBe('WANG')
    await page.getByLabel('单位及下级').fill('')
    await page.keyboard.press('Tab')
    await page.waitForURL((address) => !address.searchParams.has('under'))
    await page.getByLabel('账号').selectOption({ label: '已停用' })
    await page.getByText('没有符合条件的人员').waitFor()
    await page.getByRole('button', { name: '看全部' }).click()
    await page.getByRole('link', { name: '李明', exact: true }).first().waitFor()
    expect(faults).toEqual([])
  })

  it('get a slip whose code is shown once, set a password on another computer and see what their role may', async () => {
    await openPerson('王政务')
    const { address, code } = await printSlip('打印激活单')
    expect(code).toMatch(/^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/)
    await page.getByRole('link', { name: '工作台', exact: true }).click()
    await dialog(page).getByText('谁也看不到了').waitFor()
    await dialog(page).getByRole('button', { name: '留在这里' }).click()
    expect(await page.locator('.slip-code').innerText()).toBe(code)
    await page.getByRole('button', { name: '都打印好了' }).click()
    await panel(page, '打印了还没有用的单子').waitFor()
    expect(await page.locator('main').innerText()).not.toContain(code)

    await visit(office, `${address}#${code}`)
    await office.getByText('王政务').waitFor()
    const greeting = await office.locator('.slip-owner').innerText()
    for (const word of ['王政务', '县政务公开办公室', OFFICE.login]) expect(greeting).toContain(word)
    await fillNewPassword(office, OFFICE.password)
    await office.getByRole('button', { name: '设好密码并登录' }).click()
    await office.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '系统' }).click()
    const ways = office.getByRole('navigation', { name: '系统' })
    await ways.getByRole('link', { name: '人员与职责' }).waitFor()
    const names = await ways.getByRole('link').allInnerTexts()
    expect(names).toEqual(expect.arrayContaining(['人员与职责', '激活单', '方案']))
    for (const keeper of ['操作日志', '外联', '运行状况']) expect(names).not.toContain(keeper)
    await visit(office, `${app.url}/system/people`)
    await office.getByRole('link', { name: '李明', exact: true }).last().click()
    await office.getByText('由能授予他全部职责的上级管理人员管理').waitFor()
    expect(await office.getByRole('button', { name: '停用' }).count()).toBe(0)
    expect(await panel(office, '在哪些设备上登录着').count()).toBe(0)
  })

  it('hand a duty to another by a part of the name, and lend one for some days to who is near', async () => {
    await registerOnPage('赵接班', NEXT.login)
    await openPerson('王政务')
    await panel(page, '职责').getByRole('button', { name: '请人代理' }).click()
    await dialog(page).getByLabel('代理人的登录名').fill(NEXT.login)
    await dialog(page).getByLabel('到哪天止').fill(inDays(5))
    await dialog(page).getByLabel('理由').fill('出差')
    await dialog(page).getByRole('button', { name: '指定代理' }).click()
    await panel(page, '职责').getByText('赵接班').waitFor()
    await panel(page, '职责').getByRole('button', { name: '结束代理' }).click()
    await dialog(page).getByRole('button', { name: '结束代理' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await panel(page, '职责').getByRole('cell', { name: '没有' }).waitFor()

    // A holder names his own deputy from his account.
    await visit(office, `${app.url}/account`)
    await panel(office, '职责').getByRole('button', { name: '请人代理' }).click()
    await dialog(office).getByLabel('代理人的登录名').fill('nobody')
    await dialog(office).getByLabel('到哪天止').fill(inDays(3))
    await dialog(office).getByLabel('理由').fill('休假')
    await dialog(office).getByRole('button', { name: '指定代理' }).click()
    await dialog(office).getByRole('alert').waitFor()
    expect(await dialog(office).getByRole('alert').innerText()).toContain('没有登录名是“nobody”的人')
    await dialog(office).getByLabel('代理人的登录名').fill(NEXT.login)
    await dialog(office).getByRole('button', { name: '指定代理' }).click()
    await panel(office, '职责').getByText('赵接班').waitFor()

    await visit(page, `${app.url}/system/people`)
    const row = page.getByRole('row', { name: /赵接班/ }).filter({ hasText: NEXT.login })
    expect(await row.innerText()).toContain('代理王政务：政务公开办')
    await openPerson('王政务')
    await panel(page, '职责').getByRole('button', { name: '移交' }).click()
    await choose(dialog(page), '接任人', '赵', /赵接班/)
    await dialog(page).getByLabel('理由').fill('岗位调整')
    await dialog(page).getByRole('button', { name: '移交', exact: true }).click()
    await panel(page, '职责').getByText('现在没有职责').waitFor()
    await openPerson('赵接班')
    await panel(page, '职责').getByRole('cell', { name: '示范县人民政府及下级' }).waitFor()
  })

  it('are signed out wherever they are when the account is disabled, and cannot come back', async () => {
    await openPerson('王政务')
    await panel(page, '在哪些设备上登录着').getByRole('button', { name: '结束登录' }).waitFor()
    await page.getByRole('button', { name: '停用' }).click()
    const submit = dialog(page).getByRole('button', { name: '停用' })
    expect(await submit.isDisabled()).toBe(true)
    await dialog(page).getByLabel('理由').fill('调离')
    await submit.click()
    await page.getByRole('button', { name: '启用' }).waitFor()
    await panel(page, '在哪些设备上登录着').getByText('现在没有登录着的设备').waitFor()
    await office.goto(`${app.url}/account`)
    await office.getByRole('heading', { name: '登录' }).waitFor()
    await knock(office, app, OFFICE.login, OFFICE.password)
    await office.getByRole('alert').waitFor()
  })
})

/** A day some days from now, as a date field takes it. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
