import { GENERATORS } from './generators.mjs'
import { run } from './run.mjs'
import { setUp } from './setUp.mjs'

/** `npm run generate`: writes again what is generated and committed. */
await setUp((line) => {
  console.log(line)
})
for (const { name, command } of GENERATORS) {
  const { code, output } = await run(command)
  console.log(`${code === 0 ? '✓' : '✗'} ${name}\n${output}`.trimEnd())
  if (code !== 0) process.exitCode = 1
}
