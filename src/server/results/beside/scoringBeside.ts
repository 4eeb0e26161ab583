import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { sql } from 'drizzle-orm'
import type { Address } from '../../../database/Address.ts'
import type { Terms } from '../../../rounds/life/terms/termsOf.ts'
import type { Db } from '../../../store/Db.ts'
import type { Log } from '../../log/Log.ts'
import type { KeptUnit } from '../KeptRound.ts'
import { keptUnit, ReadAnew, scoreUnits, type UnitScoring } from '../scoreUnits.ts'
import type { Handed, HandedUnit, ScoringOrder } from './Handed.ts'

/** Beside this file where it is built; from the sources, what was built of them. */
const BUILT = import.meta.url.endsWith('.ts') ? '../../../../dist/server/results/beside/scorer.js' : './scorer.js'

/** Fewer are scored sooner than a thread has read the program. */
const LEAST = 200

/** A thread that says nothing for so long is not waited for: some units take it seconds, with the reading of the program. */
const SILENT_MS = 120_000

/** Some units at a time are in its memory, whatever the round has. */
const MOST_MB = 256

/** Scoring thousands of units while the server answers. 旁路计分 */
export interface ScoringBeside {
  readonly score: UnitScoring
  /** Ends what is under way. */
  readonly close: () => void
}

/**
 * Scores many units in a thread of its own, with a connection of its own, in the very state of the database that the transaction sees; few are scored where
 * they are asked for. What goes wrong there is told to the log, and the units are scored here: slower for all others, and the same. 旁路计分
 *
 * @param thread the thread's program, built; a test may give another
 * @param silentMs so long it may say nothing
 */
export function scoringBeside(
  address: Address,
  log: Pick<Log, 'warn'>,
  { least = LEAST, thread = new URL(BUILT, import.meta.url), silentMs = SILENT_MS } = {},
): ScoringBeside {
  const closing = new AbortController()
  const isClosing = () => closing.signal.aborted
  return {
    score: async (tx, terms, ids) => {
      if (ids.length < least || isClosing()) return scoreUnits(tx, terms, ids)
      const giveUp = (error: unknown) => {
        // Nobody waits for it any more, and the database goes next.
        if (isClosing()) throw error
        const why = error instanceof Error ? error.message : String(error)
        log.warn('the scoring thread gave up, the units are scored in the server itself', { round: terms.round, units: ids.length, why })
      }
      const snapshot = await exportedSnapshot(tx).catch((error: unknown) => {
        giveUp(error)
        throw new ReadAnew('The transaction could not be shared.', { cause: error })
      })
      try {
        return await scoreInThread(terms, { address, units: ids, snapshot, thread, silentMs, stopped: closing.signal })
      } catch (error) {
        giveUp(error)
        return scoreUnits(tx, terms, ids)
      }
    },
    close: () => {
      closing.abort()
    },
  }
}

/** A statement that fails takes the transaction with it, and PostgreSQL exports nothing from behind a savepoint. */
async function exportedSnapshot(tx: Db): Promise<string> {
  const { rows } = await tx.execute<{ snapshot: string }>(sql`select pg_export_snapshot() as snapshot`)
  return rows[0]?.snapshot ?? ''
}

interface InThread extends Omit<ScoringOrder, 'round'> {
  readonly thread: URL
  readonly silentMs: number
  readonly stopped: AbortSignal
}

async function scoreInThread(terms: Terms, { thread, silentMs, stopped, ...rest }: InThread): Promise<ReadonlyMap<string, KeptUnit>> {
  const { units } = rest
  const order: ScoringOrder = { ...rest, round: terms.round }
  const worker = new Worker(thread, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: MOST_MB } })
  const scored = new Map<string, KeptUnit>()
  const silent = new AbortController()
  const watch = setTimeout(() => silent.abort(new Error('The thread said nothing any more.')), silentMs)
  try {
    for await (const [message] of on(worker, 'message', { close: ['exit'], signal: AbortSignal.any([stopped, silent.signal]) })) {
      watch.refresh()
      const handed = message as Handed
      if ('failed' in handed) throw new Error(handed.failed)
      for (const one of handed.units) scored.set(one.unit.id, keptUnit(terms, received(one)))
    }
  } finally {
    clearTimeout(watch)
    await worker.terminate()
  }
  const missing = units.find((unit) => !scored.has(unit))
  if (missing !== undefined) throw new Error(`The thread ended before it had scored ${missing}.`)
  return scored
}

const received = ({ packed, text, ...one }: HandedUnit) => ({
  ...one,
  packed: bufferOf(packed),
  text: { ...text, packed: bufferOf(text.packed) },
})

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength)
