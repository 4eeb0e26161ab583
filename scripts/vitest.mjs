import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run, vitest } from './run.mjs'

/** What hangs is ended; a busy machine of two cores needs a third of it for the longest project. */
const LONGEST_MS = 1_800_000

/**
 * @typedef {object} Report what vitest's json reporter writes, as far as it is read here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {readonly { readonly status: string, readonly assertionResults: readonly { readonly status: string }[] }[]} testResults
 */

/**
 * Runs vitest projects and adds what their report counts. A run that ends badly fails once even when its report names nothing, or there is no report.
 *
 * @param {import('./Tally.mjs').Tally} tally
 * @param {string} name
 * @param {readonly string[]} projects
 * @param {Record<string, string>} [env]
 */
export async function runVitest(tally, name, projects, env = {}) {
  const file = join(ROOT, '.cache', `vitest-${projects.join('-')}.json`)
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  rmSync(file, { force: true })
  const which = projects.flatMap((project) => ['--project', project])
  const { code, output, seconds } = await run(vitest('run', ...which, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`), {
    env,
    timeoutMs: LONGEST_MS,
  })
  tally.report(name, count(file, code), seconds, output)
}

/**
 * @param {string} file
 * @param {number} code
 * @returns {import('./Tally.mjs').Count}
 */
function count(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const report = /** @type {Report} */ (JSON.parse(readFileSync(file, 'utf8')))
  // A file that could not be loaded has failed without a test to its name.
  const unloaded = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  }).length
  const failed = report.numFailedTests + unloaded
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
