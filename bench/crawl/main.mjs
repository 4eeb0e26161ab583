import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contestantsFor } from './parts/contestantsFor.mjs'
import { judged } from './parts/judged.mjs'
import { measured } from './parts/measured.mjs'
import { installPeers } from './parts/peers.mjs'
import { compareWorkers } from './workers.mjs'

/**
 * bench/crawl: whole local sites read page by page with every link checked, ours beside other checkers and beside what fetching and parsing a known list costs.
 * `npm run bench -- crawl [--pages FOLDER]… [--demo N] [--large N] [--small N] [--addresses N] [--seconds N] [--only NAME]…`
 *
 * FOLDER holds HTML pages that nobody here wrote. The demo site has three sizes: all contestants read the small one, ours and the limits the middle one, ours alone
 * the large one, for its memory; `--addresses` are of a site in our own process, for what a run remembers, whole and taken up by another process after a tenth.
 * 0 leaves a size out. Who has not ended after so many seconds is ended, and counted as far as it came.
 *
 * `--workers 1,2,4 [--sites N] [--small N] [--rate N]` measures something else: several workers on one PostgreSQL, as fast as this machine computes, or with
 * so many pages a second of each site as sites out there are visited.
 */
const words = process.argv.slice(2)
const all = (name) => words.flatMap((word, at) => (word === name ? [words[at + 1]] : []))
const size = (name, usual) => Number(all(name).at(-1) ?? usual)
const seconds = size('--seconds', 60)
const only = all('--only')
const serverFile = fileURLToPath(new URL('parts/siteServer.mjs', import.meta.url))

if (all('--workers').length > 0) {
  const counts = all('--workers').at(-1).split(',').map(Number)
  await compareWorkers(counts, {
    sites: size('--sites', 8),
    articles: size('--small', 1000),
    rate: all('--rate').length > 0 ? size('--rate') : null,
  })
  process.exit(0)
}

const peers = installPeers()
const place = mkdtempSync(join(tmpdir(), 'mj-bench-crawl-list-'))
const rounds = [
  ...(all('--pages').length > 0 ? [['Pages that nobody here wrote', ['pages', ...all('--pages')], () => true, seconds]] : []),
  [`The demo site, ${size('--small', 1000)} articles`, ['demo', size('--small', 1000)], () => true, Math.min(seconds, 20)],
  [`The demo site, ${size('--demo', 50_000)} articles`, ['demo', size('--demo', 50_000)], ({ isPeer }) => !isPeer, seconds * 2],
  [`The demo site, ${size('--large', 200_000)} articles`, ['demo', size('--large', 200_000)], ({ isLarge }) => isLarge, seconds * 5],
].filter(([, [kind, articles]]) => kind !== 'demo' || articles > 0)

for (const [title, terms, isWanted, patience] of rounds) await compare(title, terms, isWanted, patience)
await remember(size('--addresses', 1_000_000))
rmSync(place, { recursive: true, force: true })

/** What a run over so many addresses holds in memory, and what it holds that goes on after another was ended. */
async function remember(addresses) {
  if (addresses === 0 || (only.length > 0 && !only.includes('mingjing'))) return
  console.log(`\nA site of ${addresses} addresses in our own process; load ${loadavg()[0].toFixed(1)}\n`)
  console.log(line(['', 'known', 'pages', 'broken', 'CPU s', 'MB', 'log MB']))
  const script = fileURLToPath(new URL('contestants/synthetic.mjs', import.meta.url))
  const runs = [
    ['whole', 'whole', 0],
    ['a tenth of it', 'parts', Math.ceil(addresses / 10)],
    ['taken up again', 'parts', 0],
  ]
  for (const [name, log, stop] of runs) {
    const { printed, isLate } = await measured([process.execPath, script, addresses, join(place, log), stop].map(String), seconds * 10)
    if (isLate) console.log(line([name, `not at its end after ${seconds * 10} s`]))
    else {
      const { known, pages, broken, cpuMs, peakMb, logMb } = JSON.parse(printed)
      console.log(line([name, known, pages, broken, (cpuMs / 1000).toFixed(1), peakMb, logMb]))
    }
  }
}

async function compare(title, terms, isWanted, patience) {
  const server = fork(serverFile, terms.map(String))
  // Whatever happens here, it does not outlive us.
  process.once('exit', () => server.kill('SIGKILL'))
  const told = () => new Promise((resolve) => server.once('message', resolve))
  const { port, truth } = await told()
  const site = `http://127.0.0.1:${port}/`
  const list = join(place, 'list')
  writeFileSync(list, truth.pages.join('\n'))
  console.log(`\n${title}: ${truth.pages.length} pages, ${truth.broken.length} broken links; load ${loadavg()[0].toFixed(1)}\n`)
  console.log(line(['', 'pages', 'requests', 'twice', 's', 'pages/s', 'CPU s/1000', 'of limit', 'MB', 'broken', 'missed', 'false']))
  const results = []
  for (const contestant of contestantsFor(site, list, peers).filter(isWanted)) {
    if (only.length > 0 && !only.some((name) => contestant.name.startsWith(name))) continue
    if (contestant.absent) {
      console.log(line([contestant.name, 'not installed here']))
      continue
    }
    const run = await measured(contestant.command, patience)
    const counted = told()
    server.send('counts')
    const { pages, requests, again } = await counted
    const verdict = contestant.broken === null ? null : await judged(contestant.broken(run.printed), truth, site)
    const perSecond = pages / (run.cpuMs / 1000)
    results.push({ name: contestant.name, perSecond })
    const limit = results.find(({ name }) => name === 'undici + htmlparser2')?.perSecond
    const share = limit === undefined ? '' : `${Math.round((perSecond / limit) * 100)} %`
    const figures = [(run.ms / 1000).toFixed(1), Math.round(pages / (run.ms / 1000)), (run.cpuMs / pages).toFixed(2), share, run.peakMb]
    const links = verdict ? [`${verdict.found}/${truth.broken.length}`, verdict.missed.length, verdict.wrong.length] : ['', '', '']
    console.log(
      line([contestant.name, pages, requests, again, ...figures, ...links]) + (run.isLate ? `  not at its end after ${patience} s` : ''),
    )
    if (verdict && contestant.isOurs && !run.isLate)
      for (const url of [
        ...verdict.missed.slice(0, 5).map((one) => `missed ${one}`),
        ...verdict.wrong.slice(0, 5).map((one) => `false ${one}`),
      ])
        console.log(`    ${url}`)
  }
  tellRatios(results)
  server.kill('SIGKILL')
}

/** Ours in pages per CPU second beside each other, which a busy machine changes less than the clock. */
function tellRatios(results) {
  const ours = results.find(({ name }) => name === 'mingjing')
  const others = results.filter(({ name }) => !name.startsWith('mingjing'))
  if (!ours || others.length === 0) return
  console.log(
    `\nmingjing, pages per CPU second: ${others.map(({ name, perSecond }) => `${(ours.perSecond / perSecond).toFixed(2)}× ${name}`).join(', ')}`,
  )
}

function line([name, ...columns]) {
  return name.padEnd(24) + columns.map((one) => String(one).padStart(11)).join('')
}
