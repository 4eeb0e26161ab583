import type { Locator, Page } from 'playwright-core'

/** A part of a page by its heading. */
export const panel = (on: Page, heading: string): Locator => on.getByRole('region', { name: heading, exact: true })

/** What has opened over the page. */
export const dialog = (on: Page): Locator => on.getByRole('dialog')

/** Chooses one out of many by a part of its name. */
export async function choose(from: Page | Locator, label: string, part: string, name: RegExp): Promise<void> {
  await from.getByLabel(label).fill(part)
  await from.getByRole('option', { name }).click()
}

/** Types a new password twice. */
export async function fillNewPassword(on: Page, password: string): Promise<void> {
  await on.getByLabel('新密码', { exact: true }).fill(password)
  await on.getByLabel('再输一次').fill(password)
}
