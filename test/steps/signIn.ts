import type { Page } from 'playwright-core'
import { PASSWORD } from '../people.ts'

/** Types a login name and a password at the door, and does not wait for what comes of it. */
export async function knock(page: Page, app: { readonly url: string }, login: string, password = PASSWORD): Promise<void> {
  await page.goto(app.url)
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** Signs somebody in, at his first page. */
export async function signIn(page: Page, app: { readonly url: string }, login: string, password = PASSWORD): Promise<void> {
  await knock(page, app, login, password)
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
}
