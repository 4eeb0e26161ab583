import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerChecks } from '../../src/rounds/life/answers/answerChecks.ts'
import { settleRound } from '../../src/rounds/settling/settleRound.ts'
import { roundStages } from '../../src/store/schema/index.ts'
import type { Store } from '../../src/store/Store.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { isAtRest, openBrowser, openPage, visit } from '../browser.ts'
import { member, openRoundOf, ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { smallProgramme, withProgramme } from '../smallProgramme.ts'
import { inStore } from '../steps/inStore.ts'
import { looksWrong, OFFICE, PHONE } from '../steps/looks.ts'
import { dialog } from '../steps/parts.ts'
import { setUp } from '../steps/setUp.ts'
import { signIn } from '../steps/signIn.ts'

const ROUND = 'objected'
const RANKED = `rank: {within: group, ties: block, reading: r1}
readings:
  - {id: r1, question: 同分跨档如何处理, choice: 由领导小组决定, why: 通知未规定, decided-by: 领导小组}
grade-names: [优秀, 良好]
grades: [{by: places, places: {优秀: 1-1, 良好: 2-3}, clause: 第1名为优秀}]
`
const FILES = smallProgramme({
  'programme.yaml': withProgramme(RANKED)['programme.yaml'] ?? '',
  'units.yaml': `groups: [{name: 乡镇, size: 3}]
units: [{name: 甲镇, group: 乡镇}, {name: 乙镇, group: 乡镇}, {name: 丙镇, group: 乡镇}]
`,
  checks: `checks:
  published: {ask: 是否公开, answer: yes-no}
  late: {ask: 迟报次数, answer: number, from: 0}
`,
  node: `lines:
  - {deduct: 10, when: not published or count(circulars) > 0, clause: 未公开扣1分}
  - {deduct: 5, when: late > 0, clause: 未公开扣1分}
  - {deduct: 2, when: late > 3, clause: 未公开扣1分}
`,
})
const SAID = [
  ['甲镇', '是', '1'],
  ['乙镇', '否', '0'],
  ['丙镇', '是', '5'],
] as const

/** A round that was scored and settled, and who works in it. */
async function fill(store: Store): Promise<void> {
  await openRoundOf(store, FILES, { id: ROUND, roster: SAID.map(([name]) => member(name, '乡镇')) })
  await newPerson(store, 'kezr', '柯主任', ROOT_UNIT, 'organiser')
  await newPerson(store, 'fuhe', '付和', ROOT_UNIT, 'organiser')
  await newPerson(store, 'shenhe', '沈核', '乙镇', 'unit-reviewer')
  await newPerson(store, 'tianbao', '田报', '乙镇', 'unit-filler')
  const actor = { id: 'fuhe', name: '付和', role: 'organiser' as const }
  const answers = SAID.flatMap(([unit, published, late]) => [
    { unit, check: '1.published', lane: 'assessor' as const, state: 'answered' as const, value: published, after: null },
    { unit, check: '1.late', lane: 'assessor' as const, state: 'answered' as const, value: late, after: null },
  ])
  await answerChecks(store, actor, { round: ROUND, answers })
  await store.db.insert(roundStages).values({ round: ROUND, position: 0, name: '评分', kind: 'assess', text: '', late: 'refused' })
  await settleRound(store, actor, { round: ROUND, kind: 'feedback', why: '评分结束' })
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
  await signIn(phone, app, 'tianbao')
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

const own = () => `${app.url}/rounds/${ROUND}/results/${encodeURIComponent('乙镇')}`
const objections = (search = '') => `${app.url}/rounds/${ROUND}/objections${search}`

describe('feedback and objections', () => {
  it('are held back until the office shows the settled result, with its window and its rule (SH-09)', async () => {
    await visit(phone, own())
    await phone.getByText('考核结果还没有反馈给各单位').waitFor()
    await visit(office, objections())
    await office.getByRole('button', { name: '反馈给各单位' }).click()
    await dialog(office).getByLabel('单位能看到本单位的名次和等次').check()
    await dialog(office).getByLabel('理由').fill('按通知反馈')
    await dialog(office).getByRole('button', { name: '反馈给 3 个单位' }).click()
    await office.getByText(/第 1 次反馈/u).waitFor()
    expect(await looksWrong(office, objections(), [OFFICE])).toEqual([])
  })

  it('are raised at a step on a telephone, and handed in by who reviews in the unit', async () => {
    await visit(phone, own())
    await phone
      .getByText(/异议期/u)
      .first()
      .waitFor()
    await phone
      .getByRole('button', { name: /主动公开/u })
      .first()
      .click()
    await phone.getByRole('button', { name: '对“主动公开”提出异议' }).click()
    await dialog(phone).getByLabel('对哪一处有异议').selectOption({ label: '是否公开：否' })
    await dialog(phone).getByLabel('理由').fill('公开指南已于5月3日在门户网站公开。')
    await dialog(phone).getByLabel('要求怎样改正').fill('按已公开计分')
    await dialog(phone)
      .getByLabel('选择材料')
      .setInputFiles({ name: '网页截图.txt', mimeType: 'text/plain', buffer: Buffer.from('5月3日') })
    await dialog(phone).getByText('网页截图.txt').waitFor()
    await dialog(phone).getByRole('button', { name: '存为草稿' }).click()
    await phone.getByText('等本单位审核人或者分管领导提交').first().waitFor()
    expect(await looksWrong(phone, own(), [PHONE])).toEqual([])
    const reviewer = await openPage(browser, 390, 844)
    await signIn(reviewer.page, app, 'shenhe')
    await visit(reviewer.page, own())
    await reviewer.page.getByRole('button', { name: '提交', exact: true }).first().click()
    await dialog(reviewer.page).getByRole('button', { name: '提交' }).click()
    await reviewer.page.getByRole('button', { name: '撤回' }).first().waitFor()
    expect(reviewer.faults).toEqual([])
  })

  it('are decided beside the clause by who has not scored it, who sees beforehand whom it moves', async () => {
    await visit(office, objections())
    await office.getByRole('link', { name: '乙镇' }).click()
    await office.getByText('公开指南已于5月3日在门户网站公开。').waitFor()
    await office.getByLabel('采纳', { exact: true }).check()
    await office.getByRole('group', { name: '是否公开' }).getByRole('radio').first().check()
    await office.getByText('还有 2 个单位的名次或者等次会跟着变').waitFor()
    expect(await looksWrong(office, office.url(), [OFFICE])).toEqual([])
    await office.getByLabel('采纳', { exact: true }).check()
    await office.getByRole('group', { name: '是否公开' }).getByRole('radio').first().check()
    await office.getByText('还有 2 个单位的名次或者等次会跟着变').waitFor()
    await office.getByLabel('理由', { exact: true }).fill('截图属实')
    await office.getByRole('button', { name: '采纳', exact: true }).click()
    await office.getByRole('heading', { name: '复核结果：采纳' }).waitFor()
    await visit(phone, own())
    await phone.getByText('截图属实').first().waitFor()
    await isAtRest(phone)
    expect(await phone.locator('main').innerText()).not.toContain('甲镇')
    expect(faults).toEqual([[], []])
  })
})
