import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationUrl } from '../app.ts'
import { accessFaults, closePages, isFocusIn, openBrowser, openPage, tabTo, visit } from '../browser.ts'

const app = { url: demonstrationUrl() }
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => closePages(browser))
afterAll(() => browser.close())

const open = (page: Page, path: string) => visit(page, app.url + path)

/** What each kind of assessment must show of itself. */
const PROGRAMMES = [
  {
    id: 'changning-2020',
    kind: '扣分、加分、等次定额',
    figures: ['28 项 100 分', '27 项 100 分'],
    row: '政府信息公开指南',
    clause: '指南要素不齐全扣0.5分',
  },
  {
    id: 'taiqian-2020',
    kind: '自查与抽查',
    figures: ['21 项 100 分', '31 项 100 分'],
    row: '组织领导',
    clause: '主要领导年内至少听取一次',
  },
  { id: 'sanhe-2018', kind: '牵头单位打分', figures: ['52 项 100 分', '30 项 100 分'], row: '新闻发布', clause: '新闻发言人' },
  { id: 'suizhou-2021', kind: '第三方评估', figures: [], row: '渠道覆盖', clause: '线上、线下主动公开渠道的开通覆盖情况' },
  { id: 'tangyin-2022', kind: '季度栏目跟踪', figures: [], row: '双随机一公开', clause: '随机抽查事项清单' },
] as const

/** Is the place inside what its scrolling pane shows? */
const isInPane = (place: Locator, pane: string) =>
  place.evaluate((element, selector) => {
    const frame = element.closest(selector)!.getBoundingClientRect()
    const { top, bottom } = element.getBoundingClientRect()
    return top >= frame.top - 1 && Math.min(bottom, top + 20) <= frame.bottom + 1
  }, pane)

const lit = (page: Page) => page.locator('.words[data-lit="true"]').first()
const rowNamed = (page: Page, name: string) =>
  page
    .locator('.tree')
    .getByRole('button', { name: new RegExp(name) })
    .and(page.locator('[data-light]'))
    .first()

describe('the door', () => {
  it('says what it is, shows a finished ranking with an open bar, one deduction and what would be without it', async () => {
    const { page, faults } = await openPage(browser, 1366, 768)
    await open(page, '/')
    expect(await page.locator('.door-table .bar-open').count()).toBeGreaterThan(0)
    expect(await page.locator('.trail .clause').innerText()).not.toBe('')
    expect(await page.locator('.trail').innerText()).toMatch(/假如没扣[\s\S]*第 .* 名/)
    await page.getByRole('link', { name: '看一个做完的考核' }).click()
    await page.locator('table').first().waitFor()
    expect(page.url()).toMatch(/\/programmes\/changning-2020\/round/)
    expect(faults).toEqual([])
  })

  it.each(PROGRAMMES)('offers a real notice’s programme by its kind: $id, $kind', async ({ id, kind, figures }) => {
    const { page } = await openPage(browser, 1093, 614)
    await open(page, '/')
    const card = page.locator('.card', { has: page.locator(`a[href="/programmes/${id}"]`) })
    expect(await card.locator('.kind').innerText()).toBe(kind)
    const said = await card.innerText()
    for (const figure of figures) expect(said).toContain(figure)
    await card.getByRole('link', { name: /看方案/ }).click()
    await page.locator('.split').waitFor()
  })

  it('says how real work begins', async () => {
    const { page } = await openPage(browser)
    await open(page, '/')
    await expect.poll(() => page.getByRole('region', { name: '正式使用' }).innerText()).toContain('npm start -- --empty')
  })

  it('offers nothing that does not exist yet', async () => {
    const { page } = await openPage(browser)
    await open(page, '/')
    expect(await page.locator('main').innerText()).not.toMatch(/把我们的通知放进来|复制/)
  })
})

describe('a programme beside its notice', () => {
  it.each(PROGRAMMES)(
    'lights the clause from the rule, and the rule from the clause, without moving the focus: $id',
    async ({ id, row, clause }) => {
      const { page, faults } = await openPage(browser, 1093, 614)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await open(page, `/programmes/${id}`)
      const named = rowNamed(page, row)
      await named.scrollIntoViewIfNeeded()
      await named.hover()
      await expect.poll(() => lit(page).isVisible()).toBe(true)
      await expect.poll(() => isInPane(lit(page), '.notice')).toBe(true)
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)

      await page.locator('h1').hover()
      // With nothing lit the notice goes back to its annex: before that is over, its words move away from under the pointer.
      await expect.poll(() => lit(page).count()).toBe(0)
      const words = page.locator('.words', { hasText: clause }).first()
      await words.scrollIntoViewIfNeeded()
      await words.hover()
      const before = await page.locator('.notice').evaluate((pane) => pane.scrollTop)
      const lighted = page.locator('.tree [data-key][data-lit="true"], .tree button[data-lit="true"]').last()
      await expect.poll(() => lighted.isVisible()).toBe(true)
      await expect.poll(() => isInPane(lighted, '.tree')).toBe(true)
      expect(await page.locator('.notice').evaluate((pane) => pane.scrollTop)).toBe(before)
      expect(faults).toEqual([])
    },
  )

  it.each(PROGRAMMES)('opens again as it was left: $id', async ({ id, row }) => {
    const { page } = await openPage(browser)
    await open(page, `/programmes/${id}`)
    await rowNamed(page, row).click()
    await expect.poll(() => page.url()).toContain('at=')
    await page.getByLabel('查找文字').fill(row)
    await expect.poll(() => page.locator('main').getByRole('status').innerText()).toMatch(/符合 \d+/)
    const shown = await page.locator('.tree [data-key]').count()
    await page.reload()
    await lit(page).waitFor()
    expect(await page.locator('.tree [data-key]').count()).toBe(shown)
  })

  it.each(PROGRAMMES)('shows no English key, and no readings by their id: $id', async ({ id }) => {
    const { page } = await openPage(browser)
    for (const tab of ['card', 'total', 'grades', 'units']) {
      await open(page, `/programmes/${id}?tab=${tab}`)
      await page.locator('.reading-mark').evaluateAll((marks) => {
        for (const mark of marks) (mark as HTMLDetailsElement).open = true
      })
      const said = await page.locator('.tree, .columns-page, .grade-rules').allInnerTexts()
      expect(
        said
          .join('\n')
          .match(/\b[a-z]{3,}[a-z-]*\b/g)
          ?.filter((word) => !/^(www|http|com|gov|cn)$/.test(word)) ?? [],
      ).toEqual([])
    }
  })

  it('chooses rows by words, section, unit and leading office: sanhe-2018 (SH-02)', async () => {
    const { page, faults } = await openPage(browser)
    await open(page, '/programmes/sanhe-2018')
    const count = () => page.locator('.row-indicator').count()
    expect(await count()).toBe(52)
    await page.getByLabel('牵头单位', { exact: true }).selectOption('市网信办')
    await expect.poll(count).toBe(2)
    expect(await page.locator('.row-indicator').first().innerText()).toContain('牵头')
    await page.getByRole('link', { name: '全部显示' }).click()
    await expect.poll(count).toBe(52)
    await page.getByLabel('单位', { exact: true }).selectOption('市审计局')
    await expect.poll(count).toBeLessThan(40)
    await page.getByRole('link', { name: '单位与分组' }).click()
    expect(await page.locator('.assessors > li').count()).toBe(12)
    expect(await page.locator('.assessors').innerText()).toContain('自己也被考核，自己的这几项由市政务办来评')
    expect(faults).toEqual([])
  })

  it('quotes the law under the rule that rests on it: suizhou-2021 (SZ-02)', async () => {
    const { page } = await openPage(browser)
    await open(page, '/programmes/suizhou-2021')
    expect(await page.locator('.row-indicator').count()).toBe(38)
    expect(await page.locator('.row-indicator').first().locator('.basis-words').first().innerText()).toContain(
      '各级人民政府应当加强依托政府门户网站公开政府信息的工作',
    )
  })

  it('shows 125 columns with keepers and cadence, by unit and by level, and no points: tangyin-2022 (TY-01)', async () => {
    const { page, faults } = await openPage(browser)
    await open(page, '/programmes/tangyin-2022')
    const count = () => page.locator('.column-table tbody tr:not(.column-level)').count()
    expect(await count()).toBe(125)
    expect(await page.locator('main').innerText()).not.toMatch(/\d分(?!钟)/)
    await page.getByLabel('栏目', { exact: true }).selectOption({ label: '走进汤阴' })
    await expect.poll(count).toBe(5)
    await page.getByRole('link', { name: '全部显示' }).click()
    await page.getByLabel('单位', { exact: true }).selectOption('民政局')
    await expect.poll(count).toBeLessThan(60)
    await open(page, '/programmes/tangyin-2022?tab=units')
    expect(await page.locator('.stages').innerText()).toMatch(/2022-09-10（周六）前[\s\S]*反馈后5个工作日内/)
    expect(faults).toEqual([])
  })

  it('folds to names and back', async () => {
    const { page } = await openPage(browser)
    await open(page, '/programmes/changning-2020')
    await page.getByRole('link', { name: '只看目录' }).click()
    await expect.poll(() => page.locator('.row-body').count()).toBe(0)
    await page
      .getByRole('button', { name: /：展开$/ })
      .nth(2)
      .click()
    await expect.poll(() => page.locator('.row-body').count()).toBe(1)
    await page.reload()
    await expect.poll(() => page.locator('.row-body').count()).toBe(1)
    await page.getByRole('link', { name: '全部展开' }).click()
    await expect.poll(() => page.locator('.row-body').count()).toBeGreaterThan(27)
  })

  it('is walked by the keyboard alone: a stop for each pane, arrows within', async () => {
    const { page, faults } = await openPage(browser, 1093, 614)
    await open(page, '/programmes/changning-2020')
    await tabTo(page, '.notice')
    const first = await page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first)
    await tabTo(page, '.tree')
    for (let steps = 0; steps < 12 && !(await isFocusIn(page, '.rule-lines button')); steps += 1) await page.keyboard.press('ArrowDown')
    await expect.poll(() => lit(page).count()).toBe(1)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('at=townships')
    expect(await isFocusIn(page, '.tree')).toBe(true)
    // A reading is reached in the same walk.
    for (let steps = 0; steps < 12 && !(await isFocusIn(page, 'summary')); steps += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await page.locator('.reading-mark[open]').count()).toBe(1)
    expect(faults).toEqual([])
  })

  it('shows one pane at a time on a phone, and leads from the row to its words and back', async () => {
    const { page, faults } = await openPage(browser, 390, 844)
    await open(page, '/programmes/changning-2020')
    expect(await page.locator('.notice').isVisible()).toBe(false)
    await rowNamed(page, '政府信息公开指南').click()
    await page.getByRole('button', { name: '在通知原文里看这一行' }).click()
    await expect.poll(() => lit(page).isVisible()).toBe(true)
    await expect.poll(() => lit(page).evaluate((words) => words.getBoundingClientRect().top < window.innerHeight)).toBe(true)
    await page.locator('.words', { hasText: '每少公开一项扣1分' }).first().click()
    await expect.poll(() => page.locator('.tree button[data-lit="true"]').first().isVisible()).toBe(true)
    // What came to lie under the pointer while it stood still takes the light from nothing, though it rests there.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)))
    const picked = new URL(page.url()).searchParams.get('at') ?? ''
    const shining = await page.locator('.tree .row[data-lit="true"]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key')))
    expect(shining).toEqual([picked.replace(/#.*$/u, '')])
    expect(faults).toEqual([])
  })

  it.each(['changning-2020', 'tangyin-2022'])('prints as a table of its own: %s', async (id) => {
    const { page } = await openPage(browser)
    await open(page, `/programmes/${id}`)
    await page.locator('.split').waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.locator('.printed-card').waitFor()
    expect(await page.locator('.printed-card tbody tr:not(.printed-section)').count()).toBe(id === 'tangyin-2022' ? 125 : 28)
    expect(await page.locator('.split, .button:visible, .tabs:visible').count()).toBe(0)
  })
})

describe('the pages of all five programmes', () => {
  it.each(PROGRAMMES)(
    'pass axe, fit an office screen and a phone, and say that they are a demonstration: $id',
    { timeout: 120_000 },
    async ({ id }) => {
      const found: string[] = []
      const { page, faults } = await openPage(browser, 1093, 614)
      const tabs = id === 'changning-2020' ? ['card', 'units', 'total', 'grades', 'readings', 'versions', 'issues'] : ['card', 'units']
      for (const path of tabs.map((tab) => `/programmes/${id}?tab=${tab}`)) {
        await page.setViewportSize({ width: 1093, height: 614 })
        await open(page, path)
        if (!(await page.getByRole('note').innerText()).includes('演示数据')) found.push(`${path}: not marked as a demonstration`)
        found.push(...(await accessFaults(page)).map((fault) => `${path}: ${fault}`))
        for (const [width, height] of [
          [1093, 614],
          [390, 844],
        ] as const) {
          await page.setViewportSize({ width, height })
          const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          if (beyond > 0) found.push(`${path}: ${String(beyond)} px too wide at ${String(width)}`)
        }
      }
      expect([...found, ...faults]).toEqual([])
    },
  )
})
