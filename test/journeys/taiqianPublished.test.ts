import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draw } from '../../src/engine/draw.ts'
import type { RoundOverview } from '../../src/rounds/coverage/RoundOverview.ts'
import type { SettlingSheet } from '../../src/rounds/settling/SettlingSheet.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { openBrowser, openPage, visit } from '../browser.ts'
import { member, published, registered, ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { ask } from '../steps/ask.ts'
import { clearClausesOnPage, reportOnPage } from '../steps/endActs.ts'
import { acceptOnPage, feedBackOnPage, objectOnPage, publishOnPage, settleOnPage, signOnPage, verifyPublished } from '../steps/endRound.ts'
import { inStore } from '../steps/inStore.ts'
import { looksWrong, OFFICE, PHONE } from '../steps/looks.ts'
import { openPlanned } from '../steps/openPlanned.ts'
import { signInAll } from '../steps/signInAll.ts'
import { answerAll, draftAll, expectedCells, programmeFiles, session, type ExpectedCell } from '../steps/wholeRound.ts'

const [TOWN, OTHER_TOWN] = ['城关镇', '侯庙镇']
const DEPARTMENTS = ['县教育局', '县民政局']
const UNITS = [TOWN, OTHER_TOWN, ...DEPARTMENTS]
const SEED = '2020年12月21日公布的种子'
/** Whoever draws by the published seed draws these. */
const [DRAWN] = draw(DEPARTMENTS, 1, SEED)
const [UNDRAWN] = DEPARTMENTS.filter((name) => name !== DRAWN)
/** What the assessor finds wanting, and the town disputes. */
const [ROW, DISPUTED] = ['公开指南', '指南格式是否规范']

let app: NewInstallation
let browser: Browser
let programme = ''
let round = ''
let office: Page
let leader: Page
let town: Page
let assessor: Page
/** Somebody who never signs in. */
let citizen: Page
let cells: readonly ExpectedCell[] = []
const faults: (readonly string[])[] = []
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await fill()
  ;[office, leader, town, assessor] = await signInAll({ browser, app, faults }, ['office', 'leader', 'review0', 'assessor'], [1366, 768])
  ;({ page: citizen } = await openPage(browser, 1093, 614))
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

/** The county's register and its people; there is no round yet. */
const fill = () =>
  inStore(app, async (store) => {
    programme = (await published(store, programmeFiles('taiqian-2020'))).hash
    await registered(store, {
      units: UNITS.map((name) => ({ unit: member(name, ''), facts: { answers: {}, incidents: [], overrides: [] } })),
    })
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'office', '李组织', ROOT_UNIT, 'organiser')
    await newPerson(store, 'assessor', '王评分', ROOT_UNIT, 'assessor')
    await newPerson(store, 'leader', '赵主任', ROOT_UNIT, 'leading-group')
    for (const [at, unit] of UNITS.entries()) {
      await newPerson(store, `fill${String(at)}`, `${unit}填报人`, unit, 'unit-filler')
      await newPerson(store, `review${String(at)}`, `${unit}审核人`, unit, 'unit-reviewer')
    }
  })

const context = (): Promise<BrowserContext> => browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
const on = (page: Page) => ({ app, page, round })
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()
const unitPath = (unit: string) => `/api/rounds/${round}/units/${encodeURIComponent(unit)}`

describe('TQ-09: a round of self-inspection, spot check and daily work, from its announcement to its result', () => {
  it('is announced with its windows, and a spot check that anybody draws again by its seed (TQ-08)', async () => {
    round = await openPlanned(office, app, {
      programme,
      more: { 乡镇: [TOWN, OTHER_TOWN] },
      draws: [
        { draw: 'spot-check', count: 1, seed: SEED },
        { draw: 'zone-visit', count: 2, seed: SEED },
      ],
      windows: {
        逐项自查: { opensAt: inDays(-1), closesAt: inDays(4) },
        报送自查报告: { opensAt: null, closesAt: inDays(7) },
        乡镇考核和部门抽查: { opensAt: null, closesAt: inDays(14) },
      },
    })
    await inStore(app, async (store) => {
      cells = await expectedCells(store, round)
    })
    await visit(town, `${app.url}/rounds/${round}/stages`)
    expect(await town.getByRole('row', { name: /^逐项自查/u }).innerText()).toMatch(/(?:还有 \d+|剩不到 1) 个工作日/u)
    await visit(office, `${app.url}/rounds/${round}/matrix`)
    const drawing = office.locator('.drawing-block').filter({ has: office.getByRole('heading', { name: '部门抽查' }) })
    await drawing.getByText('怎样复算').waitFor()
    expect(await drawing.getByRole('listitem').allInnerTexts()).toEqual([DRAWN])
    await drawing.getByText('怎样复算').click()
    await drawing.getByText(SEED).waitFor()
  })

  it('takes the list of a drawing that was held on the spot instead, with the paper that says so (TQ-08)', async () => {
    const drawing = office.locator('.drawing-block').filter({ has: office.getByRole('heading', { name: '部门抽查' }) })
    await drawing.getByRole('button', { name: '重新抽' }).click()
    const dialog = office.getByRole('dialog')
    await dialog.getByLabel('怎样抽').selectOption('已经在现场抽好，录入名单')
    await dialog.getByLabel('抽中的名单').fill('县公安厅')
    await dialog.getByLabel('抽签记录的标题').fill('政务公开抽查单位抽签记录')
    await dialog.getByLabel('组织抽签的单位').fill('县公证处')
    await dialog.getByLabel('抽签日期').fill('2020-12-21')
    expect(await dialog.getByRole('button', { name: '录入名单' }).isDisabled()).toBe(true)
    await dialog
      .getByLabel('抽签记录（必须附上）')
      .setInputFiles({ name: '抽签记录.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 signed') })
    await dialog.getByRole('button', { name: '录入名单' }).click()
    await dialog.getByText('名单里有 1 个名称不在“部门抽查”可抽的范围里').waitFor()
    await dialog.getByLabel('抽中的名单').fill(DRAWN ?? '')
    await dialog.getByRole('button', { name: '录入名单' }).click()
    await drawing.getByText('抽签记录：县公证处《政务公开抽查单位抽签记录》').waitFor()
    expect(await drawing.getByRole('listitem').allInnerTexts()).toEqual([DRAWN])
    expect(
      await office.request
        .get(`${app.url}${(await drawing.getByRole('link', { name: '看记录原件' }).getAttribute('href')) ?? ''}`)
        .then((answer) => answer.text()),
    ).toBe('%PDF-1.4 signed')
    expect(await looksWrong(office, `${app.url}/rounds/${round}/matrix`, [OFFICE, PHONE])).toEqual([])
  })

  it('rests on what the units say, what is looked into, and what came up in daily work', async () => {
    await ask<unknown>(office, app, 'POST', `/api/units/${encodeURIComponent(TOWN)}/incidents`, {
      ...{ kind: '通报', on: '2020-06-10', fields: { 级别: '市', 事由: '政府网站抽查' } },
      paper: { issuer: '市政务公开办', number: '第2号', title: '关于政府网站抽查情况的通报' },
    })
    for (const [at, unit] of UNITS.entries()) {
      const [filler, reviewer] = [
        await session(await context(), app, `fill${String(at)}`),
        await session(await context(), app, `review${String(at)}`),
      ]
      await draftAll(filler, app, { round, unit, cells: cells.filter((cell) => cell.unit === unit && cell.lanes.includes('self')) })
      await ask<null>(filler, app, 'POST', `${unitPath(unit)}/self-check/submit`, { why: '自查报告随后送' })
      await ask<unknown>(reviewer, app, 'POST', `${unitPath(unit)}/self-check/confirm`, { why: '' })
    }
    const asked = cells.filter(({ lanes }) => lanes.includes('assessor'))
    const found = asked.map((cell) => (cell.unit === TOWN && cell.check === '5.formatted' ? { ...cell, value: '否' } : cell))
    await answerAll(assessor, app, { round, lane: 'assessor', cells: found.filter(({ unit }) => unit !== UNDRAWN) })
    // Of who was not drawn only what the office knows of the year is left to be said: the rest is as the unit has said it.
    const query = new URLSearchParams({ unit: UNDRAWN ?? '', size: '100' }).toString()
    const { blockers } = await ask<SettlingSheet>(office, app, 'GET', `/api/rounds/${round}/settling?${query}`)
    const rows = blockers.map(({ node }) => node ?? '')
    const left = found.filter(
      ({ unit, check }) => unit === UNDRAWN && (!check.includes('.') || rows.some((row) => check.startsWith(`${row}.`))),
    )
    expect(left.length).toBeGreaterThan(0)
    expect(left.length).toBeLessThan(found.filter(({ unit }) => unit === UNDRAWN).length / 2)
    await answerAll(assessor, app, { round, lane: 'assessor', cells: left })
    const { selfChecks } = await ask<RoundOverview>(office, app, 'GET', `/api/rounds/${round}/overview`)
    expect(selfChecks).toEqual({ confirmed: UNITS.length })
  })

  it('is consolidated, shown to the units, contested by a town and settled again', async () => {
    await clearClausesOnPage(on(office), '考核时间已经另行通知')
    await settleOnPage(on(office), '反馈前定稿', '自查、抽查和日常工作已经汇总')
    await feedBackOnPage(on(office), UNITS.length)
    const why = '指南格式按省里的样式，截图附后。'
    await objectOnPage(on(town), { unit: TOWN, row: ROW, check: new RegExp(DISPUTED, 'u'), why, wants: '按规范计分' })
    await acceptOnPage(on(office), { unit: TOWN, asked: DISPUTED, answer: '是', why: '截图属实' })
    await settleOnPage(on(office), '最终定稿', '异议复核完毕')
    const list = office.getByRole('region', { name: '历次定稿', exact: true })
    await list.getByText('与上一份相比，谁变了').first().click()
    await expect.poll(() => list.innerText()).toMatch(/4 个单位里有 1 个变了：[\s\S]*城关镇/u)
  })

  it('is approved by the county’s openness office, and published with what each part made of it', async () => {
    await visit(leader, `${app.url}/rounds/${round}/approval`)
    await leader.getByText('等待县政府办公室政务公开办签字。').waitFor()
    await signOnPage(on(leader), '同意上报')
    await leader.getByText('✓ 审定通过，可以公布、报送。').waitFor()
    const address = await publishOnPage(on(office))
    await visit(citizen, address)
    expect(await citizen.context().cookies()).toEqual([])
    await citizen.getByRole('link', { name: TOWN }).click()
    await citizen.getByRole('heading', { level: 1, name: TOWN }).waitFor()
    // What the city's circular cost is all that is lost.
    expect(await citizen.locator('main').innerText()).toMatch(/98\.00/u)
    expect(await looksWrong(citizen, address, [OFFICE, PHONE])).toEqual([])
    expect(verifyPublished(app, address)).toContain('核对一致')
  })

  it('is reported to the county’s inspection bureau, signed off', async () => {
    await reportOnPage(on(office), { to: '县督查局', weight: '3%', signedBy: '赵主任' })
    // The list that was refused is all that went wrong.
    expect(faults.flat()).toEqual([expect.stringMatching(/^response: 400 .*\/draws$/u), expect.stringContaining('400 (Bad Request)')])
  })
})
