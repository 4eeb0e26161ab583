import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, openPage, overflowPx, visit } from '../browser.ts'

let app: NewInstallation
let browser: Browser
let page: Page
let faults: readonly string[]
/** Clicks of the clerk, from the empty list of rounds on. */
let clicks = 0
let county: string
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  ;({ page, faults } = await openPage(browser, 1366, 768))
  await setUp()
}, 60_000)
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

const answerTo = (method: string, path: string, body?: unknown): Promise<unknown> =>
  page.evaluate(
    async ([how, where, what]) => {
      const response = await fetch(where, {
        method: how,
        headers: { 'x-mingjing': '1', 'content-type': 'application/json' },
        body: what ?? null,
      })
      return (response.status === 204 ? null : await response.json()) as unknown
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body)] as const,
  )

/** The one clerk of a county: keeps the system, and is the office. */
async function setUp(): Promise<void> {
  await visit(page, app.setUpAddress)
  await page.getByLabel('组织考核的地区或单位').fill('台前县')
  await page.getByLabel('管理员姓名').fill('李明')
  await page.getByLabel('登录名').fill('liming')
  await page.getByLabel('新密码', { exact: true }).fill('清水河边三棵老柳树和石桥')
  await page.getByLabel('再输一次').fill('清水河边三棵老柳树和石桥')
  await page.getByRole('button', { name: '完成设置并登录' }).click()
  await page.getByRole('link', { name: '系统' }).waitFor()
  const { person } = (await answerTo('GET', '/api/me')) as { person: { id: string; unit: string } }
  county = person.unit
  await answerTo('POST', '/api/duties', { person: person.id, role: 'organiser', unit: county, why: '负责考核' })
}

const click = async (role: 'button' | 'link' | 'radio', name: string | RegExp): Promise<void> => {
  clicks += 1
  await page.getByRole(role, { name }).first().click()
}

describe('a round', () => {
  it('goes from nothing to the desk in less than ten clicks, where one clerk does it all', async () => {
    await visit(page, `${app.url}/rounds`)
    await page.getByRole('heading', { name: '还没有批次' }).waitFor()
    expect(await accessFaults(page)).toEqual([])
    await click('link', '建立简易批次')
    await click('button', /昌宁县2020年度政府信息与政务公开工作考核/)
    await page.getByLabel('乡镇的单位').fill('城关镇\n侯庙镇、孙口镇\n4. 马楼镇')
    clicks += 1
    expect(await accessFaults(page)).toEqual([])
    await click('button', '建立批次，开始打分（40 个单位）')
    await page.waitForURL(/\/rounds\/[^/]+\/score/)
    expect(clicks).toBeLessThan(10)
    const { rounds } = (await answerTo('GET', '/api/rounds')) as { rounds: { simple: boolean; members: number }[] }
    expect(rounds).toMatchObject([{ simple: true, members: 40 }])
  })

  it('does not say that there is no programme while those that come along are being read', async () => {
    let read = () => {}
    const reading = new Promise<void>((resolve) => {
      read = resolve
    })
    await page.route('**/api/published', (route) => route.fulfill({ json: { programmes: [] } }))
    await page.route('**/api/published/seeds', async (route) => {
      await reading
      await route.continue()
    })
    await visit(page, `${app.url}/rounds/simple`)
    await page.getByText('正在读取自带的方案').waitFor()
    expect(await page.getByText('还没有发布方案').count()).toBe(0)
    read()
    await page.getByRole('button', { name: /台前县2020年度政务公开工作自查和考核/ }).waitFor()
    await page.unroute('**/api/published/seeds')
    await page.unroute('**/api/published')
  })

  it('is prepared step by step, saved as it is typed, signed and opened', async () => {
    await page.setViewportSize({ width: 1093, height: 614 })
    await visit(page, `${app.url}/rounds`)
    await page.getByRole('button', { name: '建立批次' }).click()
    await page.getByRole('button', { name: /台前县2020年度政务公开工作自查和考核/ }).click()
    await page.getByRole('radio', { name: /台前县2020年度/, checked: true }).waitFor()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByLabel('批次名称').fill('台前县2026年度考核')
    await page.getByText('已保存').waitFor()
    await page.getByRole('link', { name: '下一步：单位对应' }).click()
    await page.getByRole('button', { name: /把没有登记的 \d+ 个登记到/ }).click()
    await page.getByText('对上 28 个').waitFor()
    await page
      .getByLabel('乡镇的单位，一行一个')
      .fill('城关镇 侯庙镇'.replace(' ', '\n') + '\n孙口镇\n打渔陈镇\n马楼镇\n清水河乡\n后方乡\n夹河乡\n吴坝镇')
    await page.getByRole('button', { name: '加入 9 个' }).click()
    for (const name of ['县税务局', '县交通管理局']) {
      const line = page
        .getByRole('listitem')
        .filter({ has: page.getByText(name, { exact: true }) })
        .last()
      await line.getByRole('button', { name: /写明理由/ }).click()
      await page.getByLabel(`“${name}”不考核的理由`).fill('附件1里没有这个单位')
      await page.getByRole('button', { name: '确定' }).click()
    }
    await page.getByRole('link', { name: /单位对应\s*✓/ }).waitFor()
    expect(await accessFaults(page)).toEqual([])
    expect(await overflowPx(page)).toBeLessThanOrEqual(0)

    await page
      .getByRole('navigation', { name: '步骤' })
      .getByRole('link', { name: /适用范围/ })
      .click()
    await page.getByRole('button', { name: '签字：我确认这个适用范围' }).click()
    await page.getByText('李明 在').waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: '单位对应' }).waitFor()
    await page
      .getByRole('navigation', { name: '步骤' })
      .getByRole('link', { name: /谁来评/ })
      .click()
    expect(await accessFaults(page)).toEqual([])
    await page.getByRole('navigation', { name: '步骤' }).getByRole('link', { name: '建立' }).click()
    await page.getByRole('button', { name: '建立批次' }).click()
    await page.waitForURL(/\/rounds\/[^/]+$/)
    await page.getByRole('link', { name: '适用范围' }).click()
    await page.getByRole('heading', { name: '适用范围' }).waitFor()
    await page.getByText('李明').first().waitFor()
    expect(await accessFaults(page)).toEqual([])
    expect(faults).toEqual([])
  })
})
