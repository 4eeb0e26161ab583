import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { openBrowser } from '../../src/collectors/browser/openBrowser.ts'
import { collectRun } from '../../src/collectors/bundles/collectRun.ts'
import { openRun } from '../../src/collectors/bundles/openRun.ts'
import { siteTargets } from '../../src/collectors/siteTargets.ts'
import { demoSite } from '../demoSite.ts'
import { mingjing } from '../terminal.ts'

it('A run with a browser reads the lists that scripts draw, follows them, and keeps pictures of problems', async () => {
  const site = await demoSite({ articles: 60, seed: 3, today: '2026-11-20' })
  const place = mkdtempSync(join(tmpdir(), 'mj-drawn-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const column = { path: '互动交流/领导信箱', url: new URL('/hdjl/ldxx/', site).href }
  const task = {
    site,
    targets: siteTargets(site, ['127.0.0.1']),
    columns: [column.url],
    maxPages: null,
    rate: null,
    userAgent: 'Mozilla/5.0 (compatible; Mingjing/test)',
    retryAfter: [1100, 50],
  }
  const browser = await openBrowser({ targets: () => task.targets, userAgent: task.userAgent, isForOwnPagesOnly: true })
  onTestFinished(() => browser.close())
  let bundle = Buffer.alloc(0)
  await collectRun(
    { now: () => performance.timeOrigin + performance.now(), onProgress: () => undefined, isStopped: () => false, draw: browser.draw },
    { task, columns: [column], allowed: ['127.0.0.1'], version: '1.0.0', folder: join(place, 'run.part') },
    async ({ packed }) => {
      bundle = await buffer(packed())
    },
  )
  const run = await openRun(bundle)
  onTestFinished(() => run.close())
  const { sheet } = run
  expect(sheet.statuses['needs-browser']).toBeUndefined()
  expect(sheet.columns).toMatchObject([{ items: 12, latest: '2026-11-20', outcome: 'passed' }])
  expect(sheet.undrawn).toEqual([])
  const log = (await buffer(await run.log())).toString()
  expect(log).toContain(`\t${site.href}hdjl/ldxx/11.html\n`)
  const pictured = sheet.screenshots.map(({ asked, code }) => [asked.replace(site.href, '/'), code])
  expect(pictured).toEqual(
    expect.arrayContaining([
      ['/hdjl/ldxx/', 200],
      ['/yc/blocked.html', 403],
      ['/yc/captcha.html', 200],
    ]),
  )
  // What came over the wire stays what is kept; a picture of what is well proves nothing.
  expect(pictured.map(([path]) => path)).not.toContain('/')
  const [first] = sheet.screenshots
  expect(
    Buffer.from(await run.screenshot(first?.sha256 ?? ''))
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
})

it.runIf(process.getuid?.() === 0)('The program opens no browser as root, and says why', async () => {
  const site = await demoSite({ articles: 60, seed: 3, today: '2026-11-20' })
  const said = await mingjing(['site', 'check', site.href, '--allow', '127.0.0.1', '--max-pages', '3', '--browser'])
  expect(said).toMatchObject({ code: 5, out: '', err: expect.stringMatching(/root.*没有启动浏览器.*请换普通用户运行/u) as string })
})
