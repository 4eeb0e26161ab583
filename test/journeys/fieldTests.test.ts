import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/Store.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { isAtRest, openBrowser, openPage, visit } from '../browser.ts'
import { member, openRoundOf, ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { smallProgramme } from '../smallProgramme.ts'
import { inStore } from '../steps/inStore.ts'
import { looksWrong, OFFICE, PHONE } from '../steps/looks.ts'
import { choose, dialog, panel } from '../steps/parts.ts'
import { setUp } from '../steps/setUp.ts'
import { signIn } from '../steps/signIn.ts'

const ROUND = 'tested'
const FILES = smallProgramme({
  checks: `checks:
  reached: {ask: 咨询电话是否接通, answer: yes-no}
  kept: {ask: 依申请公开是否按时答复, answer: yes-no}
`,
  node: `lines:
  - {deduct: 1, when: not reached or not kept or count(circulars) > 0, clause: 未公开扣1分}
`,
})

/** A round whose two questions a third party answers, and who works in it. */
async function fill(store: Store): Promise<void> {
  await openRoundOf(store, FILES, {
    id: ROUND,
    roster: ['甲镇', '乙镇'].map((name) => member(name, '乡镇', { class: 'A' })),
    answering: { 乡镇: { '1.reached': ['test'], '1.kept': ['test'] } },
  })
  await newPerson(store, 'kezr', '柯主任', ROOT_UNIT, 'organiser')
  await newPerson(store, 'chence', '陈测', ROOT_UNIT, 'third-party')
  await newPerson(store, 'tianbao', '田报', '甲镇', 'unit-filler')
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
  await signIn(phone, app, 'chence')
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

const tests = (search = '') => `${app.url}/rounds/${ROUND}/tests${search}`

/** A plan typed by the organiser up to its sample. */
async function plan(check: string, script: string): Promise<void> {
  await visit(office, tests())
  await office.getByRole('link', { name: '制订计划' }).click()
  await choose(office, '检查点', check, new RegExp(check, 'u'))
  await office.getByLabel(/要问的话|申请的原文/u).fill(script)
}

/** Notes a call that nobody answered, at a moment. */
async function missed(on: string): Promise<void> {
  await phone.getByLabel('无人接听').check()
  await phone.getByLabel('什么时候').fill(on)
  await phone.getByRole('button', { name: '记下这一次' }).click()
}

/** Notes a step of the letter, on a day. */
async function step(name: string, on: string): Promise<void> {
  await phone.getByLabel(name, { exact: true }).check()
  await phone.getByLabel('哪一天').fill(on)
  await phone.getByRole('button', { name: `记下“${name}”` }).click()
  await panel(phone, '经过').getByText(name).waitFor()
}

describe('tests by telephone and letter', () => {
  it('are planned with a sample pasted from a table, whose strange names are named before anything is kept (SZ-02)', async () => {
    await plan('咨询电话是否接通', '您好，请问怎样申请公开政府信息？')
    await office.getByLabel('拨打几次不通才算联系不上').fill('2')
    await office.getByLabel('从表格粘贴').fill('甲镇\t0722-3456789\n乙镇\t0722-2222222\n丙镇\t0722-1')
    await office.getByRole('button', { name: '加入样本' }).click()
    await office.getByText('名单里没有“丙镇”').waitFor()
    expect(await office.getByRole('button', { name: '保存计划（2 条样本）' }).isDisabled()).toBe(true)
    await office.getByLabel('从表格粘贴').fill('')
    expect(await looksWrong(office, office.url(), [OFFICE])).toEqual([])
    await office.getByLabel('甲镇由谁来测').selectOption({ label: '陈测' })
    await office.getByRole('button', { name: '保存计划（2 条样本）' }).click()
    await office.getByRole('link', { name: '甲镇' }).waitFor()
    await plan('依申请公开是否按时答复', '申请公开2025年度部门决算。')
    await office.getByLabel('方式', { exact: true }).selectOption({ label: '信函（依申请公开）' })
    await office.getByLabel('从表格粘贴').fill('甲镇，示例路1号')
    await office.getByRole('button', { name: '加入样本' }).click()
    await office.getByRole('button', { name: '保存计划（1 条样本）' }).click()
    await office.getByText('示例路1号').waitFor()
    expect(await looksWrong(office, tests(), [OFFICE, PHONE])).toEqual([])
  })

  it('are made with one hand on a telephone, lose nothing with the line, and end only after enough tries (SZ-02, SZ-03)', async () => {
    await visit(phone, `${app.url}/home`)
    await phone.getByText('3 项实测今天要办').waitFor()
    await phone.getByRole('link', { name: '去办' }).first().click()
    await phone
      .getByRole('row', { name: /0722-3456789/u })
      .getByRole('link')
      .click()
    await phone.getByText('您好，请问怎样申请公开政府信息？').waitFor()
    await missed('2026-11-19T10:00')
    await panel(phone, '经过').getByText('2026-11-19 10:00').waitFor()
    await phone.getByText('也没有达到“联系不上”所要求的次数').waitFor()
    expect(await looksWrong(phone, phone.url(), [PHONE])).toEqual([])
    await phone.context().setOffline(true)
    await missed('2026-11-20T15:00')
    await phone.getByText('您记的这一次留在这台设备上').waitFor()
    await phone.context().setOffline(false)
    await panel(phone, '经过').getByText('2026-11-20 15:00').waitFor()
    const form = panel(phone, '结论')
    await form.getByRole('radio', { name: '否', exact: true }).and(form.locator(':checked')).waitFor()
    await form.getByRole('button', { name: '写结论' }).click()
    await form.getByText('已作为第三方测试的答案记入评分').waitFor()
  })

  it('end with the first answer, whose seconds are counted, with the recording beside it (SZ-03)', async () => {
    await visit(phone, tests())
    await phone
      .getByRole('row', { name: /0722-2222222/u })
      .getByRole('link')
      .click()
    await phone.getByRole('button', { name: '响铃了，开始计时' }).click()
    await phone.getByRole('button', { name: '有人接了' }).click()
    expect(await phone.getByLabel('响了几秒才接').inputValue()).toMatch(/^\d+$/u)
    await phone.getByLabel('对方说了什么').fill('说明了怎样申请，当场记下电话。')
    // What was typed outlives the page.
    await phone.reload()
    await phone.getByText('录音、照片、扫描件').click()
    await phone.getByLabel('选择佐证文件').setInputFiles({ name: '通话记录.txt', mimeType: 'text/plain', buffer: Buffer.from('您好') })
    await phone.getByLabel('附在这一条记录上：通话记录.txt').waitFor()
    await phone.getByRole('button', { name: '记下这一次' }).click()
    await panel(phone, '经过').getByRole('button', { name: '预览“通话记录.txt”' }).waitFor()
    await panel(phone, '经过').getByText('说明了怎样申请').waitFor()
    const form = panel(phone, '结论')
    await form.getByRole('radio', { name: '是', exact: true }).and(form.locator(':checked')).waitFor()
    await form.getByRole('button', { name: '写结论' }).click()
    await form.getByText('已作为第三方测试的答案记入评分').waitFor()
  })

  it('follow a letter by the clock of the law until its late answer, and take a mistake back (SZ-03)', async () => {
    await phone.getByRole('link', { name: /下一项要办的/u }).click()
    await step('寄出或提交申请', '2026-09-01')
    await step('对方签收', '2026-09-02')
    await panel(phone, '经过').getByRole('button', { name: '记错了，撤回' }).last().click()
    await dialog(phone).getByLabel('理由').fill('看错了签收日期')
    await dialog(phone).getByRole('button', { name: '撤回' }).click()
    await panel(phone, '经过').getByText('已撤回').waitFor()
    await phone.getByLabel('对方签收', { exact: true }).check()
    await phone.getByLabel('哪一天').fill('2026-09-04')
    await phone.getByRole('button', { name: '记下“对方签收”' }).click()
    await panel(phone, '法定期限').getByText('答复期限，已经过了').waitFor()
    await step('收到答复', '2026-11-10')
    await panel(phone, '法定期限').getByText('超期', { exact: true }).waitFor()
    const form = panel(phone, '结论')
    await form.getByRole('radio', { name: '否', exact: true }).and(form.locator(':checked')).waitFor()
    expect(await looksWrong(phone, phone.url(), [PHONE, OFFICE])).toEqual([])
    await phone.setViewportSize({ width: 390, height: 844 })
    await panel(phone, '结论').getByRole('button', { name: '写结论' }).click()
    await panel(phone, '结论').getByText('已作为第三方测试的答案记入评分').waitFor()
  })

  it('are shown to the unit with their times, and without who made them', async () => {
    const { page, faults: own } = await openPage(browser, 390, 844)
    await signIn(page, app, 'tianbao')
    const sheet = `${app.url}/rounds/${ROUND}/results/${encodeURIComponent('甲镇')}`
    await visit(page, sheet)
    const told = panel(page, '电话、信函和实地测试')
    await told.getByText(/^咨询电话是否接通/u).click()
    await told.getByText('2026-11-20 15:00', { exact: true }).waitFor()
    await isAtRest(page)
    expect(await page.locator('main').innerText()).not.toContain('陈测')
    expect(await looksWrong(page, sheet, [PHONE])).toEqual([])
    expect([...faults, own].flat().filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  })
})
