import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, overflowPx, visit } from '../browser.ts'
import { DESK_FILES } from '../deskProgramme.ts'
import { member, openRoundOf, ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { inStore } from '../steps/inStore.ts'
import { signInAll } from '../steps/signInAll.ts'

const ROUND = 'talk'
const FILES = {
  ...DESK_FILES,
  'programme.yaml': `${DESK_FILES['programme.yaml'] ?? ''}stages: [{name: 单位自查, does: self-check}]\n`,
}
const ASKED = '公开了指南的旧版，算不算已经编制并公开？'
const ANSWERED = '算，但没有按年度更新的另扣1分。'

let app: NewInstallation
let browser: Browser
let office: Page
let asking: Page
let other: Page
let assessor: Page
const faults: (readonly string[])[] = []
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await inStore(app, async (store) => {
    await openRoundOf(store, FILES, { id: ROUND, roster: ['甲镇', '乙镇'].map((name) => member(name, '乡镇')) })
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'li', '李组织', ROOT_UNIT, 'organiser')
    await newPerson(store, 'wang', '王评分', ROOT_UNIT, 'assessor')
    await newPerson(store, 'zhang', '张填报', '乙镇', 'unit-filler')
    await newPerson(store, 'jia', '贾填报', '甲镇', 'unit-filler')
  })
  ;[office, asking, other, assessor] = await signInAll({ browser, app, faults }, ['li', 'zhang', 'jia', 'wang'], (login) =>
    login === 'zhang' || login === 'jia' ? [390, 844] : [1366, 768],
  )
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

const portal = async (on: Page, unit: string) => {
  await visit(on, `${app.url}/rounds/${ROUND}/self/${encodeURIComponent(unit)}?node=7&show=all`)
  await on.getByRole('heading', { level: 2, name: /政府信息公开指南/u }).waitFor()
}
const talk = (on: Page) => on.getByRole('region', { name: '本项答疑' })
const comments = (on: Page) => on.getByRole('region', { name: '批注' })

describe('a question at an indicator (答疑)', () => {
  it('is asked by a unit where it arises, and is nobody else’s until it is answered', async () => {
    await portal(asking, '乙镇')
    await talk(asking).getByRole('button', { name: '对这一项有疑问？问政务公开办' }).click()
    await talk(asking).getByLabel('想问什么').fill(ASKED)
    await talk(asking).getByRole('button', { name: '提问' }).click()
    await talk(asking).getByText('还没有答复').waitFor()
    expect(await accessFaults(asking)).toEqual([])
    expect(await overflowPx(asking)).toBe(0)
    await portal(other, '甲镇')
    await talk(other).getByRole('button', { name: '对这一项有疑问？问政务公开办' }).waitFor()
    expect(await other.content()).not.toContain(ASKED)
  })

  it('waits for the office among the open ones, and is answered once for all', async () => {
    await visit(office, `${app.url}/rounds/${ROUND}/questions`)
    await office.getByText('1 个问题，1 个等答复').waitFor()
    expect(await office.locator('main').innerText()).toMatch(/7 政府信息公开指南[\s\S]*乙镇（张填报）/u)
    await office.getByRole('button', { name: '答复', exact: true }).click()
    await office.getByRole('textbox', { name: '答复' }).fill(ANSWERED)
    expect(await accessFaults(office)).toEqual([])
    await office.getByRole('button', { name: '发布答复' }).click()
    await office.getByText('1 个问题，0 个等答复').waitFor()
    expect(await overflowPx(office)).toBe(0)
  })

  it('stands with its answer at the indicator for all, not saying who asked; who asked is told', async () => {
    // A page that was open all the time shows it, too.
    await talk(other).getByText(ANSWERED).waitFor()
    expect(await talk(other).innerText()).toMatch(/其他单位/u)
    expect(await other.content()).not.toMatch(/乙镇|张填报/u)
    await talk(asking).getByText(ANSWERED).waitFor()
    await visit(asking, `${app.url}/messages`)
    await asking.locator('.message', { hasText: '有答复' }).first().waitFor()
    await assessor.goto(`${app.url}/rounds/${ROUND}/score?node=7&at=乙镇`)
    await assessor
      .locator('.desk-panel')
      .getByText(/^批注和答疑/u)
      .click()
    await talk(assessor).getByText(ANSWERED).waitFor()
  })
})

describe('a remark at a cell (批注)', () => {
  it('stays among those who assess, unless it is meant for the unit', async () => {
    for (const [words, forUnit] of [
      ['网站正在改版，下周再看', false],
      ['请补上投诉方式', true],
    ] as const) {
      await comments(assessor).getByRole('button', { name: '写批注' }).click()
      await comments(assessor).getByLabel('批注', { exact: true }).fill(words)
      if (forUnit) await comments(assessor).getByLabel('被考核单位也能看到').check()
      await comments(assessor).getByRole('button', { name: '写上' }).click()
      await comments(assessor).getByText(words).waitFor()
    }
    await portal(asking, '乙镇')
    await comments(asking).getByText('请补上投诉方式').waitFor()
    const seen = await comments(asking).innerText()
    expect(seen).toContain('考核方')
    expect(await asking.content()).not.toMatch(/王评分|网站正在改版/u)
    await portal(other, '甲镇')
    expect(await other.content()).not.toContain('请补上投诉方式')
  })

  it('is answered by the unit, which the desk shows at the cell', async () => {
    await comments(asking).getByRole('button', { name: '写批注' }).click()
    await comments(asking).getByLabel('批注', { exact: true }).fill('已经补上，请再看')
    await comments(asking).getByRole('button', { name: '写上' }).click()
    await comments(assessor).getByText('已经补上，请再看').waitFor()
    expect(await accessFaults(assessor)).toEqual([])
    expect(faults.flat()).toEqual([])
  })
})
