import { runChecks } from './checks.mjs'
import { Tally } from './Tally.mjs'

/** `npm run check`: everything CI asks before it opens a browser. */
await runChecks(new Tally().concludeAtExit())
