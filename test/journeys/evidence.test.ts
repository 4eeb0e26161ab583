import { Readable } from 'node:stream'
import sharp from 'sharp'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handInEvidence } from '../../src/rounds/evidence/handInEvidence.ts'
import { duties } from '../../src/store/schema/index.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, openPage, overflowPx, visit } from '../browser.ts'
import { member, openRoundOf } from '../openedRound.ts'
import { smallProgramme } from '../smallProgramme.ts'
import { inStore } from '../steps/inStore.ts'
import { setUp, type SetUp } from '../steps/setUp.ts'
import { someone } from '../store.ts'

const TOWN = '甲镇'

let app: NewInstallation
let browser: Browser
let page: Page
let faults: readonly string[]
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  ;({ page, faults } = await openPage(browser, 1366, 768))
  await furnish(await setUp(page, app))
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

/** Two years of a small round of one town, whose filler and organiser is whoever is signed in; last year he handed a paper in. */
async function furnish({ county, administrator }: SetUp): Promise<void> {
  await inStore(app, async (store) => {
    const roster = [member(TOWN, '乡镇', { class: 'A' })]
    const answering = { 乡镇: { '1.published': ['self', 'assessor'], '1.level': ['self', 'assessor'] } } as const
    for (const year of ['2023', '2024'])
      await openRoundOf(store, smallProgramme(), { id: year, title: `${year}年度考核`, unit: county, roster, answering })
    const duty = { person: administrator, from: '2020-01-01T00:00:00.000Z', grantedBy: 'program', why: '测试' }
    await store.db.insert(duties).values([
      { ...duty, id: 'organises', role: 'organiser', unit: county },
      { ...duty, id: 'fills', role: 'unit-filler', unit: TOWN },
    ])
    await handInEvidence(store, someone('unit-filler', administrator), {
      ...{ round: '2023', unit: TOWN, check: '1.published', object: '', side: 'unit', own: TOWN, note: '' },
      ...{ bytes: Readable.from([Buffer.from('政府信息公开制度\n第一条')]), name: '去年的制度.txt', expected: 1 },
    })
  })
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
    await expect.poll(() => item('办法.txt').count()).toBe(1)
    // One refusal was asked for: the same content in the same cell.
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])
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
