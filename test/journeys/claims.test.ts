import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerChecks } from '../../src/rounds/life/answers/answerChecks.ts'
import type { Store } from '../../src/store/Store.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { BONUS_FILES } from '../bonusProgramme.ts'
import { openBrowser, openPage, visit } from '../browser.ts'
import { member, openRoundOf, ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { someone } from '../store.ts'
import { inStore } from '../steps/inStore.ts'
import { looksWrong, OFFICE, PHONE } from '../steps/looks.ts'
import { dialog } from '../steps/parts.ts'
import { setUp } from '../steps/setUp.ts'
import { signIn } from '../steps/signIn.ts'

const ROUND = 'bonus'
const PROOF = 'https://www.example.gov.cn/gongshui'

/** A round that was scored, and who works in it. */
async function fill(store: Store): Promise<void> {
  await openRoundOf(store, BONUS_FILES, { id: ROUND, roster: ['甲镇', '乙镇', '丙镇'].map((name) => member(name, '乡镇')) })
  await newPerson(store, 'kezr', '柯主任', ROOT_UNIT, 'organiser')
  await newPerson(store, 'shenhe', '沈核', '乙镇', 'unit-reviewer')
  const late = { 甲镇: '1', 乙镇: '1', 丙镇: '5' }
  await answerChecks(store, someone(), {
    round: ROUND,
    answers: Object.entries(late).map(([unit, value]) => ({
      unit,
      check: '1.late',
      lane: 'assessor',
      state: 'answered',
      value,
      after: null,
    })),
  })
}

let app: NewInstallation
let browser: Browser
let office: Page
let phone: Page
let faults: readonly (readonly string[])[]
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  const admin = await openPage(browser)
  await setUp(admin.page, app, '设立单位')
  await inStore(app, fill)
  const [one, other] = [await openPage(browser, 1366, 768), await openPage(browser, 390, 844)]
  ;[office, phone] = [one.page, other.page]
  faults = [one.faults, other.faults]
  await signIn(office, app, 'kezr')
  await signIn(phone, app, 'shenhe')
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

const own = () => `${app.url}/rounds/${ROUND}/claims/${encodeURIComponent('乙镇')}`
const list = (search = '') => `${app.url}/rounds/${ROUND}/claims${search}`

/** Claims that the notices of an enterprise are public. */
async function claim(name: string): Promise<void> {
  await phone.getByRole('button', { name: '申报一条：公共企事业单位信息公开' }).click()
  await dialog(phone).getByLabel('发生的日期').fill('2024-05-01')
  await dialog(phone).getByLabel('单位名称').fill(name)
  await dialog(phone).getByRole('radiogroup', { name: '所列信息是否基本齐全' }).getByRole('radio').first().check()
  await dialog(phone).getByLabel('网址、文号').fill(PROOF)
  await dialog(phone).getByRole('button', { name: '提交申报' }).click()
  await dialog(phone).waitFor({ state: 'detached' })
}

describe('bonuses that units claim', () => {
  it('are offered by name and filed on a telephone, each with its proof (CN-05)', async () => {
    await visit(phone, `${app.url}/home`)
    await phone.getByRole('link', { name: '申报加分' }).first().click()
    await phone.getByText('每条加0.2分').first().waitFor()
    await claim('县自来水公司')
    await claim('县供电公司')
    await phone.getByRole('heading', { name: '本单位的申报（2）' }).waitFor()
    expect(await phone.getByText('待核实').count()).toBe(2)
    expect(await looksWrong(phone, own(), [PHONE])).toEqual([])
  })

  it('are verified beside clause and proof: one proof that serves twice is pointed out, and what it would come to', async () => {
    await visit(office, `${app.url}/home`)
    await office.getByText('2 份加分申报等您核实').waitFor()
    await visit(office, list('?state=filed'))
    await office.getByText('同一材料另有 1 份').first().waitFor()
    await office.getByRole('row').filter({ hasText: '县自来水公司' }).getByRole('link', { name: '乙镇' }).click()
    await office.getByText('同一份材料还用在别的申报里').waitFor()
    await office.getByLabel('予以加分', { exact: true }).check()
    await office.getByRole('region', { name: '加分以后' }).getByText('99.2').waitFor()
    expect(await looksWrong(office, office.url(), [OFFICE])).toEqual([])
    await office.getByLabel('予以加分', { exact: true }).check()
    await office.getByRole('region', { name: '加分以后' }).getByText('99.2').waitFor()
    await office.getByLabel('理由').fill('网页齐全，属实')
    await office.getByRole('button', { name: '予以加分', exact: true }).click()
    await office.getByRole('heading', { name: '核实结果：予以加分' }).waitFor()
    await office.getByRole('row').filter({ hasText: '县供电公司' }).getByRole('link', { name: '乙镇' }).click()
    await office.getByLabel('不予加分', { exact: true }).check()
    await office.getByLabel('理由').fill('网址是自来水公司的，没有供电公司的内容')
    await office.getByRole('button', { name: '不予加分', exact: true }).click()
    await office.getByRole('heading', { name: '核实结果：不予加分' }).waitFor()
    const [download] = await Promise.all([office.waitForEvent('download'), office.getByRole('link', { name: '下载 Excel' }).click()])
    expect(download.suggestedFilename()).toMatch(/^加分申报 .*\.xlsx$/u)
  })

  it('tell the unit at once what became of them, and why', async () => {
    await phone.getByText('网址是自来水公司的，没有供电公司的内容').waitFor()
    const page = await phone.locator('main').innerText()
    expect(page).toMatch(/予以加分[\s\S]*网页齐全，属实/u)
    expect(page).not.toContain('柯主任')
    await visit(phone, `${app.url}/messages`)
    await phone.getByText('申报的“公共企事业单位信息公开”：不予加分').first().waitFor()
  })
})

describe('a circular of the State Council', () => {
  it('is recorded with its paper only, after the page has said that it strikes the unit out (CN-06, CN-07)', async () => {
    await visit(office, `${app.url}/incidents`)
    await office.getByRole('button', { name: '登记事项' }).click()
    const form = dialog(office)
    await form.getByRole('combobox', { name: '单位' }).fill('乙镇')
    await form.getByRole('option', { name: /乙镇/u }).click()
    await form.getByLabel('发生的日期').fill('2024-06-18')
    await form.getByLabel('通报机关').selectOption('县')
    await form.getByLabel('是否不合格').selectOption('否')
    const effect = form.getByRole('region', { name: '登记以后' })
    await effect.getByText('98.2').waitFor()
    await form.getByLabel('通报机关').selectOption('国办')
    await effect.getByText('被国务院办公厅通报的，一票否决').waitFor()
    await effect.getByText('不合格', { exact: true }).waitFor()
    await form.getByLabel('印发机关').fill('国务院办公厅政府信息与政务公开办公室')
    await form.getByRole('textbox', { name: '文号', exact: true }).fill('国办公开办函〔2024〕30号')
    await form.getByLabel('文件标题').fill('关于2024年第二季度政府网站检查情况的通报')
    expect(await form.getByRole('button', { name: '登记', exact: true }).isEnabled()).toBe(false)
    await form.getByLabel('文件', { exact: true }).setInputFiles({ name: '通报.txt', mimeType: 'text/plain', buffer: Buffer.from('通报') })
    await form.getByRole('button', { name: '登记', exact: true }).click()
    await form.waitFor({ state: 'detached' })
    await office.getByText('国办公开办函〔2024〕30号《关于2024年第二季度政府网站检查情况的通报》').waitFor()
    expect(await looksWrong(office, office.url(), [OFFICE])).toEqual([])
  })

  it('shows on the unit’s sheet and in the ranking', async () => {
    await visit(office, `${app.url}/rounds/${ROUND}/results`)
    await office.getByText(/否决/u).first().waitFor()
    await visit(office, `${app.url}/rounds/${ROUND}/results/${encodeURIComponent('乙镇')}`)
    await office
      .getByText(/一票否决/u)
      .first()
      .waitFor()
    expect(faults).toEqual([[], []])
  })
})
