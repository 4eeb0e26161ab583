import { availableParallelism } from 'node:os'
import { GENERATORS } from './generators.mjs'
import { installedPostgres } from './installedPostgres.mjs'
import { run, tool, tsc, vite } from './run.mjs'
import { setUpDependencies } from './setUp.mjs'
import { runVitest } from './vitest.mjs'

/** @typedef {{ readonly name: string, readonly command: readonly string[] }} Check */

/** What the others stand on: declarations and the page. @type {readonly Check[]} */
const FIRST = [
  { name: '类型检查与构建', command: tsc('-b') },
  { name: '网页构建', command: vite('build', '--logLevel', 'warn') },
]

/** @type {readonly Check[]} */
const THEN = [
  { name: '代码规则', command: tool('eslint/bin/eslint.js', '.', '--max-warnings', '0') },
  { name: '模块方向', command: [process.execPath, 'scripts/cruise.mjs'] },
  { name: '无用代码与依赖', command: tool('knip/bin/knip.js') },
  { name: '排版', command: tool('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn') },
  ...GENERATORS.map(({ name, command }) => ({ name: `${name}是最新的`, command: [...command, '--check'] })),
]

/**
 * Runs the static checks and the tests that need no browser.
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
  await inParallel(FIRST.map(check))
  await inParallel([...THEN.map(check), () => runVitest(tally, '单元测试', ['unit']), () => runVitest(tally, '隔墙测试', ['walls'])])
  // One after the other: databases, servers and disks of their own.
  await runVitest(tally, '存储测试（自带的 PostgreSQL）', ['store'])
  await runStoreOnInstalled(tally)
  await runVitest(tally, '自带数据库的测试', ['embedded'])
}

/**
 * The store's tests on the oldest PostgreSQL that the machine has; without one they count as one skipped.
 *
 * @param {import('./Tally.mjs').Tally} tally
 */
async function runStoreOnInstalled(tally) {
  const installed = installedPostgres()
  if (installed) await runVitest(tally, `存储测试（本机的 PostgreSQL ${installed.version}）`, ['store-installed'])
  else tally.report('存储测试：本机没有安装 PostgreSQL 15 或更新的版本，略过', { passed: 0, failed: 0, skipped: 1 }, 0, '')
}

/** @param {readonly (() => Promise<void>)[]} tasks */
async function inParallel(tasks) {
  const waiting = [...tasks]
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) await task()
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work))
}
