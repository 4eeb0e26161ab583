import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { overflowPx, visit } from '../browser.ts'
import type { App } from '../app.ts'
import { dialog, panel } from './parts.ts'

/** A page on which somebody of a round is signed in. */
export interface InRound {
  readonly app: { readonly url: string }
  readonly page: Page
  readonly round: string
}

/** Settles a round on its page, where nothing may be left, and returns the receipt. */
export async function settleOnPage({ app, page, round }: InRound, kind: '反馈前定稿' | '最终定稿', why: string): Promise<string> {
  await visit(page, `${app.url}/rounds/${round}/settle`)
  await page.getByRole('button', { name: kind, exact: true }).click()
  await dialog(page).getByLabel('理由').fill(why)
  await dialog(page).getByRole('button', { name: '定稿', exact: true }).click()
  await page.getByRole('heading', { name: '已经定稿' }).waitFor()
  const receipt = (await dialog(page).locator('code').first().textContent()) ?? ''
  await dialog(page).getByRole('button', { name: '好', exact: true }).click()
  return receipt
}

/** Shows the settled result to so many units, whose window to object opens. */
export async function feedBackOnPage({ app, page, round }: InRound, units: number): Promise<void> {
  await visit(page, `${app.url}/rounds/${round}/objections`)
  await page.getByRole('button', { name: '反馈给各单位' }).click()
  await dialog(page).getByLabel('单位能看到本单位的名次和等次').check()
  await dialog(page).getByLabel('理由').fill('按通知反馈考核结果')
  await dialog(page)
    .getByRole('button', { name: `反馈给 ${String(units)} 个单位` })
    .click()
  await page.getByText(/第 1 次反馈/u).waitFor()
}

/** What a unit objects to on its own sheet: a row by its name, a check by what it asks and how it was answered. */
export interface Objected {
  readonly unit: string
  readonly row: string
  /** As the list of the dialog has it. */
  readonly check: RegExp
  readonly why: string
  readonly wants: string
}

/** Objects at a row of the unit's own sheet, and hands it in: who is signed in reviews for the unit. */
export async function objectOnPage({ app, page, round }: InRound, { unit, row, check, why, wants }: Objected): Promise<void> {
  await visit(page, `${app.url}/rounds/${round}/results/${encodeURIComponent(unit)}`)
  await page
    .getByRole('button', { name: new RegExp(row, 'u') })
    .first()
    .click()
  await page
    .getByRole('button', { name: new RegExp(`^对“${row}”提出异议`, 'u') })
    .first()
    .click()
  const choice = dialog(page).getByLabel('对哪一处有异议')
  const options = await choice.locator('option').allInnerTexts()
  const label = options.find((one) => check.test(one))
  if (label === undefined) throw new Error(`Nothing to object to like ${String(check)} among: ${options.join('; ')}`)
  await choice.selectOption({ label })
  await dialog(page).getByLabel('理由').fill(why)
  await dialog(page).getByLabel('要求怎样改正').fill(wants)
  await dialog(page).getByRole('button', { name: '提交异议' }).click()
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '撤回' }).first().waitFor()
}

/** Accepts what a unit objects to: the right answer to a question, by its words, once the page has said whom that moves. */
export async function acceptOnPage(
  { app, page, round }: InRound,
  { unit, asked, answer, why }: { readonly unit: string; readonly asked: string; readonly answer: string; readonly why: string },
): Promise<void> {
  await visit(page, `${app.url}/rounds/${round}/objections`)
  await page.getByRole('link', { name: unit }).first().click()
  await page.getByLabel('采纳', { exact: true }).check()
  const wider = await overflowPx(page)
  if (wider > 0) throw new Error(`An objection's page is ${String(wider)} px wider than the window`)
  await page.getByRole('group', { name: asked }).getByRole('radio', { name: answer, exact: true }).check()
  await panel(page, '谁会受影响').getByRole('table').waitFor()
  await page.getByLabel('理由', { exact: true }).fill(why)
  await page.getByRole('button', { name: '采纳', exact: true }).click()
  await page.getByRole('heading', { name: '复核结果：采纳' }).waitFor()
}

/** Signs what was settled for good, on the page, as the body whose turn it is. */
export async function signOnPage({ app, page, round }: InRound, why: string): Promise<void> {
  await visit(page, `${app.url}/rounds/${round}/approval`)
  await page.getByRole('button', { name: '签字或者退回……' }).click()
  await dialog(page).getByLabel('意见', { exact: true }).selectOption('同意')
  await dialog(page).getByRole('textbox').fill(why)
  await dialog(page).getByRole('button', { name: '签字同意', exact: true }).click()
  await dialog(page).waitFor({ state: 'detached' })
}

/** Publishes the approved result with the card of every unit, and returns where everybody reads it. */
export async function publishOnPage({ app, page, round }: InRound): Promise<string> {
  await visit(page, `${app.url}/rounds/${round}/publication`)
  await page.getByText('已审定，可以公布').waitFor()
  await page.getByRole('radio', { name: /各单位评分表/u }).check()
  await page.getByLabel('有异议怎么提').fill('5个工作日内书面送政务公开办，电话 0000-0000000。')
  await page.getByRole('button', { name: '公布……' }).click()
  await dialog(page).getByLabel('理由').fill('已经审定')
  await dialog(page).getByRole('button', { name: '公布', exact: true }).click()
  await dialog(page).waitFor({ state: 'detached' })
  return (await panel(page, '公布记录').locator('.publication-address a').first().getAttribute('href')) ?? ''
}

/** What the terminal says of a publication that it wrote into a folder and then verified there, without any data of the program. */
export function verifyPublished(app: Pick<App, 'folder'>, address: string): string {
  const place = mkdtempSync(join(tmpdir(), 'mingjing-'))
  try {
    const target = join(place, 'site')
    const mingjing = (...words: string[]) => execFileSync(process.execPath, ['dist/cli/main.js', ...words], { encoding: 'utf8' })
    mingjing('publication', 'export', address.split('/').at(-2) ?? '', target, '--data', app.folder)
    return mingjing('verify', target)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
