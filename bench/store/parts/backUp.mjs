import { backUp } from '../../../dist/backup/taking/backUp.js'
import { openBeside, say } from '../child.mjs'
import { peakMb, timed } from '../measures.mjs'

/** Everything into a file: `FOLDER ADDRESS FILE`. */
const [folder, address, file] = process.argv.slice(2)
const { store, connection, close } = await openBeside(folder, address)
let made
const ms = await timed(
  async () =>
    (made = await backUp({ store, connection }, { id: 'bench', name: '测速', role: 'administrator' }, { file, passphrase: null })),
)
await close()
say({ ms, mb: Math.round(made.size / 1e6), peakMb: peakMb() })
