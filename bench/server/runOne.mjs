import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { openInstallation } from '../../dist/installation/openInstallation.js'
import { repeat, serverMb, spread, timed } from '../store/measures.mjs'
import { installedPostgres, startInstalled } from '../store/servers.mjs'
import { answerOf, CHECKS, unitId } from '../store/workload.mjs'
import { ask, hear, linesTo } from './http.mjs'
import { prepareRound, register, signIn } from './prepare.mjs'
import { startApp } from './startApp.mjs'

/** One server's measurements of one round, as lines of JSON: `KIND UNITS INDICATORS SECONDS PEOPLE`. */
const [kind, ...sizes] = process.argv.slice(2)
const [UNITS, INDICATORS, SECONDS, PEOPLE] = sizes.map(Number)
const say = (name, figures) => console.log(JSON.stringify({ name, ...figures }))

const place = mkdtempSync(join(tmpdir(), 'mj-bench-server-'))
// As root the database runs as somebody else, who must come in.
chmodSync(place, 0o755)
const folder = join(place, 'data')
const server = kind === 'installed' ? await startInstalled(installedPostgres()) : null
const options = { folder, databaseUrl: server?.address, kind: 'installation', create: true, part: 'terminal' }
const { store, connection, close } = await openInstallation(options)
const { pool } = connection
await register(store, UNITS)
say('prepare', { ms: await timed(() => prepareRound(store, { id: 'round', units: UNITS, indicators: INDICATORS })) })
const organiser = await signIn(store, 'organiser', 'organiser')
const assessors = []
for (let at = 0; at < PEOPLE; at += 1) assessors.push(await signIn(store, `assessor-${at}`, 'assessor'))
await pool.query('vacuum analyze')

const port = await freePort()
const app = await startApp(folder, server?.address, port)
// Whatever happens here, it does not outlive us.
process.once('exit', app.kill)
const lines = linesTo()
const from = (cookie, agent = lines) => ({ port, cookie, agent })
const opened = app.nowMb()

// The limits: what a request costs that reads nothing, and one row in a bare table, committed.
await pool.query('create table bare (id bigint generated always as identity primary key, value text)')
const bare = () => pool.query('insert into bare (value) values ($1)', ['是'])
const reading = (path, times) => measured(path, times, () => path)

async function measured(name, times, pathOf) {
  const first = await asked(pathOf(0))
  const durations = await repeat(times, async (turn) => void (await asked(pathOf(turn + 1))))
  return { ...spread(durations), firstMs: first.ms, kb: Math.round(first.bytes / 1024), packedKb: Math.round(first.packed / 1024) }
}

async function asked(path, cookie = organiser) {
  const began = performance.now()
  const { status, bytes, type } = await ask(from(cookie), path)
  if (status !== 200) throw new Error(`${path}: ${status} ${bytes.toString('utf8').slice(0, 200)}`)
  const ms = performance.now() - began
  const read = type === 'gzip' ? gunzipSync(bytes) : bytes
  return { ms, bytes: read.length, packed: bytes.length, json: () => JSON.parse(read.toString('utf8')) }
}

const TIMES = UNITS > 500 ? 20 : 60
const group = encodeURIComponent('单位')
const anyUnit = (turn) => unitId((turn * 7919) % UNITS)
const node = (turn) => String((turn % INDICATORS) + 1)
say('me', await reading('/api/me', 200))
say('bare insert', spread(await repeat(200, bare)))
say('head', await reading('/api/rounds/round', TIMES))
say('desk across', await measured('desk', TIMES, (turn) => `/api/rounds/round/desk?node=${node(turn)}&group=${group}`))
say('desk down', await measured('desk', TIMES, (turn) => `/api/rounds/round/desk/units/${anyUnit(turn)}`))
say('heat map', await reading('/api/rounds/round/coverage', TIMES))
say('overview', await reading('/api/rounds/round/overview', TIMES))
say('ranking', await reading('/api/rounds/round/sheet', TIMES))
say('sheet', await measured('sheet', TIMES, (turn) => `/api/rounds/round/units/${anyUnit(turn)}/sheet`))

/** What the workload says of a unit's first check. */
const firstAnswer = (unit) => answerOf(Number(unit.slice(-5)), 0, 1, null).value

/** The newest answer of each cell that is answered below: what the next one says it saw. */
const newest = new Map()
const { rows } = await pool.query("select unit, check_id, answer from current_answers where round = 'round' and lane = 'assessor'")
for (const { unit, check_id: check, answer } of rows) newest.set(`${unit} ${check}`, Number(answer))

async function answer(cookie, unit, check, value, agent) {
  const key = `${unit} ${check}`
  const given = { unit, check, lane: 'assessor', state: 'answered', value, after: newest.get(key) ?? null }
  const { status, bytes, type } = await ask(from(cookie, agent), '/api/rounds/round/answers', { answers: [given] })
  const text = (type === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8')
  if (status !== 200) throw new Error(`${status} ${text}`)
  newest.set(key, JSON.parse(text).ids[0])
}

const SHOWN = UNITS > 500 ? 10 : 30
const ears = hear({ port, cookie: organiser })
await wait(300)
const shown = { acknowledged: [], told: [], sheet: [], ranking: [] }
const said = new Map()
const taking = async (name, work) => void shown[name].push(await timed(work))
for (let turn = 0; turn < SHOWN; turn += 1) {
  const unit = anyUnit(turn)
  const sheet = async () => (await asked(`/api/rounds/round/units/${unit}/sheet`)).json().standing.total.text
  const before = await sheet()
  const value = (said.get(unit) ?? firstAnswer(unit)) === '是' ? '否' : '是'
  said.set(unit, value)
  const told = ears.next()
  const began = performance.now()
  await taking('acknowledged', () => answer(organiser, unit, '1.published', value))
  await told
  shown.told.push(performance.now() - began)
  let after = before
  await taking('sheet', async () => (after = await sheet()))
  await taking('ranking', () => asked('/api/rounds/round/sheet'))
  if (after === before) throw new Error(`${unit} stands where it stood.`)
}
ears.leave()
for (const [name, durations] of Object.entries(shown)) say(`after an answer: ${name}`, spread(durations))

/** Each person has cells of his own, answers one each two seconds as fast readers do, and hears what changes; another looks at the ranking meanwhile. */
const many = linesTo(PEOPLE)
const EACH_MS = 2_000
const streams = assessors.map((cookie) => hear({ port, cookie }))
const until = performance.now() + SECONDS * 1_000
const acknowledged = []
const looked = []
const failures = []
const computed = app.cpuMs()
const person = async (cookie, at) => {
  await wait((EACH_MS * at) / PEOPLE)
  for (let turn = 0; performance.now() < until; turn += 1) {
    const cell = (at + turn * 7) % (INDICATORS * CHECKS)
    if (cell % CHECKS === 2) continue
    const check = `${Math.floor(cell / CHECKS) + 1}.${['published', 'updated'][cell % CHECKS]}`
    // As many units as there are, and people beside each other in one.
    const unit = unitId(at % UNITS)
    const began = performance.now()
    // Whoever fails goes on, as a person would.
    await answer(cookie, unit, check, turn % 2 === 0 ? '否' : '是', many).catch((error) => failures.push(String(error)))
    const took = performance.now() - began
    acknowledged.push(took)
    await wait(Math.max(0, EACH_MS - took))
  }
}
const looking = async () => {
  while (performance.now() < until) {
    await asked('/api/rounds/round/sheet').then(
      ({ ms }) => looked.push(ms),
      (error) => failures.push(String(error)),
    )
    await wait(1_000)
  }
}
await Promise.all([...assessors.map(person), looking()])
const cpuMs = (app.cpuMs() - computed) / acknowledged.length
const perSecond = Math.round(acknowledged.length / SECONDS)
say('at once', { ...spread(acknowledged), answers: acknowledged.length, perSecond, failed: failures.length, cpuMs })
if (failures.length > 0) console.error(`${failures.length} requests failed, the first: ${failures[0]}`)
say('ranking meanwhile', spread(looked))
for (const { leave } of streams) leave()
say('bare insert again', spread(await repeat(200, bare)))
say('memory', { openedMb: opened, nowMb: app.nowMb(), peakMb: app.peakMb(), serverMb: await serverMb(pool) })

await app.stop()
await close()
await server?.stop()
rmSync(place, { recursive: true, force: true })

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address()
      probe.close(() => resolve(free))
    })
  })
}
