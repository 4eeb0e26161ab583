import { groupPage } from '../../../dist/rounds/life/pages/groupPage.js'
import { unitPage } from '../../../dist/rounds/life/pages/unitPage.js'
import { openBeside, say } from '../child.mjs'
import { peakMb, told } from '../measures.mjs'
import { unitId } from '../workload.mjs'

/** What pages read of a round: `FOLDER ADDRESS UNITS`; beside it the same rows without anything made of them. */
const [folder, address, units] = process.argv.slice(2)
const { store, connection, close } = await openBeside(folder, address)
const { pool } = connection
const opened = peakMb()
const empty = await told(300, () => pool.query('select 1'))
const unit = await told(300, (turn) => unitPage(store.db, 'large', unitId((turn * 7919) % Number(units))))
const rows =
  "select m.unit, m.record, u.brief from roster m left join unit_results u on u.round = m.round and u.unit = m.unit where m.round = 'large' order by m.position"
const bare = await told(20, () => pool.query(rows))
const group = await told(20, () => groupPage(store.db, 'large', '单位'))
await close()
say({ empty, unit, bare, group, openedMb: opened, peakMb: peakMb() })
