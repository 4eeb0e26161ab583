import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../../src/assess.ts'
import { plannedUnit } from '../../src/model/plannedUnit.ts'
import type { SettlingSheet } from '../../src/rounds/settling/SettlingSheet.ts'
import { askedOfGroups } from '../../src/programme/askedChecks.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { openBrowser, openPage, visit } from '../browser.ts'
import { member, published, registered, ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { ask } from '../steps/ask.ts'
import { acceptOnPage, feedBackOnPage, objectOnPage, publishOnPage, settleOnPage, signOnPage, verifyPublished } from '../steps/endRound.ts'
import { inStore } from '../steps/inStore.ts'
import { looksWrong, OFFICE } from '../steps/looks.ts'
import { choose, dialog, panel } from '../steps/parts.ts'
import { allApplies, changePlan, signAndOpen } from '../steps/planRound.ts'
import { signInAll } from '../steps/signInAll.ts'
import { answerAll, expectedCells, programmeFiles, session, type ExpectedCell } from '../steps/wholeRound.ts'

const FILES = programmeFiles('changning-2020')
const { programme } = prepare(FILES).compiled
const [TOWN, BUREAU] = ['乡镇', '县直部门']
/** In the order in which they are to stand: each loses half a mark more than the one before. */
const TOWNS = '甲镇、乙镇、丙镇、丁镇、戊镇、己镇、庚镇、辛镇、壬镇、癸镇、子镇、丑镇、寅镇'.split('、')
const bureaus = (kind: string) => programme.units.flatMap((unit) => (unit.class === kind ? [unit.name] : []))
const [A, B] = [bureaus('A'), bureaus('B')]
const [FIRST, , , , FIFTH] = TOWNS
const LAST = TOWNS.at(-1) ?? ''
/** Struck out by a circular; contested; the one whose seat the contested one takes. */
const [, , VETOED = '', , , CONTESTED = '', SEATED = ''] = A

let app: NewInstallation
let browser: Browser
let office: Page
let leader: Page
let reviewer: Page
let hash = ''
let round = ''
let cells: readonly ExpectedCell[] = []
const faults: (readonly string[])[] = []

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await inStore(app, async (store) => {
    hash = (await published(store, FILES)).hash
    const facts = { answers: {}, incidents: [], overrides: [] }
    await registered(store, { units: [...TOWNS, ...A, ...B].map((name) => ({ unit: member(name, ''), facts })) })
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'office', '李组织', ROOT_UNIT, 'organiser')
    await newPerson(store, 'assessor', '王评分', ROOT_UNIT, 'assessor')
    await newPerson(store, 'leader', '赵组长', ROOT_UNIT, 'leading-group')
    await newPerson(store, 'reviewer', '钱审核', CONTESTED, 'unit-reviewer')
    await newPerson(store, 'first', '孙审核', FIRST ?? '', 'unit-reviewer')
    await newPerson(store, 'fifth', '周审核', FIFTH ?? '', 'unit-reviewer')
  })
  ;[office, leader, reviewer] = await signInAll({ browser, app, faults }, ['office', 'leader', 'reviewer'], OFFICE)
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

const as = async (login: string): Promise<BrowserContext> => session(await browser.newContext(), app, login)
const path = (rest: string) => `/api/rounds/${round}${rest}`
const inRound = (page: Page) => ({ app, page, round })

/** Answers of a unit in which it loses so much on what is judged by points. */
function losing(own: readonly ExpectedCell[], group: string, lost: number): readonly ExpectedCell[] {
  const { checks } = askedOfGroups(programme)(group)
  let left = lost
  return own.map((cell) => {
    const check = checks.get(cell.check)?.check
    if (check?.kind !== 'points') return cell
    const here = Math.min(left, Number(check.to))
    left -= here
    return { ...cell, value: String(Number(check.to) - here) }
  })
}

/** Records a circular with its paper, on the page. */
async function circular(unit: string, by: string, title: string): Promise<void> {
  await visit(office, `${app.url}/incidents`)
  await office.getByRole('button', { name: '登记事项' }).click()
  const form = dialog(office)
  await choose(form, '单位', unit, new RegExp(unit, 'u'))
  await form.getByLabel('种类').selectOption('通报')
  await form.getByLabel('发生的日期').fill('2026-06-18')
  await form.getByLabel('通报机关').selectOption(by)
  await form.getByLabel('是否不合格').selectOption('否')
  await form.getByLabel('印发机关').fill(`${by}政府办公室`)
  await form.getByRole('textbox', { name: '文号', exact: true }).fill('〔2026〕30号')
  await form.getByLabel('文件标题').fill(title)
  await form.getByLabel('文件', { exact: true }).setInputFiles({ name: '通报.txt', mimeType: 'text/plain', buffer: Buffer.from(title) })
  await form.getByRole('button', { name: '登记', exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

interface Claimed {
  readonly login: string
  readonly unit: string
  readonly check: string
  readonly node: string
  readonly fields: Readonly<Record<string, string>>
}

/** A bonus claimed by who reviews for the unit, and verified by the office. */
async function bonus({ login, unit, check, node, fields }: Claimed): Promise<void> {
  const unitHere = await as(login)
  const proof = [`https://www.example.gov.cn/${node}`]
  const body = { node, check, on: '2026-05-08', fields, proof }
  const { id } = await ask<{ id: string }>(unitHere, app, 'POST', path(`/units/${encodeURIComponent(unit)}/claims`), body)
  await ask<null>(unitHere, app, 'POST', `/api/claims/${id}/file`, { version: 1 })
  const { version } = await ask<{ version: number }>(office, app, 'GET', `/api/claims/${id}`)
  const verified = { version, granted: true, why: '网页齐全，属实', on: '2026-05-08', fields }
  await ask<unknown>(office, app, 'POST', `/api/claims/${id}/decide`, verified)
}

const settling = () => ask<SettlingSheet>(office, app, 'GET', path('/settling'))

describe('a round of a county by towns and by bureaus of two classes', () => {
  it('is prepared with every unit of the notice, signed and announced with its windows', async () => {
    const { id: plan } = await ask<{ id: string }>(office, app, 'POST', '/api/plans', { unit: ROOT_UNIT, programme: hash })
    const planning = { app, page: office, plan }
    const closesAt = new Date(Date.now() + 10 * 86_400_000).toISOString()
    await changePlan(planning, (sheet) => ({
      units: [...sheet.plan.units, ...TOWNS.map((name) => plannedUnit(name, TOWN, null))],
      stages: sheet.plan.stages.map((stage) => ({ ...stage, opensAt: null, closesAt: stage.kind === 'assess' ? closesAt : null })),
    }))
    await changePlan(planning, allApplies)
    round = await signAndOpen(planning)
    await inStore(app, async (store) => {
      cells = (await expectedCells(store, round)).filter(({ check }) => !/^(?:circulars|bonus|penalty)/u.test(check))
    })
    expect(new Set(cells.map(({ unit }) => unit)).size).toBe(49)
    await visit(reviewer, `${app.url}/rounds/${round}/stages`)
    await reviewer.getByText('年终网上考核').first().waitFor()
  })

  it('is looked at on the web to the last check of every unit (CN-12)', async () => {
    const assessor = await as('assessor')
    const answers = [[TOWN, TOWNS] as const, [BUREAU, A] as const, [BUREAU, B] as const].flatMap(([group, names]) =>
      names.flatMap((name, index) =>
        losing(
          cells.filter(({ unit }) => unit === name),
          group,
          index / 2,
        ),
      ),
    )
    const given = answers.map((cell) => (cell.unit === CONTESTED && cell.check === '1.leader' ? { ...cell, value: '否' } : cell))
    for (let from = 0; from < given.length; from += 1_500)
      await answerAll(assessor, app, { round, lane: 'assessor', cells: given.slice(from, from + 1_500) })
  })

  it('gives what is claimed and verified, never beyond a hundred, and takes for circulars afterwards (CN-05, CN-06)', async () => {
    const opened = { node: 'bonus-1', check: 'bonus.opened', fields: { name: '县自来水公司', complete: '是' } }
    await bonus({ login: 'first', unit: FIRST ?? '', ...opened })
    await bonus({ login: 'fifth', unit: FIFTH ?? '', ...opened, fields: { name: '县供电公司', complete: '是' } })
    const piece = { node: 'bonus-3-townships', check: 'bonus.pieces', fields: { title: '一图读懂' } }
    await bonus({ login: 'fifth', unit: FIFTH ?? '', ...piece })
    await circular(FIRST ?? '', '县', '关于第二季度政府网站检查情况的通报')
  })

  it('strikes out whom the State Council named, and passes its seat on (CN-07, CN-09)', async () => {
    await circular(VETOED, '国办', '关于2026年第二季度政府网站检查情况的通报')
  })

  it('knows the places of earlier years, with their paper (CN-10)', async () => {
    await visit(office, `${app.url}/rounds/${round}/incoming`)
    const form = panel(office, '导入')
    await form.getByLabel('从哪里来').selectOption({ label: '从表格里复制、粘贴' })
    await form.getByLabel('标题').fill('2024、2025年度考核结果通报')
    await form.getByLabel('印发或评估单位').fill('县政府办公室')
    const paper = { name: '通报.txt', mimeType: 'text/plain', buffer: Buffer.from('历年名次') }
    await form.getByLabel('来文（必须附上）').setInputFiles(paper)
    const placed = (names: readonly string[], move: number) => names.map((name, at) => [name, ((at + move) % names.length) + 1] as const)
    const places = [...placed(TOWNS.slice(0, -1), 5), [LAST, 13] as const, ...placed([...A, ...B], 18)]
    const lines = ['2024', '2025'].flatMap((year) => places.map(([name, place]) => `${name}\t${year}\t${String(place)}`))
    await form.getByLabel('粘贴的内容').fill(`单位\t年度\t名次\n${lines.join('\n')}\n`)
    await form.getByRole('button', { name: '读取粘贴的内容' }).click()
    await form.getByText('读到 98 行。').waitFor()
    await form.getByRole('button', { name: '核对各行' }).click()
    await form.getByRole('button', { name: /^确认导入/u }).click()
    await form.getByRole('button', { name: '再导入一项' }).waitFor()
  })

  it('is settled, fed back and objected to; what is accepted moves who sat in that seat (CN-09, SH-09)', async () => {
    for (const { key } of (await settling()).clauses)
      await ask<unknown>(office, app, 'POST', path('/clearings'), { key, decision: '按会议决定办理', why: '通知没有写明' })
    await settleOnPage(inRound(office), '反馈前定稿', '评分结束')
    await feedBackOnPage(inRound(office), 49)
    const said = { row: '明确分管领导、业务人员和责任股室', check: /分管领导/u, why: '分工文件已报备案。', wants: '按已明确计分' }
    await objectOnPage(inRound(reviewer), { unit: CONTESTED, ...said })
    await acceptOnPage(inRound(office), { unit: CONTESTED, asked: '是否明确分管领导', answer: '是', why: '文件属实' })
  })

  it('leaves to the body what the notice leaves to it, and is settled for good (CN-08, CN-09, CN-10)', async () => {
    const { choices, body } = await settling()
    expect(choices.filter(({ group }) => group.startsWith(TOWN)).map(({ name }) => name)).toEqual(TOWNS.slice(10, 12))
    expect(choices.length).toBe(2 + 36 - 7 - 11 - 1)
    for (const { unit } of choices)
      await ask<null>(office, app, 'POST', path('/grades'), { unit, grade: '合格', by: body, why: '12月20日会议研究' })
    expect(await settleOnPage(inRound(office), '最终定稿', '异议已复核，等次已审定')).toMatch(/^[0-9a-f]{64}$/u)
  })

  it('is approved, and handed over to the county’s comprehensive assessment (CN-13)', async () => {
    await signOnPage(inRound(leader), '会议研究通过')
    await visit(office, `${app.url}/rounds/${round}/report`)
    expect(await office.getByLabel('报给谁').inputValue()).toBe('县综合考评办')
    await office.getByLabel('权重').fill('5%')
    await office.getByLabel('签发人').fill('王主任')
    await panel(office, '报送预览').getByRole('row').first().waitFor()
    await office.getByRole('button', { name: '报送……' }).click()
    await dialog(office).getByLabel('理由').fill('领导小组已审定')
    await dialog(office).getByRole('button', { name: '记下报送', exact: true }).click()
    await dialog(office).waitFor({ state: 'detached' })
    await panel(office, '报送记录').getByRole('link', { name: 'Excel' }).waitFor()
  })

  it('is published, read by anybody, and verified from its folder alone', async () => {
    const address = await publishOnPage(inRound(office))
    const { page: citizen } = await openPage(browser, ...OFFICE)
    await visit(citizen, address)
    const text = await citizen.locator('main').innerText()
    // Capped at a hundred before the circular took its mark; a bonus that passes the next; three years among the last.
    const towns = [/2\s甲镇\s99\.00\s优秀/u, /4\s戊镇\s98\.70\s优秀/u, /5\s丁镇\s98\.50\s良好/u, /13\s寅镇\s94\.00\s不合格/u]
    for (const line of towns) expect(text).toMatch(line)
    // The seat of whom the State Council named passes on, and the accepted objection takes it.
    const bureauLines = [`${VETOED}\tA\t无得分\t不合格`, `${CONTESTED}\tA\t97.50\t优秀`, `${SEATED}\tA\t97.00\t良好`]
    for (const line of bureauLines) expect(text).toContain(line)
    const seats = (kind: string, grade: string) => text.match(new RegExp(`\\t${kind}\\t[\\d.]+\\t${grade}`, 'gu'))?.length
    expect([seats('A', '优秀'), seats('B', '优秀'), seats('A', '良好'), seats('B', '良好')]).toEqual([5, 2, 8, 3])
    expect(await looksWrong(citizen, address, [OFFICE])).toEqual([])
    expect(verifyPublished(app, address)).toContain('核对一致')
    expect(faults.flat()).toEqual([])
  })
})
