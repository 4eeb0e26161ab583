import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { ROOT } from '../../scripts/run.mjs'
import { beijingDate } from '../../src/model/Instant.ts'
import { ARTICLES } from '../../src/server/demonstration/site/openSite.ts'
import { loadSite } from '../../src/server/demonstration/site/SiteParts.ts'
import { demonstrationUrl, startApp } from '../app.ts'
import { accessFaults, closePages, openBrowser, openPage, overflowPx, visit } from '../browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

it('The demonstration shows a website that was really checked: as many broken links as there are, and columns left to be confirmed', async () => {
  const { truthOf } = await loadSite(join(ROOT, 'demo-site'))
  const { brokenLinks } = truthOf({ seed: 1, articles: ARTICLES, today: beijingDate(new Date().toISOString()) })
  const { page, faults } = await openPage(browser, 1366, 768)
  onTestFinished(() => closePages(browser))
  await visit(page, `${demonstrationUrl()}/sites`)
  await page.getByRole('link', { name: '示例县人民政府门户网站（演示）' }).click()
  await page.getByText('和上次').waitFor()
  expect(await page.locator('.tiles li', { hasText: '失效链接' }).innerText()).toContain(String(brokenLinks.length))
  await page.getByRole('link', { name: '确认栏目的网址' }).first().click()
  await page.getByText('一次确认 2 个有把握的').waitFor()
  expect(await accessFaults(page)).toEqual([])
  expect(await overflowPx(page)).toBe(0)
  expect(faults).toEqual([])
})

it('A demonstration whose website cannot be served, because another one has its port, says so and works all the same', async () => {
  const app = await startApp()
  onTestFinished(async () => {
    await app.stop()
  })
  expect(app.said()).toContain('示例网站没有打开')
  const { page, faults } = await openPage(browser, 1093, 614)
  onTestFinished(() => closePages(browser))
  await visit(page, `${app.url}/sites`)
  await page.getByRole('link', { name: '示例县人民政府门户网站（演示）' }).click()
  await page.getByText('被别的程序占用了').waitFor()
  // What was found before is still there, and nobody visits whoever has the port now.
  await page.getByText('和上次').waitFor()
  expect(await page.getByText('还没有允许').first().isVisible()).toBe(true)
  expect(await accessFaults(page)).toEqual([])
  expect(faults).toEqual([])
})
