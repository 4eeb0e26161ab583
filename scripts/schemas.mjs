import { run, vitest } from './run.mjs'

/**
 * Writes programmes/*.schema.json from src/programme/schema; with `--check` it only compares. The test is the generator, so that neither can forget
 * what the other writes.
 */
const update = process.argv.includes('--check') ? [] : ['--update']
const { code, output } = await run(
  vitest('run', '--project', 'unit', 'src/programme/schema/index.test.ts', '--testNamePattern', 'is not stale', ...update),
)
console.log(output.trim())
process.exitCode = code
