import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { given, SMALL_ROUND, smallRound } from '../../../../test/smallRound.ts'
import { someone, type TestStore } from '../../../../test/store.ts'
import { answerChecks } from '../../../rounds/life/answers/answerChecks.ts'
import { scoreChanged } from '../scoreChanged.ts'
import { scoringBeside } from './scoringBeside.ts'

const UNITS = ['甲镇', '乙镇', '丙镇'] as const

async function answered(): Promise<TestStore> {
  const store = await smallRound(undefined, UNITS)
  await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given(), given({ unit: '乙镇', value: '否' })] })
  return store
}

/** A scoring that goes to a thread for one unit already, and what it told. */
function beside({ connection }: TestStore, thread?: URL) {
  const told: (readonly [string, unknown])[] = []
  const log = { warn: (message: string, fields?: object) => void told.push([message, fields]) }
  return { ...scoringBeside(connection.address, log, { least: 1, ...(thread && { thread, silentMs: 2_000 }) }), told }
}

function threadSaying(program: string): URL {
  const file = join(mkdtempSync(join(tmpdir(), 'mj-thread-')), 'thread.mjs')
  writeFileSync(file, program)
  return pathToFileURL(file)
}

describe('scoring in a thread', () => {
  it('comes to the same as scoring here, step by step and byte by byte', async () => {
    const store = await answered()
    const { score, told, close } = beside(store)
    const [there, here] = [await scoreChanged(store, SMALL_ROUND, null, score), await scoreChanged(store, SMALL_ROUND, null)]
    close()
    expect(told).toEqual([])
    expect(there.receipt).toEqual(here.receipt)
    expect(there.scored.facts).toEqual(here.scored.facts)
    expect(there.scored.standings).toEqual(here.scored.standings)
    for (const unit of UNITS) {
      expect(there.scored.explain(unit)).toEqual(here.scored.explain(unit))
      expect(there.units.get(unit)?.facts.equals(here.units.get(unit)?.facts ?? Buffer.alloc(0))).toBe(true)
    }
  })

  it('reads what the waiting transaction sees, whatever is answered meanwhile', async () => {
    const store = await answered()
    const { score, told } = beside(store)
    const before = await scoreChanged(store, SMALL_ROUND, null)
    const then = await scoreChanged(store, SMALL_ROUND, null, async (tx, terms, ids) => {
      // The state of a transaction is that of its first reading, which has been.
      await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given({ unit: '丙镇', value: '否' })] })
      return score(tx, terms, ids)
    })
    expect(told).toEqual([])
    expect(then.receipt).toEqual(before.receipt)
  })

  it.each([
    ['cannot start', 'import "./nothing.mjs"'],
    ['hangs', 'setInterval(() => undefined, 1000)'],
    ['ends before it is done', 'process.exit(0)'],
    ['throws', 'throw new Error("no")'],
    ['gives up', 'import { parentPort } from "node:worker_threads"; parentPort.postMessage({ failed: "no more memory" })'],
  ])('leaves the units to be scored here, and says so, where the thread %s', async (_, program) => {
    const store = await answered()
    const { score, told } = beside(store, threadSaying(program))
    const there = await scoreChanged(store, SMALL_ROUND, null, score)
    expect(there.receipt).toEqual((await scoreChanged(store, SMALL_ROUND, null)).receipt)
    expect(told).toEqual([
      [expect.stringContaining('the scoring thread gave up'), expect.objectContaining({ round: SMALL_ROUND, units: 3 })],
    ])
  })

  it('reads the round anew and scores it here where its transaction cannot be shared, for that transaction is lost', async () => {
    const store = await answered()
    const { score, told } = beside(store)
    // Behind a savepoint no state can be exported.
    const there = await scoreChanged(store, SMALL_ROUND, null, (tx, terms, ids) => tx.transaction((inner) => score(inner, terms, ids)))
    expect(there.receipt).toEqual((await scoreChanged(store, SMALL_ROUND, null)).receipt)
    expect(there.units.size).toBe(3)
    expect(told).toHaveLength(1)
  })

  it('is not asked for a few units, nor once the server closes', async () => {
    const store = await answered()
    const thread = threadSaying('throw new Error("not to be asked")')
    const few = scoringBeside(store.connection.address, { warn: () => expect.fail() }, { least: 4, thread })
    expect((await scoreChanged(store, SMALL_ROUND, null, few.score)).units.size).toBe(3)
    const { score, told, close } = beside(store, thread)
    close()
    expect((await scoreChanged(store, SMALL_ROUND, null, score)).units.size).toBe(3)
    expect(told).toEqual([])
  })
})
