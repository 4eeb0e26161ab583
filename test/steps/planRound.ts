import type { Page } from 'playwright-core'
import type { RoundPlan } from '../../src/model/RoundPlan.ts'
import type { PlanSheet } from '../../src/rounds/planning/PlanSheet.ts'
import { visit } from '../browser.ts'
import { ask } from './ask.ts'

/** A plan of a round, and who prepares it, signed in on a page. */
export interface Planning {
  readonly app: { readonly url: string }
  readonly page: Page
  readonly plan: string
}

/** Saves what is to be different in a plan, beside the page. */
export async function changePlan({ app, page, plan }: Planning, change: (sheet: PlanSheet) => Partial<RoundPlan>): Promise<void> {
  const sheet = await ask<PlanSheet>(page, app, 'GET', `/api/plans/${plan}`)
  await ask<unknown>(page, app, 'PUT', `/api/plans/${plan}`, { version: sheet.version, plan: { ...sheet.plan, ...change(sheet) } })
}

/** Decides for every unit what the notice left open: it applies. */
export const allApplies = ({ matrix }: Pick<PlanSheet, 'matrix'>): Pick<RoundPlan, 'applies'> => ({
  applies: Object.fromEntries(
    matrix.flatMap(({ rows, units }) =>
      units.map(({ id, signs }) => [id, Object.fromEntries(rows.flatMap(({ code }, row) => (signs[row] === 'o' ? [[code, true]] : [])))]),
    ),
  ),
})

/** Signs the matrix of a plan and opens its round, on the plan's pages; returns the round. */
export async function signAndOpen({ app, page, plan }: Planning): Promise<string> {
  const step = (name: string) => visit(page, `${app.url}/rounds/plans/${plan}?step=${name}`)
  await step('matrix')
  await page.getByRole('button', { name: '签字：我确认这个适用范围' }).click()
  await page
    .getByText(/^\S+ 在.*签字/u)
    .first()
    .waitFor()
  await step('open')
  await page.getByRole('button', { name: '建立批次' }).click()
  await page.waitForURL(/\/rounds\/(?!plans)[^/]+$/u)
  return page.url().split('/').at(-1) ?? ''
}
