import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationUrl } from '../app.ts'
import { accessFaults, closePages, openBrowser, openPage, overflowPx, tabTo, visit } from '../browser.ts'

const app = { url: demonstrationUrl() }
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => closePages(browser))
afterAll(() => browser.close())

const PROGRAMMES = ['changning-2020', 'taiqian-2020'] as const

/** The ranking of a round, and the sheet of the first unit in it. */
async function resultPaths(id: string): Promise<readonly string[]> {
  const round = (await (await fetch(`${app.url}/api/programmes/${id}/round`)).json()) as { tables: { lines: { unit: string }[] }[] }
  const path = `/programmes/${id}/round`
  return [path, `${path}/units/${encodeURIComponent(round.tables[0]!.lines[0]!.unit)}`]
}

const open = (page: Page, path: string) => visit(page, app.url + path)

describe('the main story', () => {
  it('leads from the door to a deduction, its clause, its answer and who gave it', async () => {
    const { page, faults } = await openPage(browser)
    await open(page, '/')
    await page.getByRole('link', { name: '看一个做完的考核' }).click()
    const ranking = page.locator('.standing-table').first()
    await ranking.waitFor()
    // Sorted: the first line has the first place, and some line is still a range.
    expect(await ranking.locator('tbody .col-place').first().innerText()).toMatch(/^1/)
    expect(await page.locator('.col-points', { hasText: '–' }).count()).toBeGreaterThan(0)

    await ranking.locator('.col-name a').last().click()
    const loss = page.locator('.losses button').first()
    expect(await loss.innerText()).toMatch(/^[−＋失]/)
    await loss.click()
    const body = page.locator('.sheet-row[data-open="true"] .sheet-body')
    expect(await body.locator('q.clause').first().innerText()).not.toBe('')
    const answer = body.locator('.answers tbody tr[data-state="answered"]').first()
    expect(await answer.locator('td').nth(2).innerText()).toMatch(/\d{4}-\d\d-\d\d/)

    await body.getByRole('link', { name: '在通知原文里看这一项' }).click()
    await page.locator('.words[data-lit="true"]').first().waitFor()
    expect(faults).toEqual([])
  })

  it('goes the same way by keyboard alone', async () => {
    const { page, faults } = await openPage(browser, 1093, 614)
    await open(page, '/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('跳到正文')
    await tabTo(page, '.door-round a.primary')
    await page.keyboard.press('Enter')
    await page.locator('.standing-table').first().waitFor()
    await tabTo(page, '.standing-table a')
    await page.keyboard.press('Enter')
    await page.locator('.sheet-line button').first().waitFor()
    await tabTo(page, '.sheet-line button')
    await page.keyboard.press('Enter')
    expect(await page.locator('.sheet-row[data-open="true"] .sheet-body').count()).toBe(1)
    expect(faults).toEqual([])
  })

  it('finds a unit by a part of its name, and keeps the view in the address', async () => {
    const { page, faults } = await openPage(browser)
    await open(page, '/programmes/changning-2020/round')
    const name = await page.locator('.col-name a').last().innerText()
    await page.getByLabel('按单位名称查找').fill(name)
    await expect.poll(() => page.locator('.col-name a').allInnerTexts()).toEqual([name])
    await page.reload()
    await expect.poll(() => page.locator('.col-name a').allInnerTexts()).toEqual([name])
    expect(faults).toEqual([])
  })

  it('shows only what was lost, and only what is open, on a sheet', async () => {
    const { page, faults } = await openPage(browser)
    await open(page, '/programmes/changning-2020/round')
    await page.locator('.standing-table .col-name a').last().click()
    await page.locator('.sheet-row').first().waitFor()
    const all = await page.locator('.sheet-row:visible').count()
    await page.getByRole('button', { name: /只看失分/ }).click()
    const lost = await page.locator('.sheet-row:visible').count()
    expect(lost).toBeGreaterThan(0)
    expect(lost).toBeLessThan(all)
    // An indicator scored by judgement lost what its marks have more: no row of those that lost says only what it got.
    expect(await page.locator('.sheet-row:visible:has(.row-number:not(:empty)) .losses li:first-child .change-up').count()).toBe(0)
    await page.getByRole('button', { name: '全部展开' }).click()
    expect(await page.locator('.sheet-body:visible').count()).toBe(lost)
    expect(faults).toEqual([])
  })
})

describe('what is missing', () => {
  it.each([
    ['/programmes/changning-2020/round/units/nobody', '看这个方案的排名', /\/programmes\/changning-2020\/round$/],
    ['/programmes/nothing/round/units/nobody', '看全部方案', /\/programmes$/],
    ['/programmes/nothing', '看全部方案', /\/programmes$/],
  ])('leads on from %s by “%s”', async (path, title, address) => {
    const { page } = await openPage(browser)
    await open(page, path)
    await page.getByRole('link', { name: title }).click()
    await page.locator('.standing-table, .cards').first().waitFor()
    expect(page.url()).toMatch(address)
  })

  it.each(PROGRAMMES)('is told by the check without its codes: %s', async (id) => {
    const { page } = await openPage(browser)
    await open(page, `/programmes/${id}?tab=issues`)
    const said = await page.locator('.issues li').allInnerTexts()
    expect(said.join('\n')).not.toMatch(/untranslated|unnamed|unmatched|by-alias|without-count/)
    expect(said[0]).toMatch(/\.yaml 第 \d+ 行/)
  })
})

describe('every page', () => {
  // Those of a programme and of its results are looked at with every programme, in journeys of their own.
  it('says that it is a demonstration, fits an office screen and a phone, and passes axe', { timeout: 240_000 }, async () => {
    const found: string[] = []
    const { page } = await openPage(browser)
    for (const path of ['/', '/programmes', '/programmes/taiqian-2020?tab=issues', '/nowhere']) {
      for (const [width, height] of [
        [1093, 614],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height })
        await open(page, path)
        if (!(await page.getByRole('note').innerText()).includes('演示数据')) found.push(`${path}: not marked as a demonstration`)
        const beyond = await overflowPx(page)
        if (beyond > 0) found.push(`${path}: ${String(beyond)} px too wide at ${String(width)}`)
      }
      found.push(...(await accessFaults(page)).map((fault) => `${path}: ${fault}`))
    }
    expect(found).toEqual([])
  })

  it.each(['大字', '高对比', '深色'])('keeps its contrast and its width with %s', { timeout: 120_000 }, async (name) => {
    const found: string[] = []
    const { page } = await openPage(browser, 1093, 614)
    await open(page, '/')
    await page.getByRole('button', { name, exact: true }).click()
    const [changning, tangyin, sanhe] = ['/programmes/changning-2020', '/programmes/tangyin-2022', '/programmes/sanhe-2018/round']
    const tabs = [`${changning}?tab=card`, `${changning}?tab=grades`]
    for (const path of ['/', ...tabs, ...(await resultPaths('changning-2020')), tangyin, sanhe]) {
      await open(page, path)
      const beyond = await overflowPx(page)
      if (beyond > 0) found.push(`${path}: ${String(beyond)} px too wide`)
      found.push(
        ...(await accessFaults(page, name === '大字' ? 'laid out anew' : 'for the first time')).map((fault) => `${path}: ${fault}`),
      )
    }
    expect(found).toEqual([])
  })

  it('prints a sheet whole, with nothing to press', async () => {
    const { page } = await openPage(browser)
    await open(page, '/programmes/changning-2020/round')
    await page.locator('.standing-table .col-name a').first().click()
    await page.locator('.sheet-row').first().waitFor()
    const rows = await page.locator('.sheet-row').count()
    await page.getByRole('button', { name: /只看失分/ }).click()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.sheet-body:visible').count()).toBe(rows)
    expect(await page.locator('.button:visible').count()).toBe(0)
    expect(await page.getByRole('note').isVisible()).toBe(true)
  })
})
