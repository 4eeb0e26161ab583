import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { machineIo } from '../../src/cli/machineIo.ts'
import { run } from '../../src/cli/run.ts'
import { unitNames, units } from '../../src/store/schema/index.ts'
import type { Store } from '../../src/store/Store.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { openBrowser, openPage, visit } from '../browser.ts'
import { newPlace } from '../folders.ts'
import { newPerson } from '../people.ts'
import { pageOf, servedSite, type ServedSite } from '../servedSite.ts'
import { inStore } from '../steps/inStore.ts'
import { looksWrong, OFFICE, PHONE } from '../steps/looks.ts'
import { dialog, panel } from '../steps/parts.ts'
import { setUp } from '../steps/setUp.ts'
import { signIn } from '../steps/signIn.ts'

const list = (title: string, dates: readonly string[]): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}_示例县人民政府</title></head><body><h1>${title}</h1><ul class="list">${dates
    .map((date, at) => `<li><a href="/wz/${String(at)}.html">示例县关于${title}的第${String(at + 1)}号通知</a><span>${date}</span></li>`)
    .join('')}</ul></body></html>`

const DATES = ['2026-11-18', '2026-11-02', '2026-10-20', '2026-10-08', '2026-09-21', '2026-09-03']
const COLUMNS = ['/zn/', '/ys/', '/zc/', '/nb/']
const front = pageOf('示例县人民政府', [...COLUMNS, '/slow.html', '/gone.html'])

let app: NewInstallation
let browser: Browser
let site: ServedSite
let closeSite = (): void => undefined
let admin: Page
let office: Page
let phone: Page
let faults: readonly (readonly string[])[]
/** Answers the one page for which a run waits, so that somebody can watch and stop it; afterwards it waits no more. */
let release = (): void => undefined
const released = new Promise<void>((resolve) => {
  release = resolve
})

beforeAll(async () => {
  const county = (id: string, parent: string) => async (store: Store) => {
    const unit = { validFrom: '2000-01-01', validTo: null } as const
    await store.db.insert(units).values({ id, parent, kind: 'department', ...unit })
    await store.db.insert(unitNames).values({ ...unit, unit: id, name: id, folded: id, kind: 'official' })
  }
  ;[app, browser, site] = await Promise.all([
    startInstallation(),
    openBrowser(),
    servedSite(
      {
        '/': front,
        '/zn/': list('公开指南', DATES),
        '/zc/': list('政策文件', DATES),
        '/nb/': (_, response) => void response.writeHead(401, { 'content-type': 'text/html' }).end('<h1>401</h1>'),
        '/slow.html': (_, response) =>
          void released.then(() => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf('通知公告', []))),
        ...Object.fromEntries(DATES.map((_, at) => [`/wz/${String(at)}.html`, pageOf(`第${String(at + 1)}号通知`, ['/'])])),
      },
      undefined,
      (close) => (closeSite = close),
    ),
  ])
  const one = await openPage(browser)
  const { county: root } = await setUp(one.page, app)
  await inStore(app, async (store) => {
    await county('示范县财政局', root)(store)
    await newPerson(store, 'kezr', '柯主任', root, 'organiser')
    await newPerson(store, 'tianbao', '田报', '示范县财政局', 'unit-filler')
  })
  const [two, three] = [await openPage(browser, 1366, 768), await openPage(browser, 390, 844)]
  ;[admin, office, phone] = [one.page, two.page, three.page]
  faults = [one.faults, two.faults, three.faults]
  await signIn(office, app, 'kezr')
  await signIn(phone, app, 'tianbao')
})
afterAll(async () => {
  release()
  await Promise.all([app.stop(), browser.close()])
  closeSite()
})

const tab = (name: string) => office.getByRole('navigation', { name: '网站各页' }).getByRole('link', { name })
const tile = (name: string) =>
  office
    .getByRole('region', { name: /^最近一次检查/u })
    .getByRole('listitem')
    .filter({ hasText: name })

describe('a website that is assessed', () => {
  it('is registered with its address, and says what is missing next and who does it', async () => {
    await visit(office, `${app.url}/sites`)
    await office.getByText('还没有登记网站').waitFor()
    await office.getByRole('button', { name: '登记网站' }).click()
    await dialog(office).getByLabel('首页网址').fill('示例县人民政府')
    await dialog(office).getByText('这不像一个网址').waitFor()
    await dialog(office).getByLabel('首页网址').fill(site.url.replace('http://', ''))
    await dialog(office).getByLabel('网站名称').fill('示范县人民政府门户网站')
    await dialog(office).getByRole('button', { name: '登记', exact: true }).click()
    await office.getByRole('heading', { name: '示范县人民政府门户网站' }).waitFor()
    await office.getByText('请系统管理员打开这个页面').waitFor()
    expect(await office.getByRole('button', { name: '现在检查' }).count()).toBe(0)
    expect(await looksWrong(office, office.url(), [OFFICE])).toEqual([])
  })

  it('is visited only once an administrator has allowed its host', async () => {
    await visit(admin, office.url())
    await admin.getByRole('button', { name: '允许访问……' }).click()
    await dialog(admin).getByText('一般的政府网站不要勾').waitFor()
    await dialog(admin).getByLabel('这个网站在本机或内网，允许内网地址').check()
    await dialog(admin).getByLabel('理由').fill('网站测评')
    await dialog(admin).getByRole('button', { name: '允许访问' }).click()
    await admin.getByText('请系统管理员打开这个页面').waitFor({ state: 'detached' })
    // Whoever looks at the page is told at once.
    await office.getByText('请系统管理员打开这个页面').waitFor({ state: 'detached' })
  })

  it('is given its columns from a table (TY-01)', async () => {
    await office.getByRole('link', { name: '导入栏目' }).click()
    const rows = [
      '一级栏目,二级栏目,公开内容,更新时限,保障单位,网址',
      `信息公开,公开指南,指南全文,每年,示范县财政局,${site.url}zn/`,
      `信息公开,财政预算,本级预算,每年,示范县财政局,${site.url}ys/`,
      `信息公开,年报,年度报告,每年,,${site.url}nb/`,
      '政策,政策文件,本级文件,每月,,',
    ]
    await office.getByLabel('栏目表').setInputFiles({ name: '栏目表.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
    await office.getByRole('button', { name: /^导入：/u }).click()
    await office.getByRole('link', { name: '看栏目' }).click()
    await office.getByRole('row', { name: /公开指南/u }).waitFor()
    await office
      .getByRole('row', { name: /政策文件/u })
      .getByText('没有确认网址')
      .waitFor()
    await office.getByRole('button', { name: '政策文件' }).click()
    await dialog(office).getByLabel('网址', { exact: true }).fill(`${site.url}zc/`)
    await dialog(office).getByRole('button', { name: '保存', exact: true }).click()
    await office
      .getByRole('row', { name: /政策文件/u })
      .getByText('还没有检查')
      .waitFor()
    expect(await looksWrong(office, office.url(), [OFFICE])).toEqual([])
  })

  it('is watched while it is checked, stopped, and gone on with where it stood', async () => {
    await tab('概况').click()
    await office.getByRole('button', { name: '现在检查' }).click()
    await panel(office, '检查进度').getByText('网页', { exact: true }).waitFor()
    await panel(office, '检查进度').getByText('页面不存在（404）').waitFor()
    await panel(office, '检查进度').getByRole('button', { name: '停止检查' }).click()
    release()
    await panel(office, '检查进度').waitFor({ state: 'detached' })
    await tab('检查记录').click()
    await office
      .getByRole('row', { name: /已停止/u })
      .getByRole('link')
      .click()
    const before = new Map(site.asked)
    await office.getByRole('button', { name: '继续检查' }).click()
    await panel(office, '看到的').waitFor()
    expect(site.asked.get('/zn/')).toBe(before.get('/zn/'))
    expect(await looksWrong(office, office.url(), [OFFICE])).toEqual([])
  })

  it('shows what was seen: columns, broken links with their page, what could not be seen with whose matter it is', async () => {
    await tab('概况').click()
    await tile('栏目没有成功').getByText('1', { exact: true }).waitFor()
    await tile('栏目没能看到').getByText('1', { exact: true }).waitFor()
    await tab('栏目').click()
    await office
      .getByRole('row', { name: /公开指南/u })
      .getByText('2026-11-18')
      .waitFor()
    await office
      .getByRole('row', { name: /财政预算/u })
      .getByText('没有成功：页面不存在（404）')
      .waitFor()
    await tab('失效链接').click()
    const broken = office.getByRole('row', { name: /gone\.html/u })
    await broken.getByText('待再看').waitFor()
    expect(
      await broken
        .getByRole('link', { name: /打开原网页/u })
        .first()
        .getAttribute('rel'),
    ).toBe('noreferrer noopener')
    expect(await looksWrong(office, office.url(), [OFFICE])).toEqual([])
    await tab('没能看到').click()
    await office
      .getByRole('row', { name: /要求登录（401）/u })
      .getByText('公开页面不应要求登录')
      .waitFor()
    expect(await looksWrong(office, office.url(), [OFFICE])).toEqual([])
  })

  it('keeps what it saw as text, with its hash and a file to take along', async () => {
    await tab('栏目').click()
    await office.getByRole('link', { name: '信息公开 › 公开指南的存证' }).click()
    await office.getByText('示例县关于公开指南的第1号通知').first().waitFor()
    expect(await office.locator('code').first().textContent()).toMatch(/^[0-9a-f]{64}$/u)
    const download = office.waitForEvent('download')
    await office.getByRole('link', { name: '下载存证文件' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.warc\.gz$/u)
    expect(await looksWrong(office, office.url(), [OFFICE])).toEqual([])
  })

  it('shows a unit the columns that it keeps, and no other, on a telephone', async () => {
    await visit(phone, `${app.url}/columns`)
    await phone.getByRole('heading', { name: '信息公开 › 公开指南' }).waitFor()
    await phone.getByText('没有成功：页面不存在（404）').waitFor()
    expect(await phone.getByText('政策文件').count()).toBe(0)
    expect(await looksWrong(phone, `${app.url}/columns`, [PHONE])).toEqual([])
  })

  it('takes what was collected on another machine, and refuses it with one byte changed', async () => {
    const bundle = join(newPlace(), '示范县.zip')
    const io = { ...machineIo(), isWatched: false, width: null, out: () => undefined, err: () => undefined }
    expect(await run(['site', 'run', site.url, '--allow', '127.0.0.1', '--out', bundle], io)).toBe(0)
    const bytes = readFileSync(bundle)
    const spoilt = Buffer.from(bytes)
    const at = Math.floor(bytes.length / 2)
    spoilt.writeUInt8(spoilt.readUInt8(at) ^ 1, at)
    const wrong = join(newPlace(), '改过的.zip')
    writeFileSync(wrong, spoilt)
    await office.goBack()
    await tab('检查记录').click()
    expect(faults).toEqual([[], [], []])
    await office.getByLabel('采集包', { exact: true }).setInputFiles(wrong)
    await panel(office, '导入采集包').getByRole('alert').waitFor()
    await office.getByLabel('采集包', { exact: true }).setInputFiles(bundle)
    await office.getByText('已导入“示范县.zip”').waitFor()
    await office
      .getByRole('row', { name: /导入采集包/u })
      .getByText('已完成')
      .waitFor()
    expect(await looksWrong(office, office.url(), [OFFICE])).toEqual([])
    // What was refused is told to the browser as well.
    expect(faults.map((all) => all.filter((one) => !one.includes('400')))).toEqual([[], [], []])
  })
})
