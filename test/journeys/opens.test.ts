import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import { accessFaults, openBrowser, openPage } from '../browser.ts'

describe('the app as npm start leaves it', () => {
  let app: App
  let browser: Browser

  beforeAll(async () => {
    ;[app, browser] = await Promise.all([startApp(), openBrowser()])
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('opens on a page with a heading, without a fault, for everybody', async () => {
    const { page, faults } = await openPage(browser)
    await page.goto(app.url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await accessFaults(page)).toEqual([])
    expect(faults).toEqual([])
  })

  it('lays out on a telephone without scrolling sideways', async () => {
    const { page, faults } = await openPage(browser, 390, 844)
    await page.goto(app.url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(faults).toEqual([])
  })
})
