import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, it, onTestFinished } from 'vitest'
import { registerSite } from '../../../test/checkedSite.ts'
import { newPlace } from '../../../test/folders.ts'
import { pageOf, servedSite, type Served } from '../../../test/servedSite.ts'
import { emptyDatabase, someone } from '../../../test/store.ts'
import { beginCommand } from '../../../test/terminal.ts'
import { openInstallation } from '../../installation/openInstallation.ts'
import { askRun } from '../../sites/runs/askRun.ts'
import { findSiteRun } from '../../store/queries/siteRuns.ts'
import { openJobQueue } from '../JobQueue.ts'
import { JOB_KINDS } from '../index.ts'
import { wakeDue } from './siteVisitsDue.ts'
import { takeSeen } from './takeSiteRun.ts'
import { wakeWith } from './wakeWith.ts'

const PAGES = 2_000
const SIGNS = '甲乙丙丁戊己庚辛壬癸'

/** So many pages, each saying something of its own, each a little late. */
function pages(): Readonly<Record<string, Served>> {
  const paths = Array.from({ length: PAGES }, (_, at) => `/p${at}.html`)
  const late =
    (html: string): Served =>
    (_request, response) =>
      void setTimeout(() => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html), 40)
  const saying = (at: number) => [...String(at + 10_000)].map((digit) => SIGNS[Number(digit)] ?? '').join('')
  const served = paths.map((path, at): [string, Served] => [path, late(pageOf(saying(at), [], saying(at).repeat(9)))])
  return { '/': pageOf('首页', [...paths, '/none.html']), ...Object.fromEntries(served) }
}

/** `mingjing worker` on a machine that has only the database's address. */
async function startWorker(databaseUrl: string) {
  const folder = newPlace()
  const worker = beginCommand(['worker', '--data', join(folder, 'nothing')], { DATABASE_URL: databaseUrl })
  onTestFinished(() => {
    worker.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  let said = ''
  worker.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
  await until(() => said.includes('正在等候后台任务'), 60_000)
  expect(said).toContain('整理网站检查结果')
  return async () => {
    const ended = once(worker, 'exit')
    worker.kill('SIGKILL')
    await ended
  }
}

async function until(holds: () => Promise<boolean> | boolean, withinMs: number): Promise<void> {
  for (const began = Date.now(); !(await holds()) && Date.now() - began < withinMs;) await wait(50)
  expect(await holds()).toBe(true)
}

it(
  'a site whose worker is killed is visited to its end by another, and only what it saw in its last second is visited twice',
  { timeout: 180_000 },
  async () => {
    const place = newPlace()
    const folder = join(place, 'installation')
    onTestFinished(() => rmSync(place, { recursive: true, force: true }))
    const [databaseUrl, site] = [await emptyDatabase(), await servedSite(pages())]
    const { store, connection, ...opened } = await openInstallation({ folder, databaseUrl, kind: 'installation', create: true })
    onTestFinished(() => opened.close())
    await registerSite(store.db, site.url)
    const queue = await openJobQueue(connection, JOB_KINDS, () => undefined)
    onTestFinished(() => queue.stop())
    const run = await askRun(store, someone(), 'site', wakeWith(queue.enqueue))

    const visited = () => [...site.asked.keys()].filter((path) => path.startsWith('/p')).length
    const kill = await startWorker(databaseUrl)
    await until(() => visited() > 600, 60_000)
    await kill()
    const then = visited()
    expect(then).toBeLessThan(PAGES)
    const { beatAt, progress } = (await findSiteRun(store.db, run)) ?? expect.fail('no run')
    const told = progress?.pages ?? 0
    expect(told).toBeGreaterThan(0)
    // It spoke until it died.
    expect(Date.now() - Date.parse(beatAt ?? '')).toBeLessThan(5_000)

    // As if it had said nothing for a minute; then whoever looks every minute finds it left alone.
    await store.db.execute(sql`update site_runs set beat_at = beat_at - interval '1 minute'`)
    await wakeDue(store, wakeWith(queue.enqueue))
    await startWorker(databaseUrl)
    await until(async () => (await findSiteRun(store.db, run))?.state === 'taking', 90_000)

    expect(await findSiteRun(store.db, run)).toMatchObject({ takeovers: 1, progress: { pages: PAGES + 1 } })
    expect(visited()).toBe(PAGES)
    const twice = [...site.asked].filter(([path, times]) => path.startsWith('/p') && times > 1)
    // What it had told of is not visited again; it visits sixteen at a time.
    expect(twice.length).toBeLessThanOrEqual(then - told + 16)
    // Who has the folder takes in what those found who have none.
    await takeSeen(store, run)
    expect(await findSiteRun(store.db, run)).toMatchObject({ state: 'done', pages: PAGES + 1, brokenLinks: 1 })
  },
)
