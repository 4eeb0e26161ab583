import { availableParallelism } from 'node:os'
import { installedPostgres } from './installedPostgres.mjs'
import { run, tool, tsc, vite } from './run.mjs'
import { setUpDependencies } from './setUp.mjs'
import { runVitest } from './vitest.mjs'

/** @typedef {{ readonly name: string, readonly command: readonly string[] }} Check */
/** @typedef {() => Promise<void>} Task */

/** @type {Check} */
const TYPES = { name: '类型检查与构建', command: tsc('-b') }
/** @type {Check} */
const PAGES = { name: '网页构建', command: vite('build', '--logLevel', 'warn') }
/** @type {Check} */
const RULES = { name: '代码规则', command: tool('eslint/bin/eslint.js', '.', '--max-warnings', '0') }

/** That what is generated is not stale, the tests say which generate it. @type {readonly Check[]} */
const SMALL = [
  { name: '无用代码与依赖', command: tool('knip/bin/knip.js') },
  { name: '模块方向', command: [process.execPath, 'scripts/cruise.mjs'] },
  { name: '排版', command: tool('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn') },
]

/**
 * Runs the static checks and the tests that need no browser: side by side, the longest first, so that the last of them end together.
 *
 * @param {import('./Tally.mjs').Tally} tally
 */
export async function runChecks(tally) {
  await setUpDependencies((line) => console.log(line))
  const check =
    (/** @type {Check} */ { name, command }) =>
    async () => {
      const { code, output, seconds } = await run(command)
      tally.report(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, seconds, output)
    }
  const [types, pages] = [once(check(TYPES)), once(check(PAGES))]
  // A worker each: what runs beside them is another one's work.
  const tests = (/** @type {string} */ name, /** @type {string} */ project, /** @type {Task[]} */ ...first) =>
    after(first, () => runVitest(tally, name, [project], { VITEST_MAX_WORKERS: '1' }))
  const skipped = (/** @type {string} */ name) => () => {
    tally.report(name, { passed: 0, failed: 0, skipped: 1 }, 0, '')
    return Promise.resolve()
  }
  const installed = installedPostgres()
  // Beside all others: it waits for servers that start and end most of the time.
  const waiting = tests('自带数据库的测试', 'embedded', types)()
  await inParallel([
    types,
    check(RULES),
    pages,
    tests('单元测试', 'unit', types),
    tests('存储测试（自带的 PostgreSQL）', 'store', types),
    // On the oldest that the machine has; without one they count as one skipped.
    installed
      ? tests(`存储测试（本机的 PostgreSQL ${installed.version}）`, 'store-installed', types)
      : skipped('存储测试：本机没有安装 PostgreSQL 15 或更新的版本，略过'),
    tests('隔墙测试', 'walls', types, pages),
    ...SMALL.map(check),
  ])
  await waiting
}

/**
 * Done once, whoever needs it first.
 *
 * @param {Task} task
 * @returns {Task}
 */
function once(task) {
  /** @type {Promise<void> | undefined} */
  let begun
  return () => (begun ??= task())
}

/**
 * What stands on what other tasks make.
 *
 * @param {readonly Task[]} first
 * @param {Task} task
 * @returns {Task}
 */
function after(first, task) {
  return async () => {
    await Promise.all(first.map((one) => one()))
    await task()
  }
}

/** @param {readonly Task[]} tasks */
async function inParallel(tasks) {
  const waiting = [...tasks]
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) await task()
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work))
}
