import { runChecks } from './checks.mjs'

/** `npm run check`: everything CI asks before it opens a browser. */
const tally = await runChecks()
console.log(tally.line())
process.exitCode = tally.failed > 0 ? 1 : 0
