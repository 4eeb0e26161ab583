import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationUrl } from '../app.ts'
import { accessFaults, closePages, openBrowser, openPage, overflowPx, visit, type Shown } from '../browser.ts'

const app = { url: demonstrationUrl() }
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => closePages(browser))
afterAll(() => browser.close())

/** What each notice has of its own: places, grades, points. */
const PROGRAMMES = [
  { id: 'changning-2020', ranked: true, graded: true, marked: true },
  { id: 'taiqian-2020', ranked: false, graded: false, marked: true },
  { id: 'sanhe-2018', ranked: false, graded: true, marked: true },
  { id: 'suizhou-2021', ranked: false, graded: false, marked: true },
  { id: 'tangyin-2022', ranked: false, graded: false, marked: false },
] as const

/** What a page may show of a round, as the server tells it. */
interface Told {
  readonly tables: readonly {
    readonly name: string
    readonly lines: readonly {
      readonly unit: string
      readonly name: string
      readonly total: { readonly text: string }
      readonly open: number
    }[]
  }[]
}

const roundPath = (id: string) => `/programmes/${id}/round`
const unitPath = (id: string, unit: string) => `${roundPath(id)}/units/${encodeURIComponent(unit)}`
const roundOf = async (id: string): Promise<Told> => (await (await fetch(`${app.url}/api/programmes/${id}/round`)).json()) as Told

const open = (page: Page, path: string) => visit(page, app.url + path)

describe('the ranking', () => {
  it('leads in one click from a loss to its clause, its answer, who gave it and when', async () => {
    const { page, faults } = await openPage(browser)
    await open(page, roundPath('changning-2020'))
    const loss = page.locator('.lost-links a:has(.change)').last()
    expect(await loss.innerText()).toMatch(/^−\d/)
    await loss.click()
    const row = page.locator('.sheet-row[data-open="true"]')
    await row.waitFor()
    expect(await row.count()).toBe(1)
    expect(await row.locator('q.clause').first().innerText()).not.toBe('')
    expect(await row.locator('.answers tbody tr[data-state="answered"] td:nth-child(3)').first().innerText()).toMatch(/\d{4}-\d\d-\d\d/)
    expect(await row.evaluate((one) => one.contains(document.activeElement))).toBe(true)
    expect(faults).toEqual([])
  })

  it('shows open points as a range with a hatched bar, ties, seats and the distance to the line', async () => {
    const { page } = await openPage(browser)
    await open(page, roundPath('changning-2020'))
    const open_ = page.locator('.standing-table tbody tr', { has: page.locator('.bar-open') }).first()
    expect(await open_.locator('.col-points').innerText()).toMatch(/^\d+\.\d\d–\d+\.\d\d$/)
    expect(await open_.locator('.col-place').innerText()).toMatch(/^\d+–\d+/)
    expect(await page.locator('.tie').first().innerText()).toBe('同分')
    expect(await page.locator('.seats').first().innerText()).toMatch(/优秀\s*\d\/4/)
    const lines = await page.locator('.col-line').allInnerTexts()
    expect(lines.some((words) => /^比第5名(至少)?高 [\d.]+$/.test(words))).toBe(true)
    expect(lines.some((words) => /^差 [\d.–]+ 分追平第4名（优秀）$/.test(words))).toBe(true)
  })

  it('is sorted, filtered and cut to columns, and its address opens it again so', async () => {
    const { page, faults } = await openPage(browser)
    await open(page, roundPath('changning-2020'))
    await page.getByRole('link', { name: /县直部门/ }).click()
    await page.getByRole('combobox', { name: '等次' }).selectOption('良好')
    await page.getByRole('button', { name: '得分' }).click()
    await page.getByRole('button', { name: '得分' }).click()
    await page.getByText('选列').click()
    await page.getByRole('checkbox', { name: '距线' }).uncheck()
    const names = await page.locator('.col-name a').allInnerTexts()
    expect(names.length).toBeGreaterThan(3)
    await page.reload()
    await page.locator('.standing-table').first().waitFor()
    expect(await page.locator('.col-name a').allInnerTexts()).toEqual(names)
    expect(await page.locator('.standing-table').count()).toBe(1)
    expect(await page.locator('td.col-line').count()).toBe(0)
    expect(await page.locator('th.col-points').getAttribute('aria-sort')).toBe('ascending')
    const points = (await page.locator('td.col-points').allInnerTexts()).map(Number.parseFloat)
    expect(points).toEqual([...points].sort((a, b) => a - b))
    expect(faults).toEqual([])
  })

  it('goes out as a file that office programs open', async () => {
    const { page } = await openPage(browser)
    await open(page, roundPath('changning-2020'))
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出表格' }).click()])
    expect(download.suggestedFilename()).toMatch(/^演示.*-结果\.csv$/)
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString('utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text).toContain('演示数据')
    const { tables } = await roundOf('changning-2020')
    expect(text.split('\r\n').filter((line) => line.includes('示例县') && /^(乡镇|县直部门),/.test(line))).toHaveLength(
      tables.reduce((sum, { lines }) => sum + lines.length, 0),
    )
  })

  it('says how a group lies and what tells its units apart', async () => {
    const { page } = await openPage(browser)
    await open(page, roundPath('changning-2020'))
    await page.getByRole('link', { name: '组内分析' }).click()
    await page.locator('.separating').first().waitFor()
    const counts = await page.locator('.distribution').first().locator('.distribution-count').allInnerTexts()
    const { tables } = await roundOf('changning-2020')
    const scored = tables[0]!.lines.filter(({ total }) => /\d/.test(total.text)).length
    expect(counts.map(Number.parseFloat).reduce((sum, one) => sum + one, 0)).toBe(scored)
    expect(await page.locator('.separating tbody tr').first().innerText()).toMatch(/−[\d.]+/)
  })

  it('is walked by the arrow keys and opened by Enter', async () => {
    const { page, faults } = await openPage(browser, 1093, 614)
    await open(page, roundPath('changning-2020'))
    await page.locator('.standing-table .col-name a').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const third = await page.locator('.standing-table').first().locator('.col-name a').nth(2).innerText()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(third)
    await page.keyboard.press('Enter')
    await page.locator('.sheet-head h1').waitFor()
    expect(await page.locator('.sheet-head h1').innerText()).toContain(third)
    expect(faults).toEqual([])
  })
})

describe('a ranking of three thousand', () => {
  it('draws what is near the window, goes to its end by one key, and finds one at once', async () => {
    const { page, faults } = await openPage(browser, 1093, 614)
    await page.route('**/api/programmes/changning-2020/round', async (route) => {
      const round = (await (await route.fetch()).json()) as Told
      const [table] = round.tables
      const lines = Array.from({ length: 3_000 }, (_, at) => {
        const line = table!.lines[at % table!.lines.length]!
        return { ...line, unit: `${line.unit}${String(at)}`, name: `${line.name}${String(at)}` }
      })
      await route.fulfill({ json: { ...round, tables: [{ ...table, lines }] } })
    })
    await open(page, roundPath('changning-2020'))
    const rows = page.locator('.standing-table tbody tr:not(.virtual-gap)')
    expect(await rows.count()).toBeLessThan(150)
    await page.locator('.col-name a').first().focus()
    await page.keyboard.press('End')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/2999$/)
    await page.getByLabel('按单位名称查找').fill('2999')
    await expect.poll(() => rows.count()).toBe(1)
    expect(faults).toEqual([])
  })
})

describe('a sheet', () => {
  const withLosses = async (id: string) => {
    const { tables } = await roundOf(id)
    return unitPath(id, tables[0]!.lines.at(-2)!.unit)
  }

  it('falls from full marks to the total, and every step leads to its row', async () => {
    const { page, faults } = await openPage(browser)
    await open(page, await withLosses('changning-2020'))
    const numbers = (await page.locator('.waterfall tr:not(.waterfall-group) .figure').allInnerTexts()).map((text) =>
      Number(text.replace('−', '-').replace('＋', '')),
    )
    const [full = 0, ...steps] = numbers.slice(0, -1)
    expect(steps.reduce((left, step) => left + step, full)).toBeCloseTo(numbers.at(-1) ?? Number.NaN, 6)
    const step = page.locator('.waterfall button').first()
    const name = await step.innerText()
    await step.click()
    await expect.poll(() => page.locator('.sheet-row[data-open="true"] .row-name').allInnerTexts()).toEqual([name.replace(/^\d+ /, '')])
    expect(page.url()).toContain('at=')
    expect(faults).toEqual([])
  })

  it('stands beside its group, in a table under the drawing', async () => {
    const { page } = await openPage(browser)
    await open(page, await withLosses('changning-2020'))
    expect(await page.locator('.radar polygon.radar-median').count()).toBe(1)
    expect(await page.locator('.sections thead').innerText()).toContain('组中位')
    expect(await page.locator('.sections tbody tr').count()).toBeGreaterThan(2)
  })

  it('says what is open, what it may still bring, and leads there', async () => {
    const { page } = await openPage(browser)
    const { tables } = await roundOf('changning-2020')
    const waiting = tables.flatMap(({ lines }) => lines).find(({ total }) => total.text.includes('–'))!
    await open(page, unitPath('changning-2020', waiting.unit))
    const list = page.locator('.open-list')
    expect(await list.innerText()).toMatch(/还可能多得 [\d.]+ 分/)
    await list.locator('button').first().click()
    await expect.poll(() => page.locator('.sheet-row[data-open="true"]').count()).toBe(1)
  })

  it.each([
    ['打印一览', 'brief'],
    ['打印明细', undefined],
  ])('prints by “%s”: %s', async (button, mode) => {
    const { page } = await openPage(browser)
    await open(page, await withLosses('changning-2020'))
    await page.evaluate(() => {
      Object.assign(window, { print: () => Object.assign(window, { printed: document.documentElement.dataset['print'] ?? 'whole' }) })
    })
    await page.getByRole('button', { name: button }).click()
    expect(await page.evaluate(() => (window as unknown as { printed: string }).printed)).toBe(mode ?? 'whole')
    await page.emulateMedia({ media: 'print' })
    await page.evaluate((brief) => brief !== undefined && (document.documentElement.dataset['print'] = brief), mode)
    const rows = await page.locator('.sheet-row').count()
    expect(await page.locator('.sheet-body:visible').count()).toBe(mode === 'brief' ? 0 : rows)
    expect((await page.locator('.losses:visible').count()) > 0).toBe(mode === 'brief')
    expect(await page.locator('button.button:visible').count()).toBe(0)
    expect(await page.getByRole('note').isVisible()).toBe(true)
  })
})

describe('what a notice does not have', () => {
  it.each(PROGRAMMES)('stands nowhere on its pages, and the rest is whole: $id', async ({ id, ranked, graded, marked }) => {
    const { page, faults } = await openPage(browser)
    await open(page, roundPath(id))
    const heads = await page.locator('.standing-table').first().locator('thead th').allInnerTexts()
    const has = (words: string) => heads.some((head) => head.includes(words))
    expect({ ranked: has('名次'), graded: has('等次'), marked: has('得分') }).toEqual({ ranked, graded, marked })
    if (!marked) {
      expect(has('结论')).toBe(true)
      expect(has('问题')).toBe(true)
    }
    const seen = await page.locator('main').innerText()
    const { tables } = await roundOf(id)
    await open(page, unitPath(id, tables[0]!.lines[0]!.unit))
    const sheet = await page.locator('main').innerText()
    for (const said of [seen, sheet]) {
      if (!marked) expect(said).not.toMatch(/得分|无得分|(^|\s)0\s*分|总分/)
      if (!ranked) expect(said).not.toMatch(/名次|排名|第 ?\d+ ?名/)
      expect(said.match(/\b(undefined|null|NaN|true|false)\b/g) ?? []).toEqual([])
    }
    expect(faults).toEqual([])
  })

  it('leaves verdicts, problems by kind and who keeps the column: tangyin-2022 (TY-07)', async () => {
    const { page } = await openPage(browser)
    await open(page, roundPath('tangyin-2022'))
    const faulty = page.locator('.standing-table tbody tr', { has: page.locator('[data-sure="true"]') }).first()
    expect(await faulty.locator('.col-columns').innerText()).toMatch(/^[1-9]\d*(–\d+)? \/ \d+$/)
    await faulty.locator('.col-name a').click()
    await page.getByRole('button', { name: /只看有问题的/ }).click()
    const row = page.locator('.sheet-row:visible').first()
    await row.locator('button').first().click()
    const words = await row.locator('.sheet-body').innerText()
    expect(words).toContain('保障单位')
    expect(words).toContain('更新要求')
    expect(await row.locator('q.clause').first().innerText()).not.toBe('')
  })
})

/** Styles take other colours below 900 px only, and there the same for every programme. */
const SIZES: readonly (readonly [width: number, height: number, shown: (id: string) => Shown])[] = [
  [1366, 768, () => 'for the first time'],
  [1093, 614, () => 'laid out anew'],
  [390, 844, (id) => (id === PROGRAMMES[0].id ? 'for the first time' : 'laid out anew')],
]

describe('the pages of results', () => {
  it.each(PROGRAMMES)(
    'pass axe, fit an office screen and a phone, and say that they are a demonstration: $id',
    { timeout: 180_000 },
    async ({ id }) => {
      const { tables } = await roundOf(id)
      const lines = tables.flatMap((table) => table.lines)
      const units = [lines[0]!, lines.find((line) => line.open > 0) ?? lines.at(-1)!]
      const paths = [roundPath(id), `${roundPath(id)}?view=figures`, ...units.map(({ unit }) => unitPath(id, unit))]
      const found: string[] = []
      for (const path of paths) {
        const { page } = await openPage(browser)
        await open(page, path)
        for (const [width, height, shown] of SIZES) {
          await page.setViewportSize({ width, height })
          if (!(await page.getByRole('note').innerText()).includes('演示数据')) found.push(`${path}: not marked as a demonstration`)
          const beyond = await overflowPx(page)
          if (beyond > 0) found.push(`${path}: ${String(beyond)} px too wide at ${String(width)}`)
          found.push(...(await accessFaults(page, shown(id))).map((fault) => `${path} at ${String(width)}: ${fault}`))
        }
        await page.close()
      }
      expect(found).toEqual([])
    },
  )
})
