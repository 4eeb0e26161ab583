import { run, vitest } from './run.mjs'

/**
 * Writes docs/openapi.json, the chapters of error codes and permissions, and the schemas they rest on; with `--check` it only compares. The tests are the
 * generator, so that neither can forget what the other writes. The document rests on the schemas of the first step.
 */
const update = process.argv.includes('--check') ? [] : ['--update']
for (const step of [
  ['src/server/openApi/composedSchemas.test.ts', 'src/server/openApi/errorCodes.test.ts'],
  ['src/server/openApi/document.test.ts', 'src/permissions/manual.test.ts'],
]) {
  const { code, output } = await run(vitest('run', '--project', 'unit', ...step, '--testNamePattern', 'not stale', ...update))
  console.log(output.trim())
  if (code !== 0) process.exitCode = code
}
