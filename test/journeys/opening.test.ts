import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, openPage, overflowPx, visit } from '../browser.ts'
import { ask } from '../steps/ask.ts'
import { setUp } from '../steps/setUp.ts'

let app: NewInstallation
let browser: Browser
let page: Page
let faults: readonly string[]
/** Clicks of the clerk, from the empty list of rounds on. */
let clicks = 0
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  ;({ page, faults } = await openPage(browser, 1366, 768))
  const { county, administrator } = await setUp(page, app, '台前县')
  // The one clerk of a county keeps the system, and is the office.
  await ask(page, app, 'POST', '/api/duties', { person: administrator, role: 'organiser', unit: county, why: '负责考核' })
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

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
    const { rounds } = await ask<{ rounds: { simple: boolean; members: number }[] }>(page, app, 'GET', '/api/rounds')
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
    const pages = page.getByRole('navigation', { name: '批次各页' })
    await pages.getByRole('link', { name: '准备' }).click()
    await pages.getByRole('link', { name: '适用范围' }).click()
    await page.getByRole('heading', { name: '适用范围' }).waitFor()
    await page.getByText('李明').first().waitFor()
    expect(await accessFaults(page)).toEqual([])
    expect(faults).toEqual([])
  })
})
