import { restore } from '../../../dist/backup/restoring/restore.js'
import { say } from '../child.mjs'
import { peakMb, timed } from '../measures.mjs'

/** A backup into an empty folder and an empty database: `FILE FOLDER ADDRESS`. */
const [file, folder, address] = process.argv.slice(2)
const databaseUrl = address === '-' ? undefined : address
const ms = await timed(() => restore({ file, passphrase: null, place: () => ({ folder, databaseUrl }) }))
say({ ms, peakMb: peakMb() })
