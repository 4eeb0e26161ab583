import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerChecks } from '../../src/rounds/life/answers/answerChecks.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { openBrowser, visit } from '../browser.ts'
import { member, openRoundOf, ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { smallProgramme, withProgramme } from '../smallProgramme.ts'
import { ask } from '../steps/ask.ts'
import { inStore } from '../steps/inStore.ts'
import { looksWrong, OFFICE, PHONE } from '../steps/looks.ts'
import { signInAll } from '../steps/signInAll.ts'

const ROUND = 'settling'

const NODE = `checks:
  published: {ask: 是否公开, answer: yes-no}
lines: [{deduct: 40, when: not published, clause: 未公开扣40分}]
`
const FILES = {
  ...withProgramme(
    'untranslated: [未尽事宜由县政府办解释]\n' +
      'readings: [{id: r1, question: 同分跨档如何处理, choice: 不自动定档, why: 通知未规定, decided-by: 领导小组}]\n' +
      'rank: {within: group, ties: block, reading: r1}\ngrade-names: [优秀, 良好]\n' +
      'grades: [{for: {group: 乡镇}, by: places, places: {优秀: 1, 良好: 2}}]\napproval: [县政务公开领导小组]\n',
  ),
  'scorecards/card.yaml': smallProgramme({ node: '', checks: NODE })['scorecards/card.yaml'] ?? '',
}

let app: NewInstallation
let browser: Browser
let office: Page
let assessor: Page
const faults: (readonly string[])[] = []

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await inStore(app, async (store) => {
    await openRoundOf(store, FILES, { id: ROUND, roster: ['甲镇', '乙镇'].map((name) => member(name, '乡镇', { class: 'A' })) })
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'li', '李组织', ROOT_UNIT, 'organiser')
    await newPerson(store, 'wang', '王评分', ROOT_UNIT, 'assessor')
  })
  ;[office, assessor] = await signInAll({ browser, app, faults }, ['li', 'wang'], [1093, 614])
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

const say = (on: Page, unit: string, value: string) =>
  ask(on, app, 'POST', `/api/rounds/${ROUND}/answers`, {
    answers: [{ unit, check: '1.published', lane: 'assessor', state: 'answered', value, after: null }],
  })
/** As if an objection had been decided so. */
const review = (unit: string, value: string) =>
  inStore(app, async (store) => {
    const answer = { unit, check: '1.published', lane: 'objection' as const, state: 'answered' as const, value, after: null, why: '已补证' }
    await answerChecks(store, { id: 'li', name: '李组织', role: 'organiser' }, { round: ROUND, answers: [answer] })
  })
const settlePage = () => visit(office, `${app.url}/rounds/${ROUND}/settle`)
const panel = (name: string) => office.getByRole('region', { name, exact: true })
const button = (name: string) => office.getByRole('button', { name, exact: true })
const settle = async (kind: string, why: string) => {
  await button(kind).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('理由').fill(why)
  await dialog.getByRole('button', { name: '定稿', exact: true }).click()
  await office.getByRole('heading', { name: '已经定稿' }).waitFor()
  const receipt = (await dialog.locator('code').first().textContent()) ?? ''
  await dialog.getByRole('button', { name: '好', exact: true }).click()
  return receipt
}

describe('TQ-09, SH-09: settling a round', () => {
  it('lists what is left and with whom, one click from where it is done, and follows what is done meanwhile', async () => {
    await settlePage()
    await office.getByText('⚠ 还有 3 处没有办完，现在不能定稿。').waitFor()
    expect(await button('最终定稿').isDisabled()).toBe(true)
    expect(await looksWrong(office, `${app.url}/rounds/${ROUND}/settle`, [OFFICE, PHONE])).toEqual([])
    await office.setViewportSize({ width: 1093, height: 614 })
    await settlePage()
    await panel('逐项')
      .getByRole('link', { name: /^乙镇，1 主动公开/u })
      .click()
    await office.waitForURL(/\/score\?.*at=/u)
    await office.goBack()
    await office.getByText('⚠ 还有 3 处没有办完，现在不能定稿。').waitFor()
    await say(assessor, '甲镇', '是')
    await say(assessor, '乙镇', '是')
    await panel('等次审定').getByText('2 个单位等审定').waitFor()
    expect(
      await panel('逐项')
        .getByRole('link', { name: /还没有评/u })
        .count(),
    ).toBe(0)
  })

  it('takes a named person’s decision on a clause, and settles before the units are heard while a tie still waits', async () => {
    await panel('要由人裁定的条文').getByRole('button', { name: '裁定' }).click()
    const dialog = office.getByRole('dialog')
    await dialog.getByLabel('本批次怎样处理').fill('没有出现未尽事宜')
    await dialog.getByLabel('理由').fill('逐项核对过')
    await dialog.getByRole('button', { name: '记下裁定' }).click()
    await office.getByText('✓ 可以做反馈前定稿。最终定稿前还有 2 个单位的等次要审定。').waitFor()
    expect(await settle('反馈前定稿', '评分全部核对完毕')).toMatch(/^[0-9a-f]{64}$/u)
    await panel('历次定稿').getByText('第 1 份 反馈前定稿').waitFor()
  })

  it('takes the body’s decision on a tie, settles for good, and shows who moved between the two and why', async () => {
    await review('乙镇', '否')
    await panel('历次定稿').getByText('⚠ 已过时：之后有人改过').waitFor()
    await review('甲镇', '否')
    for (const [unit, grade] of [
      ['甲镇', '优秀'],
      ['乙镇', '良好'],
    ] as const) {
      const row = panel('等次审定')
        .getByRole('row')
        .filter({ has: office.getByRole('rowheader', { name: new RegExp(`^${unit}`, 'u') }) })
      await row.getByRole('button', { name: '登记审定' }).click()
      const dialog = office.getByRole('dialog')
      await dialog.getByLabel('等次', { exact: true }).selectOption(grade)
      expect(await dialog.getByLabel('由谁审定').inputValue()).toBe('县政务公开领导小组')
      await dialog.getByLabel('理由').fill('12月20日会议研究')
      await dialog.getByRole('button', { name: '记下审定' }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    await office.getByText('✓ 全部办完，可以定稿。').waitFor()
    await settle('最终定稿', '异议已复核，等次已审定')
    const list = panel('历次定稿')
    await list.getByText('与上一份相比，谁变了').click()
    await list.getByText('2 个单位里有 2 个变了：').waitFor()
    await list
      .getByText(/是 → 否/u)
      .first()
      .waitFor()
    expect(await looksWrong(office, `${app.url}/rounds/${ROUND}/settle`, [OFFICE, PHONE])).toEqual([])
  })

  it('lays a unit’s results beside each other on its sheet', async () => {
    await office.setViewportSize({ width: 1093, height: 614 })
    await visit(office, `${app.url}/rounds/${ROUND}/results/${encodeURIComponent('乙镇')}`)
    await office.getByRole('heading', { name: '前后对照' }).click()
    const table = office.getByRole('region', { name: '得分对照' })
    await table.getByRole('row', { name: /总分/u }).waitFor()
    expect(await table.getByRole('columnheader').allTextContents()).toEqual(['指标', '考核得分', '异议复核后', '最终定稿'])
    await office
      .getByRole('region', { name: '考核得分到异议复核后' })
      .getByText(/是 → 否/u)
      .waitFor()
    expect(faults.flat()).toEqual([])
  })
})
