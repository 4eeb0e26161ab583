import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationUrl } from '../app.ts'
import { accessFaults, closePages, isFocusIn, openBrowser, openPage, overflowPx, tabTo } from '../browser.ts'

const app = { url: demonstrationUrl() }
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => closePages(browser))
afterAll(() => browser.close())

const ROUND = '/programmes/changning-2020/round'

/** Opens the page where answers are changed, scored and ready. */
async function openWhatIf(page: Page, path = `${ROUND}/what-if`): Promise<void> {
  await page.goto(app.url + path)
  await page.locator('.effect').waitFor()
}

const told = (page: Page) => page.locator('.effect-words').innerText()
const places = (page: Page) => page.locator('.rank-name').allInnerTexts()

/** Takes the first single answer that would lift the unit. */
async function tryBest(page: Page): Promise<void> {
  await page.getByRole('button', { name: '找一找' }).click()
  await page.locator('.suggested .button').first().click()
  await page.locator('.change-list').waitFor()
}

describe('the two-minute story', () => {
  it('ends with an answer changed, and two towns that swap', async () => {
    const { page, faults } = await openPage(browser, 1366, 768)
    await page.goto(app.url)
    await page.getByRole('link', { name: '看一个做完的考核' }).first().click()
    const ranking = page.locator('.standing-table').first()
    await ranking.waitFor()
    // One bar is still hatched: answers are missing, nothing is guessed.
    expect(await ranking.locator('.bar-open').count()).toBeGreaterThan(0)

    await page.getByRole('link', { name: '改一个答案看看' }).first().click()
    await page.locator('.effect').waitFor()
    const before = await places(page)
    await tryBest(page)
    await expect.poll(() => told(page)).toMatch(/^(\S+)升到第(\d+)名，(\S+)降到第\d+名。$/u)
    expect(await places(page)).not.toEqual(before)
    // The same is said aloud, and the notice's words stand with the row that moved.
    expect(await page.locator('.what-if [aria-live]').innerText()).toBe(await told(page))
    expect(await page.locator('.changed-rows q.clause').first().innerText()).not.toBe('')
    expect(faults).toEqual([])
  })
})

describe('what if', () => {
  it.each(['changning-2020', 'taiqian-2020', 'sanhe-2018', 'suizhou-2021', 'tangyin-2022'])(
    'scores in the browser what the server scored, receipt for receipt: %s',
    async (id) => {
      const { page, faults } = await openPage(browser)
      await openWhatIf(page, `/programmes/${id}/round/what-if`)
      await page.locator('.checked code').waitFor()
      const { receipt } = (await (await fetch(`${app.url}/api/programmes/${id}/round/facts`)).json()) as { receipt: string }
      expect(await page.locator('.checked').innerText()).toContain('一致')
      expect(await page.locator('.checked code').innerText()).toBe(receipt.slice(0, 8))
      expect(faults).toEqual([])
    },
  )

  it('shows no unit before the one that it chooses', async () => {
    const { page, faults } = await openPage(browser)
    await page.addInitScript(() => {
      const shown = new Set<string>()
      Object.assign(globalThis, { shown })
      new MutationObserver(() => {
        for (const heading of document.querySelectorAll('.effect h2')) shown.add(heading.textContent)
      }).observe(document, { childList: true, subtree: true })
    })
    await openWhatIf(page)
    await page.locator('.checked code').waitFor()
    const chosen = await page.locator('.effect h2').innerText()
    expect(await page.evaluate(() => [...(globalThis as unknown as { shown: Set<string> }).shown])).toEqual([chosen])
    expect(new URL(page.url()).searchParams.get('unit')).not.toBeNull()
    expect(faults).toEqual([])
  })

  it('says that nothing is stored, undoes one change, and all', async () => {
    const { page, faults } = await openPage(browser)
    await openWhatIf(page)
    expect(await page.locator('.local').innerText()).toContain('只在本机试算，不改变结果')
    const untouched = await page.locator('.effect-figures').innerText()
    await tryBest(page)
    await expect.poll(() => page.locator('.effect-figures').innerText()).not.toBe(untouched)
    await page
      .locator('.change-list')
      .getByRole('button', { name: /^还原：/ })
      .click()
    await expect.poll(() => page.locator('.effect-figures').innerText()).toBe(untouched)
    expect(await page.locator('.change-list').count()).toBe(0)

    const group = page.locator('.question-group[data-open="true"]').first()
    await group.locator('.answer-choice label:not(:has(:checked))').first().click()
    await page.getByRole('button', { name: '全部还原' }).click()
    await expect.poll(() => page.locator('.effect-figures').innerText()).toBe(untouched)
    expect(faults).toEqual([])
  })

  it('comes back by its address, and says which changes it cannot take', async () => {
    const { page, faults } = await openPage(browser)
    await openWhatIf(page)
    await tryBest(page)
    await expect.poll(() => told(page)).toContain('升到')
    const [said, address] = [await told(page), page.url()]
    await page.goto(app.url)
    await page.goto(address)
    await expect.poll(() => told(page)).toBe(said)

    const nobody = encodeURIComponent(JSON.stringify([['nobody', '1.x', '是']]))
    await openWhatIf(page, `${ROUND}/what-if?changes=${nobody}`)
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('1 处改动对不上')
    expect(faults).toEqual([])
  })

  it('works by the keyboard alone, for who wants no motion too', async () => {
    const { page, faults } = await openPage(browser, 1093, 614)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openWhatIf(page)
    await tabTo(page, '.question-group[data-open="true"] .answer-choice input')
    const before = await page.locator('.effect-figures').innerText()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('.effect-figures').innerText()).not.toBe(before)
    // The control keeps the keyboard while everything around it is drawn anew.
    expect(await isFocusIn(page, '.answer-choice input:checked')).toBe(true)
    await tabTo(page, '.change-list .link')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.effect-figures').innerText()).toBe(before)
    expect(faults).toEqual([])
  })

  it('refuses a number out of range in words, and keeps the last good one', async () => {
    const { page, faults } = await openPage(browser)
    await openWhatIf(page)
    await page.getByRole('button', { name: /^全部/ }).first().click()
    const heads = page.locator('.question-head button[aria-expanded="false"]')
    for (let at = (await heads.count()) - 1; at >= 0; at -= 1) await heads.nth(at).click()
    const field = page.locator('.question-body input[type="number"]').first()
    const before = await page.locator('.effect-figures').innerText()
    await field.fill('-3')
    await page.locator('.number-fault').first().waitFor()
    expect(await page.locator('.number-fault').first().innerText()).toMatch(/不能小于|请填一个数/)
    expect(await page.locator('.effect-figures').innerText()).toBe(before)
    expect(faults).toEqual([])
  })

  it('passes axe and fits an office screen and a phone, in every mode', { timeout: 120_000 }, async () => {
    const found: string[] = []
    const { page } = await openPage(browser)
    await openWhatIf(page)
    await tryBest(page)
    for (const mode of ['', '大字', '高对比', '深色']) {
      if (mode !== '') await page.getByRole('button', { name: mode, exact: true }).click()
      for (const [width, height] of [
        [1093, 614],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height })
        const beyond = await overflowPx(page)
        if (beyond > 0) found.push(`${mode}: ${String(beyond)} px too wide at ${String(width)}`)
      }
      found.push(
        ...(await accessFaults(page, mode === '大字' ? 'laid out anew' : 'for the first time')).map((fault) => `${mode}: ${fault}`),
      )
    }
    expect(found).toEqual([])
  })
})

/** The palette, ready to be written into. */
const openPalette = async (page: Page) => {
  await page.keyboard.press('Control+k')
  await page.locator('.palette-input:focus').waitFor()
}

const option = (page: Page) => page.locator('.palette [role="option"]')

describe('the palette', () => {
  it('opens by Ctrl K, finds an indicator by its name, and goes there by Enter', async () => {
    const { page, faults } = await openPage(browser, 1093, 614)
    await page.goto(`${app.url}${ROUND}`)
    await page.locator('.standing-table').first().waitFor()
    await openPalette(page)
    await page.keyboard.type('公开指南')
    const first = option(page).first()
    await expect.poll(() => first.innerText()).toContain('政府信息公开指南')
    expect(await accessFaults(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    expect(await option(page).nth(1).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toMatch(/\/programmes\/changning-2020\?card=\w+&at=/)
    await expect.poll(() => page.locator('.palette').count()).toBe(0)
    expect(faults).toEqual([])
  })

  it('jumps to a unit, runs a command, and gives the keyboard back when it is left', async () => {
    const { page, faults } = await openPage(browser)
    await page.goto(`${app.url}${ROUND}`)
    const name = await page.locator('.standing-table tbody a').first().innerText()
    await openPalette(page)
    await page.keyboard.type(name)
    await page
      .getByRole('option', { name: `单位 ${name}` })
      .first()
      .click()
    await expect.poll(() => page.url()).toContain('/units/')

    await openPalette(page)
    await page.keyboard.type('高对比')
    await option(page).first().waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('button', { name: '高对比' }).getAttribute('aria-pressed')).toBe('true')

    await page.getByRole('button', { name: '查找', exact: true }).click()
    await page.locator('.palette').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.palette').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('查找')
    expect(faults).toEqual([])
  })
})
