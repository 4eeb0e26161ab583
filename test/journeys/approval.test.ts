import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startInstallation, type NewInstallation } from '../app.ts'
import { insertPlan } from '../../src/store/queries/plans.ts'
import { emptyPlan } from '../../src/rounds/planning/draftPlan.ts'
import { openBrowser, openPage, visit } from '../browser.ts'
import { ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { openAnswered, settled } from '../settledRound.ts'
import { answerChecks } from '../../src/rounds/life/answers/answerChecks.ts'
import { given, SMALL_ROUND } from '../smallRound.ts'
import { someone } from '../store.ts'
import { ask } from '../steps/ask.ts'
import { inStore } from '../steps/inStore.ts'
import { looksWrong, OFFICE, PHONE } from '../steps/looks.ts'
import { signIn } from '../steps/signIn.ts'

let app: NewInstallation
let browser: Browser
let office: Page
let leader: Page
const faults: (readonly string[])[] = []

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await inStore(app, async (store) => {
    await openAnswered(store, ['县政府办', '县政务公开领导小组'])
    await settled(store)
    await insertPlan(store.db, {
      ...{ id: 'opened', unit: ROOT_UNIT, title: '2024', version: 1, createdBy: 'li', createdAt: store.now(), changedBy: 'li' },
      ...{ changedAt: store.now(), openedAs: SMALL_ROUND, droppedAt: null, plan: { ...emptyPlan(ROOT_UNIT, true), asOf: '2024-12-31' } },
    })
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'li', '李组织', ROOT_UNIT, 'organiser')
    await newPerson(store, 'wang', '王组长', ROOT_UNIT, 'leading-group')
  })
  const pages = await Promise.all(
    (['li', 'wang'] as const).map(async (login) => {
      const { page, faults: own } = await openPage(browser, 1093, 614)
      await signIn(page, app, login)
      faults.push(own)
      return page
    }),
  )
  ;[office, leader] = pages as [Page, Page]
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

const address = () => `${app.url}/rounds/${SMALL_ROUND}/approval`
const sheetOf = (page: Page) => page.getByRole('region', { name: '审定表' })

async function say(page: Page, decision: '同意' | '不同意，退回', why: string, submit: string) {
  await page.getByRole('button', { name: '签字或者退回……' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('意见', { exact: true }).selectOption(decision)
  await dialog.getByRole('textbox').fill(why)
  await dialog.getByRole('button', { name: submit, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

describe('CN-13: the approval of a settled result', () => {
  it('is entered from a signed page by the organiser, and signed on the page by who leads', async () => {
    await visit(office, address())
    await office.getByText('等待县政府办签字。').waitFor()
    await office.getByRole('button', { name: '登记手写的签字……' }).click()
    const dialog = office.getByRole('dialog')
    await dialog.getByLabel('签字人').fill('赵主任')
    await dialog.getByLabel(/^签字页/u).setInputFiles({ name: '签字页.txt', mimeType: 'text/plain', buffer: Buffer.from('同意') })
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await office.getByRole('link', { name: '签字页：签字页.txt' }).waitFor()
    await visit(leader, address())
    await leader.getByText('等待县政务公开领导小组签字。').waitFor()
    await say(leader, '同意', '会议研究通过', '签字同意')
    await leader.getByText('✓ 审定通过，可以公布、报送。').waitFor()
    await office.getByText('✓ 审定通过，可以公布、报送。').waitFor()
    for (const text of ['赵主任（见签字页）', '王组长（系统内签）', '同意：会议研究通过']) await sheetOf(office).getByText(text).waitFor()
    expect(await looksWrong(office, address(), [OFFICE, PHONE])).toEqual([])
  })

  it('prints as a sheet with receipt, journal and room for signatures, without the page around it', async () => {
    await office.setViewportSize({ width: 1093, height: 614 })
    await visit(office, address())
    await sheetOf(office).getByRole('cell', { name: '70.00' }).waitFor()
    await office.emulateMedia({ media: 'print' })
    expect(
      await sheetOf(office)
        .getByText(/^[0-9a-f]{64}$/u)
        .count(),
    ).toBe(2)
    expect(await sheetOf(office).getByText('打印时的日志头').isVisible()).toBe(true)
    for (const name of ['批次各页', '位置']) expect(await office.getByRole('navigation', { name }).isVisible()).toBe(false)
    expect(await office.getByRole('region', { name: /^第 1 份定稿/u }).isVisible()).toBe(false)
    await office.emulateMedia({ media: 'screen' })
  })

  it('is handed to the larger assessment with its weight, after a look at every row, and its sealed paper laid beside it', async () => {
    await visit(office, `${app.url}/rounds/${SMALL_ROUND}/report`)
    await office.getByLabel('报给谁').fill('县综合考评办')
    await office.getByLabel('权重').fill('5%')
    await office.getByLabel('签发人').fill('王主任')
    const rows = office.getByRole('region', { name: '报送预览' })
    await rows.getByRole('row', { name: /合计.*8\.50/u }).waitFor()
    await office.getByRole('button', { name: '报送……' }).click()
    const dialog = office.getByRole('dialog')
    await dialog.getByLabel('理由').fill('领导小组已审定')
    await dialog.getByRole('button', { name: '记下报送', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    const list = office.getByRole('region', { name: '报送记录' })
    const [saved] = await Promise.all([office.waitForEvent('download'), list.getByRole('link', { name: 'Excel' }).click()])
    expect(saved.suggestedFilename()).toMatch(/^报送-.*\.xlsx$/u)
    await list.getByLabel(/^附上签字盖章的/u).setInputFiles({ name: '盖章件.txt', mimeType: 'text/plain', buffer: Buffer.from('盖章') })
    await list.getByRole('link', { name: '盖章件.txt' }).waitFor()
    expect(await looksWrong(office, `${app.url}/rounds/${SMALL_ROUND}/report`, [OFFICE, PHONE])).toEqual([])
    await visit(office, address())
  })

  it('is put away as one file, and its round prepared for the next year with the units as they are', async () => {
    await office.setViewportSize({ width: 1093, height: 614 })
    await visit(office, `${app.url}/rounds/${SMALL_ROUND}/report`)
    const archive = office.getByRole('link', { name: '下载档案（佐证只有清单和指纹）' })
    const bytes = await office.request.get(app.url + ((await archive.getAttribute('href')) ?? ''))
    expect((await bytes.body()).subarray(0, 2).toString()).toBe('PK')
    await office.getByRole('button', { name: '复制到下一年……' }).click()
    await office.getByRole('dialog').getByRole('button', { name: '复制', exact: true }).click()
    await office.getByRole('dialog').getByRole('link', { name: '打开草案' }).click()
    await office.waitForURL(/\/rounds\/plans\//u)
    await office
      .getByText(/2025年度政务公开考核/u)
      .first()
      .waitFor()
    await visit(office, address())
  })

  it('goes stale when somebody answers, says who moved and why, and starts again with another settled result', async () => {
    await inStore(app, async (store) => {
      await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given({ unit: '乙镇', lane: 'objection', why: '已补证' })] })
    })
    await leader.getByText(/^⚠ 已过时/u).waitFor()
    await leader.getByText('这份定稿以后改了什么').click()
    await leader
      .getByText(/否 → 是。已补证/u)
      .first()
      .waitFor()
    await ask(office, app, 'POST', `/api/rounds/${SMALL_ROUND}/settle`, { kind: 'final', why: '补证以后重新定稿' })
    await leader.getByRole('heading', { name: '第 2 份定稿', exact: true }).waitFor()
    await say(leader, '不同意，退回', '请附会议纪要', '退回')
    await office.getByText(/^⚠ 已退回/u).waitFor()
    await office.getByText('✗ 退回').waitFor()
    expect(faults.flat()).toEqual([])
  })
})
