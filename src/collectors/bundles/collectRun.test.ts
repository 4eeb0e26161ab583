import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { pageOf, servedSite, type Served, type ServedSite } from '../../../test/servedSite.ts'
import { beginCommand, mingjing } from '../../../test/terminal.ts'
import { siteTargets } from '../siteTargets.ts'
import { collectRun, type RunTask } from './collectRun.ts'
import { openRun } from './openRun.ts'
import type { RunSheet } from './RunSheet.ts'

const LIST = `<html><head><meta charset="utf-8"><title>通知公告</title></head><body><ul>${[
  '2026-11-02',
  '2026-10-08',
  '2026-09-03',
  '2026-08-04',
]
  .map((day, at) => `<li><a href="/${at}.html">关于第${at}件事情的通知公告</a><span>${day}</span></li>`)
  .join('')}</ul></body></html>`

const PAGES: Readonly<Record<string, Served>> = {
  '/': pageOf('首页', ['gg/', 'a.html', 'no.html']),
  '/a.html': pageOf('甲', ['x/none.pdf']),
  '/gg/': LIST,
  ...Object.fromEntries([0, 1, 2, 3].map((at) => [`/${at}.html`, pageOf(`第${at}件`, [])])),
}

function newFolder(): string {
  const place = mkdtempSync(join(tmpdir(), 'mj-run-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  return place
}

interface Asked {
  readonly folder?: string
  readonly more?: Partial<RunTask>
  readonly isStopped?: () => boolean
}

async function run(site: ServedSite, { folder = join(newFolder(), 'run.part'), more = {}, isStopped = () => false }: Asked = {}) {
  const url = new URL(site.url)
  const columns = [{ path: '政务公开/通知公告', url: `${site.url}gg/` }]
  let bytes = Buffer.alloc(0)
  const sheet = await collectRun(
    { now: () => performance.timeOrigin + performance.now(), onProgress: () => undefined, isStopped },
    {
      task: {
        site: url,
        targets: siteTargets(url, ['127.0.0.1']),
        columns: columns.map((column) => column.url),
        maxPages: null,
        rate: null,
        userAgent: 'test',
        retryAfter: [1, 1],
      },
      columns,
      allowed: ['127.0.0.1'],
      version: '1.2.3',
      folder,
      ...more,
    },
    async ({ packed }) => {
      bytes = await buffer(packed())
    },
  )
  return { sheet, folder, bytes }
}

const kept = ({ captures }: RunSheet, { url }: ServedSite) =>
  captures.map(({ asked, status, why }) => [asked.replace(url, '/'), status, why]).sort()

describe('A run into a bundle', () => {
  it('keeps the front page, each column, what failed, and the page on which a broken link stands', async () => {
    const site = await servedSite(PAGES)
    const { bytes, folder } = await run(site)
    const bundle = await openRun(bytes)
    onTestFinished(() => bundle.close())
    const { sheet } = bundle
    expect(kept(sheet, site)).toEqual([
      ['/', 'ok', 'front'],
      ['/a.html', 'ok', 'page'],
      ['/gg/', 'ok', 'column'],
      ['/no.html', 'not-found', 'failed'],
      ['/no.html', 'not-found', 'failed'],
      ['/x/none.pdf', 'not-found', 'failed'],
      ['/x/none.pdf', 'not-found', 'failed'],
    ])
    expect(sheet).toMatchObject({
      format: 'mingjing-site-run-1',
      version: '1.2.3',
      pages: 7,
      statuses: { ok: 7, 'not-found': 2 },
      columns: [{ path: '政务公开/通知公告', items: 4, latest: '2026-11-02', outcome: 'passed' }],
      brokenLinks: [{ status: 'not-found' }, { status: 'not-found' }],
      left: 0,
    })
    const column = sheet.captures.find(({ why }) => why === 'column')
    expect(gunzipSync(await bundle.capture(column?.sha256 ?? '')).toString()).toContain('关于第1件事情的通知公告')
    expect((await buffer(await bundle.log())).toString()).toContain(`\t${site.url}a.html\n`)
    expect(existsSync(folder)).toBe(false)
  })

  it('goes on where it was stopped, and visits nothing twice', async () => {
    const site = await servedSite({ ...PAGES, '/': pageOf('首页', ['a.html', 'gg/']), '/a.html': pageOf('甲', []) })
    const folder = join(newFolder(), 'run.part')
    const first = await run(site, { folder, isStopped: () => site.asked.size >= 4 })
    expect(first.sheet).toBeNull()
    const { sheet } = await run(site, { folder })
    expect(sheet?.columns).toMatchObject([{ items: 4 }])
    expect(Date.parse(sheet?.from ?? '')).toBeLessThan(Date.parse(sheet?.until ?? ''))
    const more = [...site.asked].filter(([path, times]) => times > 1 && path !== '/robots.txt' && !path.startsWith('/mingjing-checks'))
    expect(more).toEqual([])
  })

  it('drops what a crash left half written', async () => {
    const site = await servedSite(PAGES)
    const folder = join(newFolder(), 'run.part')
    await run(site, { folder, isStopped: () => site.asked.size >= 4 })
    writeFileSync(join(folder, 'captures', `${'0'.repeat(64)}.warc.gz.part`), 'half')
    writeFileSync(join(folder, 'captures', `${'1'.repeat(64)}.warc.gz`), 'not said')
    writeFileSync(join(folder, 'kept.jsonl'), '{"capture":{"sha2', { flag: 'a' })
    writeFileSync(join(folder, 'lock'), '999999999')
    const { bytes } = await run(site, { folder })
    const { sheet, close } = await openRun(bytes)
    close()
    expect(new Set(kept(sheet, site).map(([path]) => path))).toEqual(new Set(['/', '/a.html', '/gg/', '/no.html', '/x/none.pdf']))
  })

  it('leaves a folder alone in which another run stands, or another process works', async () => {
    const site = await servedSite(PAGES)
    const folder = join(newFolder(), 'run.part')
    await run(site, { folder, isStopped: () => site.asked.size >= 4 })
    await expect(run(site, { folder, more: { allowed: ['127.0.0.1', 'localhost'] } })).rejects.toMatchObject({ code: 'site-run-other' })
    writeFileSync(join(folder, 'lock'), String(process.ppid))
    await expect(run(site, { folder })).rejects.toMatchObject({ code: 'site-run-busy' })
  })
})

describe('A run that is killed', () => {
  it('goes on when it is called again, and visits nothing twice but what was under way', { timeout: 60_000 }, async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`/${at}.html`, pageOf(`第${at}页`, [`/${at + 1}.html`, `/${at + 2}.html`])]),
    )
    const site = await servedSite({
      ...pages,
      '/': pageOf('首页', ['/0.html', '/gg/', '/no.html']),
      '/gg/': LIST,
      '/60.html': 'x',
      '/61.html': 'x',
    })
    const place = newFolder()
    const [file, table] = [join(place, 'run.zip'), join(place, 'columns.json')]
    writeFileSync(table, JSON.stringify([{ path: '通知公告', url: '/gg/' }]))
    const words = ['site', 'run', site.url, '--out', file, '--allow', '127.0.0.1', '--columns', table, '--rate', '40']
    const command = beginCommand(words)
    onTestFinished(() => void command.kill('SIGKILL'))
    await expect.poll(() => site.asked.size, { timeout: 30_000, interval: 20 }).toBeGreaterThan(25)
    const ended = once(command, 'exit')
    command.kill('SIGKILL')
    await ended
    expect(site.asked.size).toBeLessThan(60)
    expect(readdirSync(place).sort()).toEqual(['columns.json', 'run.zip.part'])
    const again = await mingjing([...words, '--json'])
    expect(again).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(again.out)).toMatchObject({ pages: 62, columns: [{ items: 4 }], brokenLinks: [{ url: `${site.url}no.html` }] })
    expect(readdirSync(place).sort()).toEqual(['columns.json', 'run.zip'])
    const twice = [...site.asked].filter(([path, times]) => times > 1 && /^\/(\d+\.html|gg\/|)$/u.test(path))
    expect(twice.length).toBeLessThan(3)
    expect(site.asked.get('/no.html')).toBe(2)
    const bundle = await openRun(file)
    bundle.close()
    expect(bundle.sheet.captures.map(({ why }) => why)).toEqual(expect.arrayContaining(['front', 'column', 'failed']))
  })
})
