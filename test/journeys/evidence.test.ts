import { Readable } from 'node:stream'
import sharp from 'sharp'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openInstallation } from '../../src/installation/openInstallation.ts'
import { handInEvidence } from '../../src/rounds/evidence/handInEvidence.ts'
import { openRound } from '../../src/rounds/life/openRound.ts'
import { duties, people, units } from '../../src/store/schema/index.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, openPage, overflowPx, visit } from '../browser.ts'
import { published, registered } from '../openedRound.ts'
import { ownCalendar } from '../ownCalendar.ts'
import { smallProgramme } from '../smallProgramme.ts'
import { someone } from '../store.ts'

const TOWN = '甲镇'

let app: NewInstallation
let browser: Browser
let page: Page
let faults: readonly string[]
/** How many there were before evidence was looked at: setting up is another journey's matter. */
let earlierFaults = 0
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  ;({ page, faults } = await openPage(browser, 1366, 768))
  page.setDefaultTimeout(10_000)
  await setUp()
  await furnish()
  earlierFaults = faults.length
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

async function setUp(): Promise<void> {
  await visit(page, app.setUpAddress)
  await page.getByLabel('组织考核的地区或单位').fill('示例县人民政府')
  await page.getByLabel('管理员姓名').fill('李明')
  await page.getByLabel('登录名').fill('liming')
  await page.getByLabel('新密码', { exact: true }).fill('清水河边三棵老柳树和石桥')
  await page.getByLabel('再输一次').fill('清水河边三棵老柳树和石桥')
  await page.getByRole('button', { name: '完成设置并登录' }).click()
  await page.getByRole('link', { name: '系统' }).waitFor()
}

/** Two years of a small round of one town, whose filler and organiser is whoever is signed in; last year he handed a paper in. */
async function furnish(): Promise<void> {
  const installation = await openInstallation({ folder: app.folder })
  const { store } = installation
  try {
    const [root] = await store.db.select().from(units)
    const [person] = await store.db.select().from(people)
    if (!root || !person) throw new Error('The installation was not set up.')
    const { hash } = await published(store, smallProgramme())
    const unit = { id: TOWN, name: TOWN, group: '乡镇', class: 'A', names: [TOWN], functions: [], parameters: {}, objects: {}, applies: {}, drawn: {} } // prettier-ignore
    await registered(store, { units: [{ unit, facts: { answers: {}, incidents: [], overrides: [] } }] })
    const answering = { 乡镇: { '1.published': ['self', 'assessor'], '1.level': ['self', 'assessor'] } } as const
    const round = { answering, programme: hash, unit: root.id, demonstration: false, calendar: ownCalendar(), roster: [unit], history: [] }
    for (const year of ['2023', '2024'])
      await openRound(store, someone(), { ...round, id: year, title: `${year}年度考核`, asOf: '2024-12-31' })
    const duty = { person: person.id, from: '2020-01-01T00:00:00.000Z', grantedBy: 'program', why: '测试' }
    await store.db.insert(duties).values([
      { ...duty, id: 'organises', role: 'organiser', unit: root.id },
      { ...duty, id: 'fills', role: 'unit-filler', unit: TOWN },
    ])
    await handInEvidence(store, someone('unit-filler', person.id), {
      ...{ round: '2023', unit: TOWN, check: '1.published', object: '', side: 'unit', own: TOWN, note: '' },
      ...{ bytes: Readable.from([Buffer.from('政府信息公开制度\n第一条')]), name: '去年的制度.txt', expected: 1 },
    })
  } finally {
    await installation.close()
  }
}

const photograph = (background: string) =>
  sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** The box of the first question of the row. */
const box = () => page.getByRole('region', { name: '单位提交的佐证' }).first()
const item = (name: string) => box().locator('.evidence-item', { hasText: name })

async function openRow(): Promise<void> {
  await visit(page, `${app.url}/rounds/2024/self/${encodeURIComponent(TOWN)}?node=1`)
  await page.getByRole('button', { name: '附材料' }).first().click()
  await box().getByRole('button', { name: '选择文件' }).waitFor()
}

/** Gives files to the box as the browser does when somebody lets them fall there, or pastes them. */
async function hand(how: 'drop' | 'paste', name: string, type: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([called, kind, base64]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], called, { type: kind }))
      return transfer
    },
    [name, type, bytes.toString('base64')] as const,
  )
  if (how === 'drop') return box().dispatchEvent('drop', { dataTransfer: data })
  await box().evaluate((element, transfer) => {
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }))
  }, data)
}

describe('evidence', () => {
  it('is offered from last year before anybody uploads it again', async () => {
    await openRow()
    const offer = box().getByRole('list', { name: '以前为这一项交过的材料' })
    expect(await offer.innerText()).toContain('去年的制度.txt')
    await offer.getByRole('button', { name: '沿用“去年的制度.txt”' }).click()
    await item('去年的制度.txt').waitFor()
    await offer.waitFor({ state: 'detached' })
  })

  it('comes by dragging, by pasting a screenshot, from a file and from the camera of a telephone', async () => {
    await hand('drop', '截屏.jpg', 'image/jpeg', await photograph('#336699'))
    await item('截屏.jpg').waitFor()
    await hand('paste', 'image.png', 'image/png', await sharp(await photograph('#993333')).png().toBuffer()) // prettier-ignore
    await item('截图 20').waitFor()
    await box()
      .getByLabel('选择佐证文件')
      .setInputFiles({ name: '办法.txt', mimeType: 'text/plain', buffer: Buffer.from('第一条 公开') })
    await item('办法.txt').waitFor()
    await box()
      .getByLabel('拍照取证')
      .setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await photograph('#339966') })
    await item('IMG_1.jpg').waitFor()
    // What is kept already is not kept again, whatever it is called now.
    await box()
      .getByLabel('选择佐证文件')
      .setInputFiles({ name: '改了名.txt', mimeType: 'text/plain', buffer: Buffer.from('第一条 公开') })
    await box().getByText('已经有内容相同的佐证“办法.txt”').waitFor()
    await box().getByRole('button', { name: '关闭“改了名.txt”的提示' }).click()
  })

  it('comes as an address, which is kept as text', async () => {
    await box().getByRole('button', { name: '贴网址' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('网址', { exact: true }).fill('https://www.example.gov.cn/zwgk/1.html')
    await dialog.getByLabel('网页标题').fill('示例县政府信息公开指南')
    await dialog.getByLabel('发布日期').fill('2024-05-01')
    await dialog.getByRole('button', { name: '附上' }).click()
    const link = item('示例县政府信息公开指南').getByRole('link', { name: 'https://www.example.gov.cn/zwgk/1.html' })
    expect(await link.getAttribute('rel')).toContain('noopener noreferrer')
    expect(await accessFaults(page)).toEqual([])
    expect(await overflowPx(page)).toBe(0)
  })

  it('is looked at without its own program, one after the other', async () => {
    await box().getByRole('button', { name: '预览“截屏.jpg”' }).click()
    const dialog = page.getByRole('dialog', { name: '截屏.jpg' })
    const picture = dialog.getByRole('img', { name: '截屏.jpg' })
    await picture.waitFor()
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600)
    await dialog.getByRole('button', { name: '放大' }).click()
    expect(await accessFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: '上一份' }).click()
    await page.getByRole('dialog', { name: '去年的制度.txt' }).getByText('政府信息公开制度').waitFor()
    await page.keyboard.press('Escape')
    const headers = await page.evaluate(async (address) => {
      const response = await fetch(address ?? '')
      return ['content-disposition', 'content-security-policy', 'x-content-type-options'].map((name) => response.headers.get(name))
    }, await item('去年的制度.txt').getByRole('link', { name: /^下载/ }).getAttribute('href')) // prettier-ignore
    expect(headers).toEqual([expect.stringMatching(/^attachment/), expect.stringContaining('sandbox'), 'nosniff'])
  })

  it('is withdrawn with a reason, and stays to be seen', async () => {
    await item('IMG_1.jpg').getByRole('button', { name: '撤回“IMG_1.jpg”' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('理由').fill('拍得不清楚')
    await dialog.getByRole('button', { name: '撤回' }).click()
    await box().getByText('已撤回或清除的 1 份').click()
    await item('IMG_1.jpg').getByText('拍得不清楚').waitFor()
  })

  it('is refused where the unit’s space is full, with what to do, and what is there stays', async () => {
    await visit(page, `${app.url}/system/settings`)
    const form = page.getByRole('region', { name: '材料空间' })
    await form.getByLabel('每个单位多少 MB').fill('1')
    await form.getByRole('button', { name: '保存' }).click()
    await form.getByText('已保存。').waitFor()
    expect(await accessFaults(page)).toEqual([])
    await visit(page, `${app.url}/rounds/2024/self/${encodeURIComponent(TOWN)}?node=1`)
    const large = { name: '录像.bin', mimeType: 'video/mp4', buffer: Buffer.alloc(2_000_000, 1) }
    await box().getByLabel('选择佐证文件').setInputFiles(large)
    await box().getByRole('alert').getByText('材料空间只剩').waitFor()
    expect(await box().locator('.evidence-item', { hasText: '办法.txt' }).count()).toBe(1)
    // One refusal was asked for: the same content in the same cell.
    expect(faults.slice(earlierFaults).filter((fault) => !fault.includes('409'))).toEqual([])
  })

  it('fits a telephone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openedOnTelephone()
    expect(await overflowPx(page)).toBe(0)
  })
})

async function openedOnTelephone(): Promise<void> {
  await visit(page, `${app.url}/rounds/2024/self/${encodeURIComponent(TOWN)}?node=1`)
  await item('办法.txt').waitFor()
}
