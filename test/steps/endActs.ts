import type { Page } from 'playwright-core'
import { visit } from '../browser.ts'
import type { InRound } from './endRound.ts'
import { dialog, panel } from './parts.ts'

/** Decides every clause that no rule of the programme expresses, and returns how many there were. */
export async function clearClausesOnPage({ app, page, round }: InRound, decision: string): Promise<number> {
  await visit(page, `${app.url}/rounds/${round}/settle`)
  const open = panel(page, '要由人裁定的条文').getByRole('button', { name: '裁定', exact: true })
  await open.first().waitFor()
  const count = await open.count()
  for (let left = count; left > 0; left -= 1) {
    await open.first().click()
    await dialog(page).getByLabel('本批次怎样处理').fill(decision)
    await dialog(page).getByLabel('理由').fill('逐项核对过')
    await dialog(page).getByRole('button', { name: '记下裁定' }).click()
    await dialog(page).waitFor({ state: 'detached' })
  }
  return count
}

/** Hands the approved result to the larger assessment with a weight, and lays the sealed paper beside it. */
export async function reportOnPage(
  { app, page, round }: InRound,
  { to, weight, signedBy }: { readonly to: string; readonly weight: string; readonly signedBy: string },
): Promise<void> {
  await visit(page, `${app.url}/rounds/${round}/report`)
  // The programme says to whom.
  await waitForValue(page, to)
  await page.getByLabel('权重').fill(weight)
  await page.getByLabel('签发人').fill(signedBy)
  await panel(page, '报送预览').getByRole('row', { name: /合计/u }).first().waitFor()
  await page.getByRole('button', { name: '报送……' }).click()
  await dialog(page).getByLabel('理由').fill('已经审定')
  await dialog(page).getByRole('button', { name: '记下报送', exact: true }).click()
  await dialog(page).waitFor({ state: 'detached' })
  const list = panel(page, '报送记录')
  await list.getByLabel(/^附上签字盖章的/u).setInputFiles({ name: '盖章件.txt', mimeType: 'text/plain', buffer: Buffer.from('盖章') })
  await list.getByRole('link', { name: '盖章件.txt' }).waitFor()
}

const waitForValue = (page: Page, to: string) =>
  page.waitForFunction((wanted) => [...document.querySelectorAll('input')].some(({ value }) => value === wanted), to)
