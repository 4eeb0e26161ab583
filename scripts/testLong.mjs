import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { run, tsc, vite } from './run.mjs'
import { Tally } from './Tally.mjs'
import { runVitest } from './vitest.mjs'

// `npm run test:long`: kills the program, its database or both at random moments of a storm of writing, 200 times. The seed that it prints makes it choose the
// same moments again. Then the journeys that wait long or need a server of another kind.
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string' } } })
const rounds = Number(values.rounds)
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
const tally = new Tally().concludeAtExit()

for (const command of [tsc('-b'), vite('build', '--logLevel', 'warn')]) {
  const built = await run(command)
  if (built.code === 0) continue
  tally.report('构建', { passed: 0, failed: 1, skipped: 0 }, built.seconds, built.output)
  process.exit(1)
}
const { stormRound } = await import('./storm/stormRound.mjs')
const { verifyStorm } = await import('./storm/verifyStorm.mjs')

const place = mkdtempSync(join(tmpdir(), 'mj-storm-'))
chmodSync(place, 0o755)
const folder = join(place, 'data')
const random = chance(seed)
const acknowledged = /** @type {Map<string, string>} */ (new Map())
console.log(`强杀 ${rounds} 次，随机种子 ${seed}（重做：npm run test:long -- --seed ${seed}），数据在 ${folder}`)
for (let number = 1; number <= rounds; number += 1) {
  const began = Date.now()
  const storm = await stormRound(folder, number, random)
  for (const [key, file] of storm.acknowledged) acknowledged.set(key, file)
  const after = await verifyStorm(folder, acknowledged)
  const faults = [...storm.faults, ...after.faults]
  const words = `第 ${number} 次：强杀 ${storm.target}，确认 ${storm.acknowledged.size}，拒绝 ${storm.refused}，日志共 ${after.rows} 行`
  tally.report(
    words,
    { passed: faults.length === 0 ? 1 : 0, failed: faults.length === 0 ? 0 : 1, skipped: 0 },
    (Date.now() - began) / 1000,
    faults.join('\n'),
  )
}
if (tally.failed === 0) rmSync(place, { recursive: true, force: true })
else console.log(`数据留在 ${folder}，供查看`)
await runVitest(tally, '久等的流程（接替后台任务、换库恢复）', ['long'])

/**
 * Chance that can be repeated (mulberry32).
 *
 * @param {number} from
 * @returns {() => number} from 0 to 1
 */
function chance(from) {
  let state = from >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
