import { eq } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readProgramme } from '../../src/programme/readProgramme.ts'
import { announceTurns } from '../../src/rounds/stages/announceTurns.ts'
import { concludeStages } from '../../src/rounds/stages/concludeStages.ts'
import { insertStages } from '../../src/store/queries/stages.ts'
import { roundStages } from '../../src/store/schema/index.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, overflowPx, visit } from '../browser.ts'
import { member, openRoundOf, ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { inStore } from '../steps/inStore.ts'
import { OFFICE, PHONE } from '../steps/looks.ts'
import { signInAll } from '../steps/signInAll.ts'
import { programmeFiles } from '../steps/wholeRound.ts'

const ROUND = 'suizhou'
const FILES = programmeFiles('suizhou-2021')

let app: NewInstallation
let browser: Browser
let office: Page
let silent: Page
let filler: Page
let reviewer: Page
let assessor: Page
const faults: (readonly string[])[] = []
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await inStore(app, async (store) => {
    await openRoundOf(store, FILES, {
      ...{ id: ROUND, title: '2021年政务公开工作考评', asOf: '2022-01-31' },
      roster: ['甲局', '乙局'].map((name) => member(name, '区属各部门')),
    })
    // As the notice has it, but ending in four days.
    const { name, text = '' } = readProgramme(FILES).programme?.stages.find(({ does }) => does === 'evidence') ?? { name: '' }
    const closesAt = new Date(Date.now() + 4 * 86_400_000).toISOString()
    await insertStages(store.db, [{ round: ROUND, position: 1, name, kind: 'evidence', opensAt: null, closesAt, late: 'none', text }])
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'li', '李组织', ROOT_UNIT, 'organiser')
    await newPerson(store, 'wang', '王评分', ROOT_UNIT, 'assessor')
    await newPerson(store, 'jia', '贾填报', '甲局', 'unit-filler')
    await newPerson(store, 'zhang', '张填报', '乙局', 'unit-filler')
    await newPerson(store, 'qian', '钱审核', '乙局', 'unit-reviewer')
  })
  const sizes = { li: OFFICE, wang: [1366, 768], jia: PHONE, zhang: PHONE, qian: PHONE } as const
  ;[office, assessor, silent, filler, reviewer] = await signInAll(
    { browser, app, faults },
    ['li', 'wang', 'jia', 'zhang', 'qian'],
    (login) => sizes[login],
  )
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

const portal = async (on: Page, unit: string, search = '?show=all') => {
  await visit(on, `${app.url}/rounds/${ROUND}/self/${encodeURIComponent(unit)}${search}`)
  await on.locator('.self-window').waitFor()
}
const saved = (on: Page) => on.getByText(/^已保存 \d\d:\d\d$/u).waitFor()

/** The end comes, and what the program then does every minute. */
const letTheEndCome = () =>
  inStore(app, async (store) => {
    await store.db.update(roundStages).set({ closesAt: store.now() }).where(eq(roundStages.round, ROUND))
    await announceTurns(store)
    await concludeStages(store, { aborted: false })
  })

describe('evidence that counts as none when it is late (SZ-08)', () => {
  it('is said to the unit beforehand: until when, what is asked, and what follows', async () => {
    await portal(silent, '甲局')
    expect(await silent.locator('.self-window').innerText()).toMatch(
      /^报送佐证材料(?:还有 \d+|剩不到 1) 个工作日（.+止） 逾期未报的视为无相关工作内容。$/u,
    )
    expect(await silent.locator('.self-list li').allInnerTexts()).toEqual([
      expect.stringContaining('咨询服务') as string,
      expect.stringContaining('问答解读') as string,
    ])
    expect(await accessFaults(silent)).toEqual([])
    expect(await overflowPx(silent)).toBe(0)
  })

  it('is handed in by another unit in time, with what it says of it', async () => {
    await portal(filler, '乙局', '?node=30')
    for (const [name, day] of [
      ['问答知识库 报送日期', '2022-01-10'],
      ['数据共享 报送日期', '2022-01-12'],
    ] as const)
      await filler.getByLabel(name, { exact: true }).fill(day)
    await saved(filler)
    await filler
      .getByRole('button', { name: /贴链接|贴.*网址/u })
      .first()
      .click()
    const dialog = filler.getByRole('dialog', { name: '贴一个网址' })
    await dialog.getByLabel('网址', { exact: true }).fill('https://www.example.gov.cn/zsk')
    await dialog.getByLabel('网页标题').fill('政策问答知识库')
    await dialog.getByRole('button', { name: '附上' }).click()
    await filler.getByText('政策问答知识库').first().waitFor()
    await portal(filler, '乙局')
    await filler.getByRole('button', { name: '提交给审核人' }).click()
    await filler.getByRole('dialog').getByLabel('为什么还缺').fill('没有办理咨询')
    await filler.getByRole('dialog').getByRole('button', { name: '提交给审核人' }).click()
    await filler.getByText('待本单位审核').waitFor()
    await portal(reviewer, '乙局')
    await reviewer.getByRole('button', { name: '确认报送' }).click()
    await reviewer.getByRole('dialog').getByRole('button', { name: '确认报送' }).click()
    await reviewer.getByText('已报送', { exact: true }).waitFor()
  })

  it('is concluded by the program when the end comes: who handed in nothing has 未报, in the words of the notice', async () => {
    await letTheEndCome()
    await silent
      .locator('.self-window')
      .getByText(/^报送佐证材料已于 .+ 截止$/u)
      .waitFor()
    await portal(silent, '甲局', '?node=30&show=all')
    await silent.getByRole('checkbox', { name: '未报', checked: true }).first().waitFor()
    await visit(silent, `${app.url}/rounds/${ROUND}/stages`)
    await silent.getByText('截止后已办理：1 个单位有没报的').click()
    const told = await silent.locator('main').innerText()
    expect(told).toMatch(/甲局：没有报送，按通知记为没有 2 项/u)
    expect(told).not.toContain('乙局')
  })

  it('shows the office what was done for whom, and to the assessor what it costs, by the clause', async () => {
    await visit(office, `${app.url}/rounds/${ROUND}/stages`)
    await office.getByText(/^截止后已办理/u).click()
    const said = await office.locator('main').innerText()
    expect(said).toMatch(/甲局：没有报送，按通知记为没有 2 项（.+）/u)
    expect(said).toMatch(/乙局：没有报送，按通知记为没有 1 项/u)
    expect(await accessFaults(office)).toEqual([])
    await assessor.goto(`${app.url}/rounds/${ROUND}/score?node=30&at=甲局`)
    const panel = assessor.locator('.desk-panel')
    await panel.getByRole('region', { name: '得分依据' }).getByText('逾期未报视为无相关工作内容').first().waitFor()
    await panel.getByRole('button', { name: /问答知识库和数据共享的佐证材料/u }).click()
    const self = panel.locator('.desk-others li').filter({ hasText: '明镜（自动）' })
    expect(await self.innerText()).toMatch(/自评[\s\S]*问答知识库未报、数据共享未报/u)
    expect(faults.flat()).toEqual([])
  })
})
