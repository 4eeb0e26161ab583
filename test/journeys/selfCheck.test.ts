import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertStages } from '../../src/store/queries/stages.ts'
import type { Store } from '../../src/store/Store.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, openPage, overflowPx } from '../browser.ts'
import { DESK_FILES } from '../deskProgramme.ts'
import { member, openRoundOf, ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { inStore } from '../steps/inStore.ts'
import { dialog } from '../steps/parts.ts'
import { signIn } from '../steps/signIn.ts'

const ROUND = 'self'
const TOWN = '乙镇'

/** The desk's programme, with a self-check, a report, and evidence asked for at the guide. */
const FILES = {
  ...DESK_FILES,
  'programme.yaml': `${DESK_FILES['programme.yaml'] ?? ''}stages: [{name: 单位自查, does: self-check, from: 2024-12-01, to: 2024-12-10}]
self-report:
  copies: [electronic, stamped]
  parts: [{id: content, name: 公开内容}, {id: problems, name: 存在问题}, {id: next, name: 下步打算}]
`,
  'scorecards/card.yaml': String(DESK_FILES['scorecards/card.yaml']).replaceAll(
    'method: 查看网站',
    'method: 查看网站\n        evidence: 指南页面截图',
  ),
}

let app: NewInstallation
let browser: Browser
let filler: Page
let reviewer: Page
let office: Page
const faults: (readonly string[])[] = []
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await inStore(app, fill)
  const pages = await Promise.all([openPage(browser, 390, 844), openPage(browser, 390, 844), openPage(browser, 1093, 614)])
  ;[filler, reviewer, office] = pages.map(({ page }) => page) as [Page, Page, Page]
  faults.push(...pages.map((one) => one.faults))
  await Promise.all([signIn(filler, app, 'zhang'), signIn(reviewer, app, 'wang'), signIn(office, app, 'li')])
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

/** A round with a window for checking oneself, two people of the town, and the office. */
async function fill(store: Store): Promise<void> {
  await openRoundOf(store, FILES, { id: ROUND, roster: [member(TOWN, '乡镇', { applies: { '8': true } })] })
  const closesAt = new Date(Date.now() + 5 * 86_400_000).toISOString()
  await insertStages(store.db, [
    { round: ROUND, position: 1, name: '单位自查', kind: 'self-check', opensAt: null, closesAt, late: 'none', text: '', concludedAt: null },
  ])
  await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
  await newPerson(store, 'li', '李组织', ROOT_UNIT, 'organiser')
  await newPerson(store, 'zhang', '张填报', TOWN, 'unit-filler')
  await newPerson(store, 'wang', '王审核', TOWN, 'unit-reviewer')
}

const portal = (search = '') => `${app.url}/rounds/${ROUND}/self/${encodeURIComponent(TOWN)}${search}`
const choose = (on: Page, group: string, level: string) =>
  on.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name: level, exact: true }).check()
const saved = (on: Page) => on.getByText(/^已保存 \d\d:\d\d$/u).waitFor()

async function open(on: Page, search = ''): Promise<void> {
  await on.goto(portal(search))
  await on.getByRole('heading', { level: 1, name: TOWN }).waitFor()
}

/** What pages the office and anybody who assesses would find of the unit's answers. */
const answersSeen = (on: Page): Promise<readonly { readonly check: string; readonly value: unknown }[]> =>
  on.evaluate(
    async (path) => {
      const response = await fetch(path)
      return ((await response.json()) as { answers: { check: string; value: unknown }[] }).answers
    },
    `/api/rounds/${ROUND}/units/${encodeURIComponent(TOWN)}/cells`,
  )

describe('the self-check of a unit (TQ-07, SH-09)', () => {
  it('is filled in on a phone, saved as it is typed, with what it may come to', async () => {
    await open(filler)
    expect(await filler.locator('.self-window').innerText()).toMatch(
      /^自查(?:还有 \d+|剩不到 1) 个工作日（.+止） 逾期未报的视为无相关工作内容。$/u,
    )
    await filler.getByRole('link', { name: /政府信息公开指南/u }).click()
    await choose(filler, '是否编制并公开指南', '是')
    await filler.getByRole('button', { name: '全部齐全' }).click()
    await choose(filler, '是否按年度更新', '否')
    await filler.locator('.self-points', { hasText: '预计 4 / 5 分' }).waitFor()
    await saved(filler)
    await filler.getByRole('link', { name: '下一项未填' }).click()
    await filler.getByRole('heading', { level: 2, name: '会议公开' }).waitFor()
    await choose(filler, '是否公开会议内容', '是')
    await filler.getByRole('checkbox', { name: '一条也没有' }).check()
    await saved(filler)
    expect(await answersSeen(office)).toEqual([])
  })

  it('loses nothing while the line is cut, over a reload too', async () => {
    await open(filler, '?node=8')
    await filler.context().setOffline(true)
    await filler.getByRole('textbox', { name: '迟报次数' }).fill('2')
    await filler.getByText('连不上服务器，您填的 1 处留在这台设备上').waitFor()
    await filler.context().setOffline(false)
    await open(filler, '?node=8')
    expect(await filler.getByRole('textbox', { name: '迟报次数' }).inputValue()).toBe('2')
    await saved(filler)
    // What the cut line left in the console is no fault of the page.
    faults.shift()
  })

  it('says what is missing before it is handed to the reviewer, who sends it back with a word', async () => {
    await open(filler)
    expect(await filler.locator('.self-counts').innerText()).toMatch(/^已填 6\/6 · 缺材料 1 · 预计 \S+ 分 · 自查报告（未写）$/u)
    await filler.getByRole('button', { name: '提交给审核人' }).click()
    const said = await dialog(filler).locator('.self-missing').innerText()
    for (const word of ['缺材料 1', '自查报告 1', '“是否编制并公开指南”还没有附材料：指南页面截图']) expect(said).toContain(word)
    const submit = dialog(filler).getByRole('button', { name: '提交给审核人' })
    expect(await submit.isDisabled()).toBe(true)
    await dialog(filler).getByLabel('为什么还缺').fill('截图明天补，请先看答案')
    await submit.click()
    await filler.getByText('待本单位审核').waitFor()

    await open(reviewer)
    expect(await reviewer.locator('.self-last').innerText()).toContain('截图明天补，请先看答案')
    expect(await reviewer.locator('.self-list').innerText()).toContain('是否按年度更新：否')
    await reviewer.getByRole('button', { name: '退回' }).click()
    await dialog(reviewer).getByLabel('理由').fill('指南六月更新过，请改')
    await dialog(reviewer).getByRole('button', { name: '退回' }).click()
    await reviewer.getByText('审核退回').waitFor()
  })

  it('is mended by the filler, with a report drafted from the answers, and confirmed by the reviewer', async () => {
    await open(filler, '?node=7')
    await choose(filler, '是否按年度更新', '是')
    await saved(filler)
    await filler.goto(portal('/report'))
    await filler.getByRole('button', { name: '按自查答案起草' }).click()
    expect(await filler.getByLabel(/公开内容/u).inputValue()).toContain('6个检查点已填6个')
    expect(await filler.getByLabel(/存在问题/u).inputValue()).toContain('迟报次数，2')
    await filler.getByLabel(/下步打算/u).fill('专人负责，按月报送。')
    await saved(filler)
    await open(filler)
    expect(await filler.locator('.self-last').innerText()).toContain('指南六月更新过，请改')
    await filler.getByRole('button', { name: '提交给审核人' }).click()
    await dialog(filler).getByLabel('为什么还缺').fill('截图随纸质材料报')
    await dialog(filler).getByRole('button', { name: '提交给审核人' }).click()
    await filler.getByText('待本单位审核').waitFor()

    await open(reviewer)
    await reviewer.getByRole('button', { name: '确认报送' }).click()
    await dialog(reviewer).getByRole('button', { name: '确认报送' }).click()
    await reviewer.getByText('已报送', { exact: true }).waitFor()
    const given = new Map((await answersSeen(office)).map(({ check, value }) => [check, value]))
    expect(given.get('7.updated')).toBe('是')
    expect(given.size).toBe(6)
  })

  it('has a report whose electronic and paper copies are both recorded', async () => {
    await reviewer.goto(portal('/report'))
    await reviewer.getByRole('button', { name: '报送电子版' }).click()
    await dialog(reviewer).getByRole('button', { name: '报送' }).click()
    await reviewer.getByText(/校验码 [0-9a-f]{8}/u).waitFor()
    await office.goto(portal('/report'))
    await office.getByRole('heading', { level: 2, name: /乙镇关于.+的自查报告/u }).waitFor()
    await office.getByRole('button', { name: '登记收到纸质版' }).click()
    await dialog(office).getByLabel('备注').fill('一式两份')
    await dialog(office).getByRole('button', { name: '登记' }).click()
    await office.getByText('已收到').waitFor()
  })

  it('passes axe and fits a phone and an office screen', async () => {
    const found: string[] = []
    for (const [width, height] of [
      [390, 844],
      [1093, 614],
    ] as const) {
      await reviewer.setViewportSize({ width, height })
      for (const search of ['', '?node=7&show=all', '/report']) {
        await reviewer.goto(portal(search))
        await reviewer
          .locator(search === '/report' ? '.report-part' : search === '' ? '.self-list li' : '.self-row .evidence-box')
          .first()
          .waitFor()
        const beyond = await overflowPx(reviewer)
        if (beyond > 0) found.push(`${search}: ${String(beyond)} px too wide at ${String(width)}`)
        found.push(...(await accessFaults(reviewer)).map((fault) => `${search} ${fault}`))
      }
    }
    expect(found).toEqual([])
    expect(faults.flat()).toEqual([])
  })
})
