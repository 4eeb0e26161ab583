import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newStore, someone } from '../../../test/store.ts'
import { perform } from '../perform.ts'
import { journal } from '../schema/journal.ts'
import { verifyJournal } from './verifyJournal.ts'

const act = (id: string, why?: string) => ({ act: 'unit.rename', on: { kind: 'unit', id }, ...(why === undefined ? {} : { why }) })

describe('appendActs', () => {
  it('makes one chain without a gap of what fifty do at once', async () => {
    const store = await newStore()
    const doing = Array.from({ length: 50 }, (_, at) =>
      perform(store, someone('organiser', `p${at}`), async ({ tx, record }) => {
        record(act(`a${at}`))
        await tx.execute(sql`select pg_sleep(${(at % 7) / 1000})`)
        record(act(`b${at}`))
        if (at % 5 === 4) throw new Error('no')
      }),
    )
    const ended = await Promise.allSettled(doing)
    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(10)
    expect(await verifyJournal(store.db)).toMatchObject({ rows: 80, head: { seq: 80 }, broken: null })
    const rows = await store.db.select().from(journal).orderBy(journal.seq)
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 80 }, (_, at) => at + 1))
    // The two acts of one transaction stand together.
    for (let at = 0; at < rows.length; at += 2) expect(rows[at]!.onId.slice(1)).toBe(rows[at + 1]!.onId.slice(1))
  })

  it('stores what it hashed, whatever was typed as the reason', async () => {
    const store = await newStore()
    const reasons = ['', '“改名”\t\n', 'a\0b', 'half \uD83D of a sign', '\u2028 😀 \\u0000', '”}', 'é é']
    for (const why of reasons) await perform(store, someone(), async ({ record }) => record(await Promise.resolve(act('u', why))))
    expect(await verifyJournal(store.db)).toMatchObject({ rows: reasons.length, broken: null })
    const rows = await store.db.select().from(journal).orderBy(journal.seq)
    expect(rows.map(({ why }) => why)).toEqual(reasons.map((why) => why.replace('\0', '\uFFFD').replace(/\p{Surrogate}/u, '\uFFFD')))
  })

  it('chains in the database as anybody would outside of it, whatever the texts are', { timeout: 30_000 }, async () => {
    const store = await newStore()
    const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((one) => !/[\0\p{Surrogate}]/u.test(one))
    const some = fc.record({
      act: text,
      on: fc.record({ kind: text, id: text }),
      why: fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '\0', '\u2028', '\uD83D', '😀', '明') }),
      refs: fc.dictionary(text, text, { maxKeys: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(some, { maxLength: 3 }), async (acts) => {
        await perform(store, someone(), ({ record }) => {
          acts.forEach(record)
          return Promise.resolve()
        })
      }),
      { numRuns: 60, seed: 7 },
    )
    const verified = await verifyJournal(store.db)
    expect(verified.broken).toBeNull()
    expect(verified.rows).toBeGreaterThan(60)
  })

  it('takes more acts at once than one statement carries', async () => {
    const store = await newStore()
    await perform(store, someone(), ({ record }) => {
      for (let at = 0; at < 6_001; at += 1) record(act(`u${at}`))
      return Promise.resolve()
    })
    expect(await verifyJournal(store.db)).toMatchObject({ rows: 6_001, broken: null })
  })

  it('refuses a clock that gives no moment as it is stored', async () => {
    const store = { ...(await newStore()), now: () => '2026-11-22T02:00:00Z' }
    await expect(perform(store, someone(), async ({ record }) => record(await Promise.resolve(act('u'))))).rejects.toThrow('no moment')
  })
})
