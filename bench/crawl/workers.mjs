import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { computed, postmasterBelow, withChildren } from './parts/computed.mjs'

const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url))
const CLI = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const SERVER = fileURLToPath(new URL('parts/siteServer.mjs', import.meta.url))

/** So late each answer comes, as from a server that is not next door. */
const LATE_MS = 20

/** Whose computing is told, in the order of the columns. */
const CPU = ['workers CPU s', 'sites CPU s', 'database CPU s']

/** A worker visits so many sites at a time. */
const AT_ONCE = 2

/** Each site is a host of its own: two of one host are visited one after the other. */
const hostOf = (at) => `127.0.1.${at + 1}`

/**
 * Several workers on one PostgreSQL: how long they take for some sites together, by their number, and whether any page was fetched twice.
 *
 * Without a rate, as fast as all can compute: sites, PostgreSQL and workers share one machine, so more workers can only share what it has, and each
 * begins cold. With a rate, as sites out there are visited, what counts is how many are visited at once: `of due` is what came of that many visits a second.
 * The last columns are seconds of CPU since the runs were asked for, and how much of the machine that was.
 *
 * The sites have no faults: what fails is tried again, and the page on which it stands is fetched again for proof, which is another matter.
 *
 * @param {readonly number[]} counts of workers @param {{ sites: number, articles: number, rate: number | null }} terms
 */
export async function compareWorkers(counts, { sites, articles, rate }) {
  // Whatever happens here, nobody outlives us.
  process.once('exit', () => {
    for (const child of STARTED) child.kill('SIGKILL')
  })
  const pace = rate === null ? 'as fast as they answer' : `${rate} pages a second of each`
  console.log(
    `\n${sites} sites of ${articles} articles each, every answer ${LATE_MS} ms late, ${pace}, two sites at a time in each worker; load ${loadavg()[0].toFixed(1)}\n`,
  )
  console.log(row(['workers', 'pages', 's', 'pages/s', 'of due', 'requests', 'fetched twice', 'taken over', ...CPU, 'of machine']))
  for (const count of counts) console.log(row(Object.values(await oneRound(count, sites, articles, rate))))
}

async function oneRound(count, sites, articles, rate) {
  const place = mkdtempSync(join(tmpdir(), 'mj-bench-workers-'))
  chmodSync(place, 0o755)
  const folder = join(place, 'installation')
  const servers = await Promise.all(Array.from({ length: sites }, (_, at) => serve(at, articles)))
  const installation = await opened(folder)
  const workers = []
  try {
    const { store, connection } = installation
    const [{ openJobQueue }, { JOB_KINDS }, { wakeWith }, { askRun }] = await Promise.all([
      built('jobs/JobQueue.js'),
      built('jobs/index.js'),
      built('jobs/siteVisits/wakeWith.js'),
      built('sites/runs/askRun.js'),
    ])
    const queue = await openJobQueue(connection, JOB_KINDS, () => undefined)
    await register(connection.pool, servers, rate)
    for (let at = 0; at < count; at += 1) workers.push(await startWorker(folder))
    const postmaster = postmasterBelow(folder)
    const cpu = () => ({
      workers: secondsOf(workers.map(({ pid }) => pid)),
      sites: secondsOf(servers.map(({ child }) => child.pid)),
      database: postmaster === null ? 0 : secondsOf(withChildren(postmaster)),
    })
    const before = cpu()
    const began = performance.now()
    const actor = { id: 'bench', name: 'bench', role: 'organiser' }
    for (const { id } of servers) await askRun(store, actor, id, wakeWith(queue.enqueue))
    let [ms, after] = [0, before]
    for (;;) {
      const { rows } = await connection.pool.query(
        `select count(*) filter (where state in ('waiting', 'running'))::int as visiting, count(*) filter (where state = 'done')::int as done,
           count(*) filter (where state = 'failed')::int as failed, sum(takeovers)::int as takeovers, sum(pages)::int as pages from site_runs`,
      )
      const [{ visiting, done, failed, takeovers, pages }] = rows
      if (failed > 0) throw new Error('A run failed.')
      if (visiting === 0 && ms === 0) [ms, after] = [performance.now() - began, cpu()]
      if (done === sites) {
        const counted = await Promise.all(servers.map(({ counts: ask }) => ask()))
        const sum = (name) => counted.reduce((all, one) => all + one[name], 0)
        await queue.stop()
        const s = ms / 1000
        const due = rate === null ? null : rate * Math.min(sites, count * AT_ONCE)
        const spent = Object.keys(after).map((name) => after[name] - before[name])
        const share = spent.reduce((all, one) => all + one, 0) / s / availableParallelism()
        return {
          ...{ count, pages, s: s.toFixed(1), perSecond: Math.round(pages / s), ofDue: due === null ? '' : percent(pages / s / due) },
          ...{ requests: sum('requests'), again: sum('again'), takeovers },
          ...Object.fromEntries(spent.map((one, at) => [CPU[at], one.toFixed(1)])),
          share: percent(share),
        }
      }
      await wait(100)
    }
  } finally {
    for (const worker of workers) await ended(worker)
    for (const { child } of servers) child.kill('SIGKILL')
    await installation.close()
    rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

async function serve(at, articles) {
  const child = fork(SERVER, ['plain', String(articles), String(LATE_MS), hostOf(at)])
  STARTED.add(child)
  const told = () => new Promise((resolve) => child.once('message', resolve))
  const { port } = await told()
  return {
    ...{ child, id: `site-${at}`, host: hostOf(at), front: `http://${hostOf(at)}:${port}/` },
    counts: () => {
      const counted = told()
      child.send('counts')
      return counted
    },
  }
}

async function opened(folder) {
  const { openInstallation } = await built('installation/openInstallation.js')
  return openInstallation({ folder, kind: 'installation', create: true })
}

async function register(pool, servers, rate) {
  const now = new Date().toISOString()
  await pool.query(`insert into units (id, kind, valid_from) values ('county', 'county', '2000-01-01')`)
  for (const { id, host, front } of servers) {
    const terms = JSON.stringify({ rate, hours: null, maxPages: null, browser: false })
    await pool.query(`insert into sites (id, unit, name, front, terms, by, at) values ($1, 'county', $1, $2, $3, 'bench', $4)`, [
      id,
      front,
      terms,
      now,
    ])
    await pool.query(
      `insert into outgoing_targets (host, port, use, private_allowed, purpose, by, at) values ($1, null, 'site', true, 'bench', 'bench', $2)`,
      [host, now],
    )
  }
}

async function startWorker(folder) {
  const worker = spawn(process.execPath, [CLI, 'worker', '--data', folder], { stdio: ['ignore', 'ignore', 'pipe'] })
  STARTED.add(worker)
  let said = ''
  worker.stderr.setEncoding('utf8').on('data', (text) => (said += text))
  while (!said.includes('正在等候后台任务')) {
    if (worker.exitCode !== null) throw new Error(said)
    await wait(50)
  }
  return worker
}

async function ended(worker) {
  if (worker.exitCode !== null) return
  const exit = once(worker, 'exit')
  worker.kill('SIGTERM')
  await exit
}

const secondsOf = (pids) => pids.reduce((sum, pid) => sum + computed(pid), 0)

const percent = (share) => `${Math.round(share * 100)} %`

const STARTED = new Set()

const row = (cells) => cells.map((cell) => String(cell).padStart(15)).join('')
