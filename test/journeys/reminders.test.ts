import { eq } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beijingDate } from '../../src/model/Instant.ts'
import { startOfBeijingDay } from '../../src/model/beijingDay.ts'
import { HOUR_MS, instantAfter } from '../../src/model/instantAfter.ts'
import { remindAll } from '../../src/jobs/remind.ts'
import { insertStages } from '../../src/store/queries/stages.ts'
import { people } from '../../src/store/schema/index.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, overflowPx, visit } from '../browser.ts'
import { DESK_FILES } from '../deskProgramme.ts'
import { member, openRoundOf, ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { inStore } from '../steps/inStore.ts'
import { startMailServer, type MailServer } from '../steps/mailServer.ts'
import { signInAll } from '../steps/signInAll.ts'

const ROUND = 'remind'
const MAIL_PASSWORD = '授权码甲乙丙'

let app: NewInstallation
let browser: Browser
let mail: MailServer
let office: Page
let town: Page
let administrator: Page
const faults: (readonly string[])[] = []
beforeAll(async () => {
  ;[app, browser, mail] = await Promise.all([startInstallation(), openBrowser(), startMailServer(MAIL_PASSWORD)])
  await fill()
  ;[office, town, administrator] = await signInAll({ browser, app, faults }, ['li', 'zhang', 'admin'], [1093, 614])
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close(), mail.stop()])
})

/** A round whose units have one day left to check themselves; one of three has nobody who could. */
const fill = () =>
  inStore(app, async (store) => {
    await openRoundOf(store, DESK_FILES, { id: ROUND, roster: ['甲镇', '乙镇', '丙镇'].map((name) => member(name, '乡镇')) })
    const closesAt = new Date(Date.now() + 86_400_000).toISOString()
    await insertStages(store.db, [
      {
        round: ROUND,
        position: 0,
        name: '单位自查',
        kind: 'self-check',
        opensAt: null,
        closesAt,
        late: 'refused',
        text: '',
        concludedAt: null,
      },
    ])
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'li', '李组织', ROOT_UNIT, 'organiser')
    await newPerson(store, 'zhang', '张填报', '乙镇', 'unit-filler')
    await newPerson(store, 'jia', '贾填报', '甲镇', 'unit-filler')
    for (const [person, email] of [
      ['zhang', 'zhang@example.gov.cn'],
      ['jia', 'nobody@example.gov.cn'],
    ] as const)
      await store.db.update(people).set({ email }).where(eq(people.id, person))
  })

/** What the program does every ten minutes by day. */
const remind = () => inStore(app, (store) => remindAll(store, new AbortController().signal))
/** Mails are sent by day only: the same at eight in the morning, where it is night. */
const remindByDay = () =>
  inStore(app, (store) => {
    const morning = instantAfter(startOfBeijingDay(beijingDate(store.now())), 8 * HOUR_MS)
    return remindAll({ ...store, now: () => (store.now() < morning ? morning : store.now()) }, new AbortController().signal)
  })
const messages = async (on: Page): Promise<readonly string[]> => {
  await visit(on, `${app.url}/messages`)
  await on.locator('.message-list, .notice-box').first().waitFor()
  return on.locator('.message-list strong').allInnerTexts()
}
const stagePanel = (on: Page) => on.getByRole('region', { name: '单位自查' })

describe('who is late', () => {
  it('is named in a text to copy into a chat group, and on a list to print', async () => {
    await office.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.url })
    await visit(office, `${app.url}/rounds/${ROUND}/reminders`)
    const panel = stagePanel(office)
    await panel.getByRole('row', { name: /乙镇/u }).waitFor()
    await panel.getByRole('button', { name: /复制/u }).click()
    await panel.getByText('已复制，到群里粘贴即可').waitFor()
    const copied = await office.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/“单位自查”将于\d+月\d+日[\d:]+截止/u)
    expect(copied).toContain('以下 3 个单位还没有办完：甲镇、乙镇、丙镇。')
    expect(await accessFaults(office)).toEqual([])
    expect(await overflowPx(office)).toBe(0)
    await office.emulateMedia({ media: 'print' })
    expect(await panel.getByRole('row').count()).toBe(4)
    expect(await office.getByRole('button').count()).toBe(0)
    await office.emulateMedia({ media: null })
  })

  it('is told in the words of the office, which hears whom nobody could be told for; the same words go out once a day', async () => {
    const send = async () => {
      await stagePanel(office).getByRole('button', { name: '给这 3 个单位发消息' }).click()
      await office.getByRole('dialog').getByLabel('要说的话').fill('请今天下班前报送')
      await office.getByRole('dialog').getByRole('button', { name: '发出' }).click()
      await office.getByRole('button', { name: '好', exact: true }).waitFor()
      const said = await office.getByRole('dialog').innerText()
      await office.getByRole('button', { name: '好', exact: true }).click()
      return said
    }
    const first = await send()
    expect(first).toContain('发给了 2 个人')
    expect(first).toContain('这些单位还没有人能收到，请打电话：丙镇')
    expect(await send()).toContain('没有新的消息发出：今天已经用同样的话催办过')
    // By day the program itself may have told of the step already.
    expect((await messages(town)).filter((title) => !title.startsWith('“'))).toEqual(['催办：示例县2024年度政务公开考核'])
    await town.getByText('请今天下班前报送').waitFor()
    expect(await accessFaults(town)).toEqual([])
  })

  it('is told by the program at each step once, however often it looks', async () => {
    await remind()
    await remind()
    const titles = await messages(town)
    expect(titles).toHaveLength(2)
    expect(titles.some((title) => /^“单位自查”将于.+截止/u.test(title))).toBe(true)
    await town.locator('.message-link').first().click()
    await town.getByRole('heading', { level: 1, name: /乙镇/u }).waitFor()
  })
})

describe('mail', () => {
  it('is set up by the administrator, tried with one mail, and says so when the password is wrong', async () => {
    await visit(administrator, `${app.url}/system/outgoing`)
    await administrator.getByRole('button', { name: '允许一个地址' }).click()
    const target = administrator.getByRole('dialog', { name: '允许一个地址' })
    await target.getByLabel('主机名').fill('127.0.0.1')
    await target.getByLabel('端口', { exact: true }).fill(String(mail.port))
    await target.getByLabel('用途').fill('邮件')
    await target.getByLabel('它在本机或内网，允许内网地址').check()
    await target.getByRole('button', { name: '允许', exact: true }).click()
    await target.waitFor({ state: 'detached' })

    await visit(administrator, `${app.url}/system/mail`)
    await administrator.getByText('现在不发邮件。').waitFor()
    expect(await accessFaults(administrator)).toEqual([])
    const set = async (button: string, password: string) => {
      await administrator.getByRole('button', { name: button, exact: true }).click()
      const dialog = administrator.getByRole('dialog', { name: '设置邮件' })
      await dialog.getByLabel('邮件服务器').fill('127.0.0.1')
      await dialog.getByLabel('加密方式').selectOption('none')
      await dialog.getByLabel('端口', { exact: true }).fill(String(mail.port))
      await dialog.getByLabel('发件邮箱').fill('zwgk@example.gov.cn')
      await dialog.getByLabel('账号').fill('office')
      await dialog.getByLabel('密码').fill(password)
      if (button === '修改') expect(await accessFaults(administrator)).toEqual([])
      await dialog.getByRole('button', { name: '保存' }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    const test = async () => {
      await administrator.getByRole('button', { name: '试发一封' }).click()
      const dialog = administrator.getByRole('dialog', { name: '试发一封邮件' })
      await dialog.getByLabel('收件邮箱').fill('guan@example.gov.cn')
      await dialog.getByRole('button', { name: '发出' }).click()
      return dialog
    }
    await set('设置邮件', '错的')
    const refused = await test()
    await refused
      .getByRole('alert')
      .getByText(/不接受账号或密码/u)
      .waitFor()
    await refused.getByRole('button', { name: '取消' }).click()
    await set('修改', MAIL_PASSWORD)
    const taken = await test()
    await taken.getByText('邮件服务器收下了').waitFor()
    await taken.getByRole('button', { name: '好' }).click()
    // By day the program itself may have sent others what waits for them.
    expect(mail.mails.filter((text) => text.includes('To: guan@example.gov.cn'))).toHaveLength(1)
    expect(await administrator.content()).not.toContain(MAIL_PASSWORD)
  })

  it('brings what is unread once a day; what a server refuses is shown to the administrator with the reason', async () => {
    await remindByDay()
    await remindByDay()
    expect(mail.mails.filter((text) => text.includes('To: zhang@example.gov.cn'))).toHaveLength(1)
    await visit(administrator, `${app.url}/system/mail`)
    const failed = administrator.getByRole('row', { name: /nobody@example\.gov\.cn/u })
    await failed.getByText('✕ 没有发出').waitFor()
    expect(await failed.innerText()).toContain('拒收')
    await administrator.getByText('✕ 1 条没有发出，请看下面的原因。').waitFor()
    expect(await overflowPx(administrator)).toBe(0)
    await failed.getByRole('button', { name: '再发' }).click()
    await administrator
      .getByRole('row', { name: /nobody@example\.gov\.cn/u })
      .getByText('◐ 等着发')
      .waitFor()
    // The server refused a password, and the page said so: a fault that was meant.
    expect(faults.flat().filter((fault) => !/\/api\/mail\/test|503/u.test(fault))).toEqual([])
  })
})
