import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RoundOverview } from '../../src/rounds/coverage/RoundOverview.ts'
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

/** A lead that is assessed itself, and a town; the others lead only. */
const [LEAD, TOWN] = ['市财政局', '燕郊镇']
const UNITS = [LEAD, TOWN]
const INSTEAD = '市政务办'
const OTHERS = ['市政府办信息科', '市政府金融信用办', '市政府法制办', '市政府督查室', '市政府市长热线办', '市外宣办', '市网信办'] as const
/** Leads that are assessed in other years: they lead in this one, and are not on its list. */
const LEADING = ['市编办', '市工商和食药监局', '市行政审批局'] as const
const LEADS = [LEAD, ...LEADING, ...OTHERS, INSTEAD]
const APPROVING = '市政府政务信息公开工作领导小组'
/** What its lead finds wanting, and the town disputes. */
const [ROW, DISPUTED] = ['平台读网检查', '是否有专人负责专栏、信息公开平台的日常更新检查']

const scores = (lead: string): string => `lead${String(LEADS.indexOf(lead))}`
const fills = (unit: string): string => `fill${String(UNITS.indexOf(unit))}`
const reviews = (unit: string): string => `review${String(UNITS.indexOf(unit))}`

let app: NewInstallation
let browser: Browser
let programme = ''
let round = ''
let office: Page
let group: Page
let leader: Page
let town: Page
/** Somebody who never signs in. */
let citizen: Page
let cells: readonly ExpectedCell[] = []
const faults: (readonly string[])[] = []
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await fill()
  ;[office, group, leader, town] = await signInAll({ browser, app, faults }, ['office', 'group', 'leader', reviews(TOWN)], [1366, 768])
  ;({ page: citizen } = await openPage(browser, 1093, 614))
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

/** The city's register and its people; there is no round yet. */
const fill = () =>
  inStore(app, async (store) => {
    programme = (await published(store, programmeFiles('sanhe-2018'))).hash
    const all = [...UNITS, ...LEADING, ...OTHERS].map((name) => member(name, ''))
    await registered(store, { units: all.map((unit) => ({ unit, facts: { answers: {}, incidents: [], overrides: [] } })) })
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'office', '李组织', ROOT_UNIT, 'organiser')
    await newPerson(store, 'group', '孙评分', ROOT_UNIT, 'scoring-group')
    await newPerson(store, 'leader', '王组长', ROOT_UNIT, 'leading-group')
    for (const lead of LEADS)
      await newPerson(store, scores(lead), `${lead}评分员`, lead === INSTEAD ? ROOT_UNIT : lead, 'lead-assessor', ROOT_UNIT)
    for (const unit of UNITS) {
      await newPerson(store, fills(unit), `${unit}填报人`, unit, 'unit-filler')
      await newPerson(store, reviews(unit), `${unit}审核人`, unit, 'unit-reviewer')
    }
  })

const context = (): Promise<BrowserContext> => browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
const on = (page: Page) => ({ app, page, round })
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()
const self = (unit: string) => `/api/rounds/${round}/units/${encodeURIComponent(unit)}`

describe('SH-09: a round that lead departments score, from its announcement to its result', () => {
  it('is announced with its windows to who checks himself', async () => {
    round = await openPlanned(office, app, {
      programme,
      leads: { [INSTEAD]: ROOT_UNIT },
      leftOut: Object.fromEntries(LEADING.map((lead) => [lead, '本次只牵头，不考核'])),
      windows: { 单位自查: { opensAt: inDays(-1), closesAt: inDays(5) }, 牵头单位评分: { opensAt: null, closesAt: inDays(20) } },
    })
    await inStore(app, async (store) => {
      cells = await expectedCells(store, round)
    })
    await visit(town, `${app.url}/rounds/${round}/stages`)
    for (const name of ['单位自查', '牵头单位评分', '综合评分', '审定和运用'])
      await town.getByRole('row', { name: new RegExp(name, 'u') }).waitFor()
    expect(await town.getByRole('row', { name: /^单位自查/u }).innerText()).toMatch(/(?:还有 \d+|剩不到 1) 个工作日/u)
    await visit(office, `${app.url}/rounds/${round}/settle`)
    await office.getByText(/^⚠ 还有 \d+ 处没有办完，现在不能定稿。$/u).waitFor()
  })

  it('is checked by the units, which file what proves it item by item', async () => {
    for (const unit of UNITS) {
      const [filler, reviewer] = [await session(await context(), app, fills(unit)), await session(await context(), app, reviews(unit))]
      const own = cells.filter((cell) => cell.unit === unit && cell.lanes.includes('self'))
      await draftAll(filler, app, { round, unit, cells: own })
      const [first] = own
      const link = { url: 'https://www.example.gov.cn/zwgk/1.html', title: '网页截图', on: '2018-12-20' }
      await ask<unknown>(filler, app, 'POST', `${self(unit)}/evidence`, {
        check: first?.check,
        object: first?.object ?? '',
        side: 'unit',
        link,
      })
      await ask<null>(filler, app, 'POST', `${self(unit)}/self-check/submit`, { why: '自查报告随后送' })
      await ask<unknown>(reviewer, app, 'POST', `${self(unit)}/self-check/confirm`, { why: '' })
    }
    const { selfChecks } = await ask<RoundOverview>(office, app, 'GET', `/api/rounds/${round}/overview`)
    expect(selfChecks).toEqual({ confirmed: UNITS.length })
  })

  it('is scored by the leads, and consolidated before any unit sees it', async () => {
    const asked = cells.filter(({ lanes }) => lanes.includes('assessor'))
    const found = asked.map((cell) => (cell.unit === TOWN && cell.check === '19.p1.person' ? { ...cell, value: '否' } : cell))
    let open: readonly ExpectedCell[] = found
    for (const lead of LEADS) {
      const own = open.filter(({ leads }) => leads.includes(lead))
      await answerAll(await session(await context(), app, scores(lead)), app, { round, lane: 'assessor', cells: own })
      open = open.filter((cell) => !own.includes(cell))
    }
    expect(open).toEqual([])
    expect(await clearClausesOnPage(on(office), '权重由市干部考核主管部门按办法定')).toBe(1)
    await office.getByText(/^✓/u).first().waitFor()
    expect(await settleOnPage(on(office), '反馈前定稿', '联合考核评分组汇总完毕')).toMatch(/^[0-9a-f]{64}$/u)
    await visit(town, `${app.url}/rounds/${round}/results/${encodeURIComponent(TOWN)}`)
    await town.getByText('考核结果还没有反馈给各单位').waitFor()
  })

  it('is heard: a town objects, the joint scoring group decides, and the result is settled again', async () => {
    await feedBackOnPage(on(office), UNITS.length)
    const why = '专栏由信息科刘某负责，文件附后。'
    await objectOnPage(on(town), { unit: TOWN, row: ROW, check: new RegExp(DISPUTED, 'u'), why, wants: '按有专人计分' })
    await acceptOnPage(on(group), { unit: TOWN, asked: DISPUTED, answer: '是', why: '文件属实' })
    expect(await settleOnPage(on(office), '最终定稿', '异议复核完毕')).toMatch(/^[0-9a-f]{64}$/u)
    const list = office.getByRole('region', { name: '历次定稿', exact: true })
    await list.getByText('与上一份相比，谁变了').first().click()
    await expect.poll(() => list.innerText()).toMatch(/2 个单位里有 1 个变了：[\s\S]*燕郊镇[\s\S]*否 → 是/u)
  })

  it('is approved by the leading group, and published with the card of every unit', async () => {
    await visit(leader, `${app.url}/rounds/${round}/approval`)
    await leader.getByText(`等待${APPROVING}签字。`).waitFor()
    await signOnPage(on(leader), '会议研究通过')
    await leader.getByText('✓ 审定通过，可以公布、报送。').waitFor()
    const address = await publishOnPage(on(office))
    await visit(citizen, address)
    expect(await citizen.context().cookies()).toEqual([])
    await citizen.getByRole('link', { name: TOWN }).click()
    await citizen.getByRole('heading', { level: 1, name: TOWN }).waitFor()
    expect(await citizen.locator('main').innerText()).toMatch(/96\.00[\s\S]*优秀/u)
    expect(await looksWrong(citizen, address, [OFFICE, PHONE])).toEqual([])
    expect(verifyPublished(app, address)).toContain('核对一致')
  })

  it('goes into the annual assessment of cadres with its weight', async () => {
    await reportOnPage(on(office), { to: '市干部考核主管部门', weight: '5%', signedBy: '赵主任' })
    expect(await looksWrong(office, `${app.url}/rounds/${round}/report`, [OFFICE])).toEqual([])
    expect(faults.flat()).toEqual([])
  })
})
