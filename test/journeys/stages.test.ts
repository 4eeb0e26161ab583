import { and, eq } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announceTurns } from '../../src/rounds/stages/announceTurns.ts'
import { insertStages } from '../../src/store/queries/stages.ts'
import { roundStages } from '../../src/store/schema/index.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, overflowPx, visit } from '../browser.ts'
import { DESK_FILES } from '../deskProgramme.ts'
import { member, openRoundOf, ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { inStore } from '../steps/inStore.ts'
import { signInAll } from '../steps/signInAll.ts'

const ROUND = 'stages'
const DAY_MS = 86_400_000

/** The desk's programme, of which the units check themselves first. */
const FILES = {
  ...DESK_FILES,
  'programme.yaml': `${DESK_FILES['programme.yaml'] ?? ''}stages: [{name: 单位自查, does: self-check, late: refused, from: 2024-12-01, to: 2024-12-10}]\n`,
}

let app: NewInstallation
let browser: Browser
let office: Page
let filler: Page
let reviewer: Page
let other: Page
let assessor: Page
const faults: (readonly string[])[] = []
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await fill()
  ;[office, filler, reviewer, other, assessor] = await signInAll(
    { browser, app, faults },
    ['li', 'zhang', 'qian', 'jia', 'wang'],
    [1093, 614],
  )
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString()

/** A round in which the units check themselves for five more days, and are scored after that. */
const fill = () =>
  inStore(app, async (store) => {
    await openRoundOf(store, FILES, { id: ROUND, roster: ['甲镇', '乙镇'].map((name) => member(name, '乡镇', { applies: { '8': true } })) })
    const stage = { round: ROUND, text: '', concludedAt: null }
    await insertStages(store.db, [
      { ...stage, position: 0, name: '单位自查', kind: 'self-check', opensAt: null, closesAt: inDays(5), late: 'refused' },
      { ...stage, position: 1, name: '评分', kind: 'assess', opensAt: inDays(6), closesAt: inDays(9), late: 'refused' },
    ])
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'li', '李组织', ROOT_UNIT, 'organiser')
    await newPerson(store, 'wang', '王评分', ROOT_UNIT, 'assessor')
    await newPerson(store, 'zhang', '张填报', '乙镇', 'unit-filler')
    await newPerson(store, 'qian', '钱审核', '乙镇', 'unit-reviewer')
    await newPerson(store, 'jia', '贾填报', '甲镇', 'unit-filler')
  })

const portal = async (on: Page, unit: string, search = '?node=7&show=all') => {
  await visit(on, `${app.url}/rounds/${ROUND}/self/${encodeURIComponent(unit)}${search}`)
  await on.getByRole('heading', { level: 2, name: /政府信息公开指南|会议公开/u }).waitFor()
}
const choose = (on: Page, group: string, level: string) =>
  on.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name: level, exact: true })
const saved = (on: Page) => on.getByText(/^已保存 \d\d:\d\d$/u).waitFor()
const window = (on: Page) => on.locator('.self-window')
const stagesPage = async (on: Page) => {
  await visit(on, `${app.url}/rounds/${ROUND}/stages`)
  await on.getByRole('row', { name: /单位自查/u }).waitFor()
}

/** What happens by itself when time has come: the windows end, and pages that are open are told. */
const letTimeCome = () =>
  inStore(app, async (store) => {
    const ended = and(eq(roundStages.round, ROUND), eq(roundStages.position, 0))
    await store.db.update(roundStages).set({ closesAt: store.now() }).where(ended)
    await announceTurns(store)
  })

async function grant(unit: string, why: string): Promise<void> {
  await office.getByRole('button', { name: '“单位自查”给单位延期' }).click()
  const dialog = office.getByRole('dialog', { name: '“单位自查”给单位延期' })
  await dialog.getByRole('combobox', { name: '单位' }).fill(unit)
  await dialog.getByRole('option', { name: unit }).click()
  const until = new Date(Date.now() + 2 * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 16)
  await dialog.getByLabel('延期到').fill(until)
  expect(await dialog.getByRole('button', { name: '准予延期' }).isDisabled()).toBe(true)
  await dialog.getByLabel('理由').fill(why)
  if (unit === '乙镇') expect(await accessFaults(office)).toEqual([])
  await dialog.getByRole('button', { name: '准予延期' }).click()
  await dialog.waitFor({ state: 'detached' })
}

describe('the stages of a round (TQ-07)', () => {
  it('tell a unit beforehand how long there is still, and what follows for who is late', async () => {
    await portal(filler, '乙镇')
    expect(await window(filler).innerText()).toMatch(/^自查(?:还有 \d+|剩不到 1) 个工作日（.+止） 逾期不再受理。$/u)
    await choose(filler, '是否编制并公开指南', '是').check()
    await saved(filler)
    await stagesPage(other)
    const row = other.getByRole('row', { name: /单位自查/u })
    expect(await row.innerText()).toMatch(/(?:还有 \d+|剩不到 1) 个工作日（.+止）/u)
    expect(await other.getByRole('button', { name: /给单位延期|调整/u }).count()).toBe(0)
    expect(await accessFaults(other)).toEqual([])
    expect(await overflowPx(other)).toBe(0)
  })

  it('let nobody begin before it is time, and say when that is and who could move it', async () => {
    await assessor.goto(`${app.url}/rounds/${ROUND}/score?node=7&at=乙镇`)
    await assessor.locator('.desk-table tr[data-active="true"]').waitFor()
    await assessor.keyboard.press('y')
    const refused = assessor.locator('.desk-panel').getByRole('alert')
    await refused.waitFor()
    const said = await refused.innerText()
    expect(said).toMatch(/“评分”还没有开始，\d{4}-\d\d-\d\d.* 开始，现在不能保存/u)
    expect(said).toContain(`请联系${ROOT_UNIT}，由其在“批次—阶段和分工”里调整`)
    await refused.getByRole('button', { name: '放弃这个改动' }).click()
    await refused.waitFor({ state: 'detached' })
  })

  it('close by themselves while a page is open; who comes late is told by which lock, who lifts it and how, and loses nothing', async () => {
    await portal(other, '甲镇')
    await other.context().route('**/drafts', (route) => route.abort('internetdisconnected'))
    await choose(other, '是否编制并公开指南', '是').check()
    await letTimeCome()
    await window(filler)
      .getByText(/^自查已于 .+ 截止$/u)
      .waitFor()
    await choose(filler, '是否按年度更新', '是').and(filler.locator(':disabled')).waitFor()
    await other.context().unroute('**/drafts')
    await other.reload()
    const refused = other.getByRole('alert').filter({ hasText: '截止' })
    await refused.waitFor()
    const said = await refused.innerText()
    expect(said).toMatch(/“单位自查”已于 \d{4}-\d\d-\d\d.* 截止，逾期不再受理，没有保存/u)
    expect(said).toContain(`请说明理由，请${ROOT_UNIT}在“批次—阶段和分工”里给本单位延期`)
    expect(said).toContain('您填的 1 处留在这台设备上，没有丢')
  })

  it('go on for a named unit until a named time with a reason, and for no other', async () => {
    await stagesPage(office)
    await grant('乙镇', '机房搬迁，三天不能上网')
    const row = office.getByRole('row', { name: /单位自查/u })
    await row.getByText('机房搬迁，三天不能上网').waitFor()
    expect(await row.innerText()).toMatch(/✓ 已截止[\s\S]*乙镇到 [\s\S]*李组织/u)
    expect(await overflowPx(office)).toBe(0)
    await window(filler).getByText('已给本单位延期').waitFor()
    await choose(filler, '是否按年度更新', '是').check()
    await saved(filler)
    expect(await window(other).innerText()).toMatch(/^自查已于 .+ 截止 逾期不再受理。$/u)
    await stagesPage(other)
    expect(await other.locator('main').innerText()).not.toMatch(/乙镇|机房/u)
  })

  it('let the unit hand in what it was given more time for', async () => {
    await filler.getByRole('button', { name: '提交给审核人' }).click()
    await filler.getByRole('dialog').getByLabel('为什么还缺').fill('其余的没有')
    await filler.getByRole('dialog').getByRole('button', { name: '提交给审核人' }).click()
    await filler.getByText('待本单位审核').waitFor()
    await portal(reviewer, '乙镇')
    await reviewer.getByRole('button', { name: '确认报送' }).click()
    await reviewer.getByRole('dialog').getByRole('button', { name: '确认报送' }).click()
    await reviewer.getByText('已报送', { exact: true }).waitFor()
  })

  it('take a granted time back, with a reason', async () => {
    await grant('甲镇', '填报人住院')
    await portal(other, '甲镇')
    await window(other).getByText('已给本单位延期').waitFor()
    // What had been refused is saved as soon as it may be.
    await saved(other)
    await other.getByRole('radiogroup', { name: '是否编制并公开指南' }).getByRole('radio', { name: '是', checked: true }).waitFor()
    await office.getByRole('button', { name: '撤回给甲镇的延期' }).click()
    const dialog = office.getByRole('dialog', { name: '撤回给甲镇的延期' })
    await dialog.getByLabel('理由').fill('已由他人代填')
    await dialog.getByRole('button', { name: '撤回', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await office.getByRole('button', { name: '撤回给甲镇的延期' }).waitFor({ state: 'detached' })
    await window(other)
      .getByText(/^自查已于 .+ 截止$/u)
      .waitFor()
    expect(faults.flat().filter((fault) => !/423|ERR_INTERNET_DISCONNECTED/u.test(fault))).toEqual([])
  })
})
