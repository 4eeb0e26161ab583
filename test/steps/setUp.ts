import type { Page } from 'playwright-core'
import type { NewInstallation } from '../app.ts'
import { ask } from './ask.ts'

/** Who sets an installation up, and what he signs in with afterwards. */
export const ADMINISTRATOR = { name: '李明', login: 'liming', password: '清水河边三棵老柳树和石桥' }

/** Ids of what the set-up made: the topmost unit, and its administrator. */
export interface SetUp {
  readonly county: string
  readonly administrator: string
}

/** A county and its administrator, who is signed in on the page then, at his first page. How it looks, installation.test.ts shows. */
export async function setUp(page: Page, app: NewInstallation, unitName = '示范县人民政府'): Promise<SetUp> {
  const code = new URL(app.setUpAddress).hash.slice(1)
  await ask<null>(page, app, 'POST', '/api/set-up', { code, unitName, unitKind: 'county', ...ADMINISTRATOR })
  const { person } = await ask<{ person: { id: string; unit: string } }>(page, app, 'GET', '/api/me')
  await page.goto(app.url)
  await page.getByRole('heading', { name: '工作台' }).waitFor()
  return { county: person.unit, administrator: person.id }
}
