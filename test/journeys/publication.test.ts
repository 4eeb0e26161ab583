import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startInstallation, type NewInstallation } from '../app.ts'
import { openBrowser, openPage, visit } from '../browser.ts'
import { newPerson } from '../people.ts'
import { ROOT_UNIT } from '../openedRound.ts'
import { openAnswered, settled, signed } from '../settledRound.ts'
import { SMALL_ROUND } from '../smallRound.ts'
import { inStore } from '../steps/inStore.ts'
import { looksWrong, OFFICE, PHONE } from '../steps/looks.ts'
import { signIn } from '../steps/signIn.ts'

let app: NewInstallation
let browser: Browser
let office: Page
/** Somebody who never signs in. */
let citizen: Page
let faults: readonly string[]
const folder = mkdtempSync(join(tmpdir(), 'mingjing-'))

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await inStore(app, async (store) => {
    await openAnswered(store)
    await signed(store, await settled(store))
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'li', '李组织', ROOT_UNIT, 'organiser')
  })
  ;({ page: office, faults } = await openPage(browser, 1093, 614))
  ;({ page: citizen } = await openPage(browser, 1366, 768))
  await signIn(office, app, 'li')
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await Promise.all([app.stop(), browser.close()])
})

const publicationPage = () => visit(office, `${app.url}/rounds/${SMALL_ROUND}/publication`)
const addressShown = async () => (await office.locator('.publication-address a').first().getAttribute('href')) ?? ''

describe('CN-13: an approved result', () => {
  it('is looked at before, and published with its reason, level and way to object', async () => {
    await publicationPage()
    await office.getByText('已审定，可以公布').waitFor()
    await office.getByRole('radio', { name: /^公布得分、排名和各单位评分表/u }).check()
    await office.getByLabel('有异议怎么提').fill('5个工作日内书面送县政务公开办，电话 0000-0000000。')
    const [preview] = await Promise.all([office.waitForEvent('popup'), office.getByRole('link', { name: /^预览/u }).click()])
    await preview.getByRole('heading', { level: 1, name: '示例县2024年度政务公开考核结果' }).waitFor()
    await preview.getByRole('link', { name: '乙镇' }).click()
    await preview.getByText('未公开扣30分').first().waitFor()
    await preview.close()
    await office.getByRole('button', { name: '公布……' }).click()
    await office.getByRole('dialog').getByLabel('理由').fill('领导小组会议已审定')
    await office.getByRole('dialog').getByRole('button', { name: '公布', exact: true }).click()
    await office.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await addressShown()).toContain('/published/')
    expect(await looksWrong(office, `${app.url}/rounds/${SMALL_ROUND}/publication`, [OFFICE, PHONE])).toEqual([])
  })

  it('is read by anybody without signing in, on any screen and by the keyboard, back to the answer behind a point', async () => {
    const address = await addressShown()
    for (const path of ['', 'method.html', 'units/2.html']) expect(await looksWrong(citizen, address + path, [OFFICE, PHONE])).toEqual([])
    for (const other of ['/published', '/published/nothing/']) expect(await looksWrong(citizen, app.url + other, [OFFICE])).toEqual([])
    await visit(citizen, `${app.url}/published`)
    await citizen.getByRole('link', { name: '示例县2024年度政务公开考核' }).click()
    await citizen.waitForURL(/\/published\/./u)
    await citizen.locator('main h1').first().waitFor()
    await citizen.keyboard.press('Tab')
    expect(await citizen.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
    await citizen.keyboard.press('Enter')
    await expect.poll(() => citizen.evaluate(() => document.activeElement?.id)).toBe('main')
    await citizen.getByRole('link', { name: '乙镇' }).click()
    await citizen.getByRole('link', { name: '主动公开' }).click()
    await citizen.getByText('原文：未公开扣30分').waitFor()
    expect(await citizen.context().cookies()).toEqual([])
    expect(await citizen.locator('script').count()).toBe(0)
  })

  it('is taken along as a folder that opens and verifies without the program’s data', async () => {
    const archive = await office.request.get(
      `${app.url}${(await office.getByRole('link', { name: /^下载整个文件夹/u }).getAttribute('href')) ?? ''}`,
    )
    expect((await archive.body()).subarray(0, 2).toString()).toBe('PK')
    const id = (await addressShown()).split('/').at(-2) ?? ''
    const target = join(folder, 'site')
    const mingjing = (...words: string[]) => execFileSync(process.execPath, ['dist/cli/main.js', ...words], { encoding: 'utf8' })
    expect(mingjing('publication', 'export', id, target, '--data', app.folder)).toContain('已写出')
    expect(mingjing('verify', target)).toContain('核对一致')
    await citizen.goto(`file://${target}/index.html`)
    await citizen.getByRole('link', { name: '甲镇' }).click()
    await citizen.getByRole('heading', { level: 1, name: '甲镇' }).waitFor()
  })

  it('is taken back with a reason that everybody reads at its address', async () => {
    const address = await addressShown()
    await office.getByRole('button', { name: '撤回……' }).click()
    await office.getByRole('dialog').getByLabel('理由').fill('乙镇名称有误')
    await office.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click()
    await office.getByText('已撤回', { exact: true }).waitFor()
    await citizen.goto(`${address}units/2.html`)
    await citizen.getByText('撤回的理由：乙镇名称有误').waitFor()
    expect(await looksWrong(citizen, address, [PHONE])).toEqual([])
    expect(faults).toEqual([])
  })
})
