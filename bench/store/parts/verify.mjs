import { rowsInOrder } from '../../../dist/store/journal/rowsInOrder.js'
import { verifyJournal } from '../../../dist/store/journal/verifyJournal.js'
import { openBeside, say } from '../child.mjs'
import { peakMb, timed } from '../measures.mjs'

/** The whole journal looked at, and read without looking: `FOLDER ADDRESS`. */
const [folder, address] = process.argv.slice(2)
const { store, close } = await openBeside(folder, address)
const readMs = await timed(async () => {
  for await (const rows of rowsInOrder(store.db)) if (rows.length === 0) break
})
let verified
const ms = await timed(async () => (verified = await verifyJournal(store.db)))
await close()
if (verified.broken) throw new Error(`The journal is broken: ${JSON.stringify(verified.broken)}`)
say({ ms, readMs, acts: verified.rows, peakMb: peakMb() })
