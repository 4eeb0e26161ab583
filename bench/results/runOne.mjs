import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { openInstallation } from '../../dist/installation/openInstallation.js'
import { canonicalJson } from '../../dist/model/canonicalJson.js'
import { factsOfRound } from '../../dist/rounds/life/facts/factsOfRound.js'
import { ask, linesTo } from '../server/http.mjs'
import { prepareRound, register, signIn } from '../server/prepare.mjs'
import { startApp } from '../server/startApp.mjs'
import { repeat, spread, timed } from '../store/measures.mjs'
import { installedPostgres, startInstalled } from '../store/servers.mjs'
import { answerOf, unitId } from '../store/workload.mjs'
import { newVersion } from './newVersion.mjs'

/** One server's measurements of one round’s end, as lines of JSON: `KIND UNITS INDICATORS`. */
const [kind, ...sizes] = process.argv.slice(2)
const [UNITS, INDICATORS] = sizes.map(Number)
const say = (name, figures) => console.log(JSON.stringify({ name, ...figures }))

const place = mkdtempSync(join(tmpdir(), 'mj-bench-results-'))
// As root the database runs as somebody else, who must come in.
chmodSync(place, 0o755)
const folder = join(place, 'data')
const server = kind === 'installed' ? await startInstalled(installedPostgres()) : null
const { store, connection, close } = await openInstallation({
  ...{ folder, databaseUrl: server?.address, kind: 'installation', create: true, part: 'terminal' },
})
const { pool } = connection
await register(store, UNITS)
await prepareRound(store, { id: 'round', units: UNITS, indicators: INDICATORS })
const CONTESTED = unitId(7)
const organiser = await signIn(store, 'organiser', 'organiser')
const group = await signIn(store, 'group', 'scoring-group')
const reviewer = await signIn(store, 'reviewer', 'unit-reviewer', CONTESTED)
const filler = await signIn(store, 'filler', 'unit-filler', CONTESTED)
await pool.query('vacuum analyze')

const port = await freePort()
const app = await startApp(folder, server?.address, port)
// Whatever happens here, it does not outlive us.
process.once('exit', app.kill)
const opened = app.nowMb()
const lines = linesTo()

async function asked(path, body, cookie = organiser) {
  const began = performance.now()
  const { status, bytes, type } = await ask({ port, cookie, agent: lines }, path, body)
  const read = type === 'gzip' ? gunzipSync(bytes) : bytes
  if (status >= 300) throw new Error(`${path}: ${status} ${read.toString('utf8').slice(0, 300)}`)
  return { ms: performance.now() - began, json: () => JSON.parse(read.toString('utf8')) }
}

say('me', spread(await repeat(100, () => asked('/api/me'))))

// The least: the same facts as one text, hashed once; and the rows they are made of, read out.
const facts = await factsOfRound(store.db, 'round')
let text = ''
const toText = await timed(() => (text = canonicalJson(facts)))
say('hashed', {
  ms: toText + (await timed(() => createHash('sha256').update(text).digest('hex'))),
  mb: Math.round(text.length / 1_048_576),
})
text = ''
// Made a text each, as a dump of them has it; they stay in the database, so that this process does not count.
const rows = async () => {
  const client = await pool.connect()
  await client.query('set statement_timeout = 0')
  await client.query(
    "select sum(length(row_to_json(a)::text)) from answers a join current_answers c on c.answer = a.id where c.round = 'round'",
  )
  client.release(true)
}
say('rows', { ms: await timed(rows) })

/** What others look at all the time: pages that need no ranking, or all. */
const anyUnit = (turn) => unitId((turn * 7919) % UNITS)
const PLAIN = [
  ['desk down', (turn) => `/api/rounds/round/desk/units/${anyUnit(turn)}`],
  ['overview', () => '/api/rounds/round/overview'],
  ['desk across', (turn) => `/api/rounds/round/desk?node=${(turn % INDICATORS) + 1}&group=${encodeURIComponent('单位')}`],
  ['me', () => '/api/me'],
]
const RANKED = [
  ['ranking', () => '/api/rounds/round/sheet'],
  ['sheet', (turn) => `/api/rounds/round/units/${anyUnit(turn)}/sheet`],
]
const LOOKERS = 4
const EACH_MS = 100

/** Does it while others look on: what it took, and what they waited. */
async function besideLookers(name, pages, work) {
  const looks = []
  let isOver = false
  const looker = async (at) => {
    await wait((EACH_MS * at) / LOOKERS)
    for (let turn = at; !isOver; turn += LOOKERS) {
      const [page, path] = pages[Math.floor(turn / LOOKERS + at) % pages.length]
      looks.push({ page, ms: (await asked(path(turn))).ms })
      await wait(EACH_MS)
    }
  }
  const looking = Array.from({ length: LOOKERS }, (_, at) => looker(at))
  await wait(EACH_MS)
  const before = app.cpuMs()
  const began = performance.now()
  const done = await work()
  const ms = performance.now() - began
  const cpuMs = app.cpuMs() - before
  isOver = true
  await Promise.all(looking)
  const slowest = [...looks].sort((a, b) => b.ms - a.ms)[0]
  say(name, { ms, cpuMs })
  say(`beside ${name}`, {
    ...spread(looks.map((look) => look.ms)),
    count: looks.length,
    slowest: slowest ? `${slowest.page} ${Math.round(slowest.ms)} ms` : '',
  })
  return done
}

await besideLookers('first ranking', PLAIN, () => asked('/api/rounds/round/sheet'))
const settle = (why) => asked('/api/rounds/round/settle', { kind: 'feedback', why })
await besideLookers('settled', [...PLAIN, ...RANKED], () => settle('全部核对完毕'))

const answered = await pool.query(
  "select answer from current_answers where round = 'round' and lane = 'assessor' and unit = $1 and check_id = '2.published'",
  [CONTESTED],
)
const after = Number(answered.rows[0].answer)
const { value } = answerOf(7, 3, 1, null)
const other = value === '是' ? '否' : '是'
await asked('/api/rounds/round/answers', {
  answers: [{ unit: CONTESTED, check: '2.published', lane: 'assessor', state: 'answered', value: other, after }],
})
const settled = (await besideLookers('settled again', [...PLAIN, ...RANKED], () => settle('改正一处以后'))).json()

const feedback = (await asked('/api/rounds/round/feedback')).json()
const given = await asked('/api/rounds/round/feedback', {
  ...{ snapshot: settled.id, closesAt: feedback.toGive.ends[4].closesAt, late: 'refused', shows: { place: true, others: 'none' } },
  ...{ rule: '事实不符的改分。', again: false, why: '请各单位核对' },
})
say('fed back', { ms: given.ms })

const path = `/api/rounds/round/units/${CONTESTED}/objections`
const wanted = { node: '2', check: '2.published', object: '', text: '已经公开', wants: '改为“是”', proof: [] }
const { id } = (await asked(path, wanted, filler)).json()
await asked(`/api/objections/${id}/file`, { version: 1 }, reviewer)
const correction = { answers: [{ check: '2.published', state: 'answered', value, after: null }], override: null }
const { version } = (await asked(`/api/objections/${id}`, undefined, group)).json()
await besideLookers('tried', [...PLAIN, ...RANKED], () => asked(`/api/objections/${id}/try`, { version, ...correction }, group))
await besideLookers('accepted', [...PLAIN, ...RANKED], () =>
  asked(`/api/objections/${id}/decide`, { version, outcome: 'accepted', why: '核对属实', ...correction }, group),
)
say('ranking after', { ms: (await asked('/api/rounds/round/sheet')).ms })
say('memory', { openedMb: opened, nowMb: app.nowMb(), peakMb: app.peakMb() })
await app.stop()

say('new version', { ms: await newVersion(store, 'round', facts) })
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
