import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '../../../database/connect.ts'
import type { Handed, ScoringOrder } from './Handed.ts'
import { scoreOrder } from './scoreOrder.ts'

/** The thread beside the server's: thousands of units keep a processor busy for seconds. */
const order = workerData as ScoringOrder
const say = (message: Handed, moved: readonly ArrayBuffer[] = []) => parentPort?.postMessage(message, [...moved])
const connection = connect(order.address, 1)
try {
  await scoreOrder(connection, order, (units) => {
    // What is packed moves, the rest is copied.
    say(
      { units },
      units.flatMap(({ packed, text }) => [packed, text.packed].flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []))),
    )
  })
} catch (error) {
  say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
} finally {
  await connection.close()
}
