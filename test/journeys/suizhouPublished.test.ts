import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnswerValue } from '../../src/model/Facts.ts'
import { units as unitTable, unitNames } from '../../src/store/schema/units.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { openBrowser, openPage, visit } from '../browser.ts'
import { published, ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { ask } from '../steps/ask.ts'
import { acceptOnPage, feedBackOnPage, objectOnPage, publishOnPage, settleOnPage, signOnPage, verifyPublished } from '../steps/endRound.ts'
import { inStore } from '../steps/inStore.ts'
import { looksWrong, OFFICE, PHONE } from '../steps/looks.ts'
import { panel } from '../steps/parts.ts'
import { allApplies, changePlan, signAndOpen } from '../steps/planRound.ts'
import { signInAll } from '../steps/signInAll.ts'
import { answerAll, draftAll, expectedCells, programmeFiles, session, unanswered, type ExpectedCell } from '../steps/wholeRound.ts'

const FILES = programmeFiles('suizhou-2021')
const GROUP = '区属各部门'
const NAMES = ['区财政金融局', '淅河工作局', '区经济发展局'] as const
const [FINANCE, XIHE] = NAMES
const EXPERTS = ['e1', 'e2', 'e3', 'e4', 'e5']
/** How five experts judge one unit's report: the best and the worst do not count, and the mean of the others is half. */
const JUDGED = ['全面', '全面', '不够全面', '不全面', '不全面']
const [CALLS, LETTERS] = ['29.calls', '28.applications']

let app: NewInstallation
let browser: Browser
let office: Page
let leader: Page
let reviewer: Page
let hash = ''
let round = ''
/** Ids of units by their names. */
let idOf: Readonly<Record<string, string>> = {}
let cells: readonly ExpectedCell[] = []
const faults: (readonly string[])[] = []

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await inStore(app, async (store) => {
    hash = (await published(store, FILES)).hash
    const unit = { validFrom: '2000-01-01' }
    await store.db.insert(unitTable).values({ ...unit, id: ROOT_UNIT, parent: null, kind: 'county' })
    await store.db.insert(unitNames).values({ ...unit, unit: ROOT_UNIT, name: ROOT_UNIT, folded: ROOT_UNIT, kind: 'official' })
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'office', '李组织', ROOT_UNIT, 'organiser')
    await newPerson(store, 'assessor', '王评分', ROOT_UNIT, 'assessor')
    await newPerson(store, 'tester', '陈测', ROOT_UNIT, 'third-party')
    await newPerson(store, 'leader', '赵组长', ROOT_UNIT, 'leading-group')
    for (const login of EXPERTS) await newPerson(store, login, `专家${login.slice(1)}`, ROOT_UNIT, 'expert')
  })
  ;[office, leader] = await signInAll({ browser, app, faults }, ['office', 'leader'], OFFICE)
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

const as = async (login: string): Promise<BrowserContext> => session(await browser.newContext(), app, login)
const at = (name: string): string => idOf[name] ?? ''
const path = (rest: string) => `/api/rounds/${round}${rest}`
const inRound = (page: Page) => ({ app, page, round })

describe('a round by third-party evaluation', () => {
  it('is prepared with the list of units as it was handed over, signed and announced with its windows', async () => {
    const { id: plan } = await ask<{ id: string }>(office, app, 'POST', '/api/plans', { unit: ROOT_UNIT, programme: hash })
    const planning = { app, page: office, plan }
    await visit(office, `${app.url}/rounds/plans/${plan}?step=units`)
    await office.getByLabel(`${GROUP}的单位，一行一个`).fill(NAMES.join('\n'))
    await office.getByRole('button', { name: '加入 3 个' }).click()
    await office.getByText('已保存').waitFor()
    await visit(office, `${app.url}/rounds`)
    await changePlan(planning, ({ plan, called, programme }) => ({
      units: plan.units.map((one) => {
        const name = called[one.unit] ?? ''
        return { ...one, also: [name], functions: name === FINANCE ? (programme?.functions ?? []) : [] }
      }),
      answering: { [GROUP]: { [CALLS]: ['test'], [LETTERS]: ['test'] } },
    }))
    await changePlan(planning, allApplies)
    round = await signAndOpen(planning)
    await inStore(app, async (store) => {
      cells = await expectedCells(store, round)
      const rows = await store.db.select().from(unitNames)
      idOf = Object.fromEntries(rows.map(({ unit, name }) => [name, unit]))
      for (const [index, name] of NAMES.entries()) {
        await newPerson(store, `fill${String(index)}`, `填报${String(index)}`, at(name), 'unit-filler')
        await newPerson(store, `review${String(index)}`, `审核${String(index)}`, at(name), 'unit-reviewer')
      }
    })
    ;[reviewer] = await signInAll({ browser, app, faults }, ['review1'], PHONE)
    await reviewer
      .getByText(/报送佐证材料/u)
      .first()
      .waitFor()
  })

  it('takes the evidence of its units in time (SZ-08)', async () => {
    for (const [index, name] of NAMES.entries()) {
      const [fills, reviews] = [await as(`fill${String(index)}`), await as(`review${String(index)}`)]
      const own = cells.filter(({ unit, lanes }) => unit === at(name) && lanes.includes('self'))
      await draftAll(fills, app, { round, unit: at(name), cells: own })
      await ask<null>(fills, app, 'POST', path(`/units/${at(name)}/self-check/submit`), { why: '材料已按考核项目发到邮箱' })
      await ask<unknown>(reviews, app, 'POST', path(`/units/${at(name)}/self-check/confirm`), { why: '' })
    }
  })

  it('is tested by telephone and letter: what was tried, when and by whom, becomes the answer (SZ-02, SZ-03)', async () => {
    const tester = await as('tester')
    const plan = async (check: string, method: string, unit: string, target: string) => {
      const terms = { tries: 2, hoursApart: 1, days: 1, from: null, until: null }
      const targets = [{ unit, target }]
      const body = { check, method, title: target, script: '您好，请问怎样申请公开政府信息？', terms, targets }
      await ask<unknown>(office, app, 'POST', path('/test-plans'), body)
      const { tests } = await ask<{ tests: readonly { id: string; target: string }[] }>(tester, app, 'GET', path('/tests'))
      return path(`/units/${unit}/tests/${tests.find((one) => one.target === target)?.id ?? ''}`)
    }
    const note = (test: string, kind: string, on: string, fields = {}) =>
      ask<unknown>(tester, app, 'POST', `${test}/events`, { kind, on: `2026-${on}:00.000Z`, fields })
    const conclude = (test: string, fields: Readonly<Record<string, string>>, why: string) => {
      const value: AnswerValue = { rows: [{ id: '第1次', fields }], complete: true }
      return ask<unknown>(tester, app, 'POST', `${test}/conclude`, { state: 'answered', value, why, after: null })
    }
    const call = await plan(CALLS, 'telephone', at(FINANCE), '0722-3456789')
    await note(call, 'try', '11-02T01:10', { outcome: 'no-answer' })
    await note(call, 'try', '11-03T07:20', { outcome: 'connected', seconds: '15', said: '说记不清，请上网查' })
    const rung = { 号码: '0722-3456789', 拨打日期: '2026-11-03', 拨打时刻: '15:20', 测评人: '陈测', 是否接通: '是', 接通用时分钟: '1' }
    await conclude(call, { ...rung, 答复情况: '答复不准确', 答复内容: '请上网查' }, '接通，答复不准确')
    const letter = await plan(LETTERS, 'letter', at(XIHE), '淅河镇示例路1号')
    await note(letter, 'sent', '09-01T02:00')
    await note(letter, 'received', '09-02T02:00')
    await note(letter, 'replied', '09-18T02:00', { formFit: '是', contentFit: '否' })
    const answered = { 来源: '测评申请', 方式: '信函', 收到日期: '2026-09-02', 补正材料收到日期: '没有补正', 是否延期: '否' }
    const replied = { 征求第三方意见工作日: '0', 答复日期: '2026-09-18', 答复形式是否规范: '是', 答复内容是否规范: '否' }
    await conclude(letter, { ...answered, ...replied }, '按时答复，内容不规范')
    const others = await unanswered(tester, app, { round, lane: 'test', cells: cells.filter(({ lanes }) => lanes.includes('test')) })
    await answerAll(tester, app, { round, lane: 'test', cells: others })
    await visit(office, `${app.url}/rounds/${round}/tests`)
    await office.getByText('0722-3456789').first().waitFor()
  })

  it('is judged by five experts, each in a lane of his own (SZ-04), and by who looks at the sites', async () => {
    const judged = cells.filter(({ lanes }) => lanes.includes('expert'))
    const once = judged.filter((cell, index) => judged.findIndex(({ unit, check }) => unit === cell.unit && check === cell.check) === index)
    for (const [index, login] of EXPERTS.entries())
      await answerAll(await as(login), app, {
        round,
        lane: 'expert',
        cells: once.map((cell) => (cell.check === '34.p1.content' ? { ...cell, value: JUDGED[index] ?? '' } : cell)),
      })
    const looked = cells.filter(({ lanes }) => lanes.includes('assessor'))
    await answerAll(await as('assessor'), app, {
      ...{ round, lane: 'assessor' },
      cells: looked.map((cell) => (cell.check === '4.coverage' && cell.unit === at(XIHE) ? { ...cell, value: '没有公开' } : cell)),
    })
  })
  it('loses what the city’s evaluation took off, by its list, with its paper (SZ-07)', async () => {
    await visit(office, `${app.url}/rounds/${round}/incoming`)
    const form = panel(office, '导入')
    await form.getByLabel('从哪里来').selectOption({ label: '从表格里复制、粘贴' })
    await form.getByLabel('标题').fill('2026年全市政务公开第三方评估通报')
    await form.getByLabel('印发或评估单位').fill('市政务公开办')
    const paper = { name: '通报.txt', mimeType: 'text/plain', buffer: Buffer.from('第三方评估扣分清单') }
    await form.getByLabel('来文（必须附上）').setInputFiles(paper)
    const lines = ['单位\t扣分事项\t条款\t扣分', `${XIHE}\t历史规划没有发布\t规划信息\t0.8`, `${XIHE}\t电话没有接通\t政策咨询\t1.5`]
    await form.getByLabel('粘贴的内容').fill(`${lines.join('\n')}\n`)
    await form.getByRole('button', { name: '读取粘贴的内容' }).click()
    await form.getByLabel(/没有扣分/u).check()
    await form.getByRole('button', { name: '核对各行' }).click()
    await form.getByRole('button', { name: /^确认导入/u }).click()
    await form.getByText('得分已经重新计算').waitFor()
  })

  it('is settled, fed back and objected to; what is accepted counts, and nothing else changes (SH-09)', async () => {
    await settleOnPage(inRound(office), '反馈前定稿', '测评结束')
    await feedBackOnPage(inRound(office), 3)
    const said = { row: '权责清单', check: /公开情况/u, why: '权责清单已在5月公开。', wants: '按全面公开计分' }
    await objectOnPage(inRound(reviewer), { unit: at(XIHE), ...said })
    const decided = { unit: XIHE, asked: '权责清单的公开情况', answer: '全面公开', why: '网页截图属实' }
    await acceptOnPage(inRound(office), decided)
    expect(await settleOnPage(inRound(office), '最终定稿', '异议已复核')).toMatch(/^[0-9a-f]{64}$/u)
    await panel(office, '历次定稿').getByText('与上一份相比，谁变了').click()
    await panel(office, '历次定稿').getByText('3 个单位里有 1 个变了：').waitFor()
  })

  it('is approved by its leading group, published, read by anybody, and verified from its folder alone', async () => {
    await signOnPage(inRound(leader), '会议研究通过')
    const address = await publishOnPage(inRound(office))
    const { page: citizen } = await openPage(browser, ...OFFICE)
    await visit(citizen, address)
    await citizen.getByRole('link', { name: XIHE }).first().click()
    const card = await citizen.locator('main').innerText()
    // Of what it was asked: 82.5 of 87, made 94.83 of 100, less what the city took off.
    for (const line of [/得分\s+92\.53/u, /市第三方评估扣分\s+−2\.3/u, /4\s权责清单\s1\s1/u, /28\s申请回复规范性\s3\s2\s1/u])
      expect(card).toMatch(line)
    // Of five experts the highest and the lowest do not count.
    expect(card).toMatch(/内容全面\s1\s0\.5\s0\.5/u)
    expect(card).not.toMatch(/陈测|王评分/u)
    expect(await citizen.context().cookies()).toEqual([])
    expect(await looksWrong(citizen, citizen.url(), [OFFICE, PHONE])).toEqual([])
    expect(verifyPublished(app, address)).toContain('核对一致')
    expect(faults.flat()).toEqual([])
  })
})
