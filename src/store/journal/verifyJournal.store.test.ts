import { sql, type SQL } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { perform } from '../perform.ts'
import { hashOfRow } from './hashOfRow.ts'
import { headText, headFromText } from './JournalHead.ts'
import { rowsInOrder, type JournalRow } from './rowsInOrder.ts'
import { verifyJournal, type Verification } from './verifyJournal.ts'

const ROWS = 12

async function written(rows = ROWS): Promise<TestStore> {
  const store = await newStore()
  for (let at = 1; at <= rows; at += 1) {
    const act = { act: 'unit.rename', on: { kind: 'unit', id: `u${at}` }, why: `第${at}次“改名”\n\\`, refs: { to: `n${at}`, from: 'n0' } }
    await perform(store, someone(at % 2 ? 'organiser' : 'administrator', `p${at % 3}`), async ({ record }) =>
      record(await Promise.resolve(act)),
    )
  }
  return store
}

/** What only the owner of the database can do, undone again: the next look is at the journal as it was. */
async function after(store: TestStore, changes: readonly SQL[], verification: Verification = {}) {
  const outcome: { found?: Awaited<ReturnType<typeof verifyJournal>> } = {}
  const undo = new Error('undo')
  const forged = store.transaction(async (tx) => {
    await tx.execute(sql`alter table journal disable trigger user`)
    await tx.execute(sql`alter table journal drop constraint journal_pkey, drop constraint seq_from_one`)
    for (const change of changes) await tx.execute(change)
    outcome.found = await verifyJournal(tx, { batch: 5, ...verification })
    throw undo
  })
  await forged.catch((error: unknown) => {
    if (error !== undo) throw error
  })
  return outcome.found!
}

const breakAfter = async (store: TestStore, ...changes: SQL[]) => (await after(store, changes)).broken

const rowsOf = async (store: TestStore): Promise<JournalRow[]> => {
  const all: JournalRow[] = []
  for await (const rows of rowsInOrder(store.db)) all.push(...rows)
  return all
}

/** A column set to something else than it holds, whatever that is. */
const CHANGES: Readonly<Record<string, SQL>> = {
  at: sql`at = at + interval '1 millisecond'`,
  'at, before Christ': sql`at = (at::text || ' BC')::timestamptz`,
  'at, without end': sql`at = 'infinity'`,
  actor: sql`actor = actor || '1'`,
  role: sql`role = 'auditor'`,
  act: sql`act = 'unit.move'`,
  on_kind: sql`on_kind = 'person'`,
  on_id: sql`on_id = on_id || ' '`,
  why: sql`why = replace(why, '改', '换')`,
  'refs, a value': sql`refs = refs || '{"to": "n99"}'`,
  'refs, one more': sql`refs = refs || '{"more": "1"}'`,
  'refs, one less': sql`refs = refs - 'from'`,
  'refs, no number that can be read': sql`refs = '{"to": 1e999}'`,
  before: sql`before = md5(before) || md5(before)`,
  hash: sql`hash = md5(hash) || md5(hash)`,
}

describe('verifyJournal', () => {
  it('finds nothing in a journal that is as it was written, empty or not', async () => {
    const empty = await verifyJournal((await newStore()).db)
    expect(empty).toEqual({ rows: 0, head: { seq: 0, hash: '0'.repeat(64) }, broken: null, compared: null })
    const store = await written()
    const told: number[] = []
    const found = await verifyJournal(store.db, { batch: 5, onProgress: (done, of) => told.push(done, of) })
    expect(found).toMatchObject({ rows: ROWS, head: { seq: ROWS }, broken: null, compared: null })
    expect(told).toEqual([5, ROWS, 10, ROWS, ROWS, ROWS])
    expect(await after(store, [])).toMatchObject({ rows: ROWS, broken: null })
  })

  it('names the first row of which any column was changed', async () => {
    const store = await written()
    const anywhere = fc.record({ seq: fc.integer({ min: 1, max: ROWS }), column: fc.constantFrom(...Object.keys(CHANGES)) })
    await fc.assert(
      fc.asyncProperty(anywhere, async ({ seq, column }) => {
        expect(await breakAfter(store, sql`update journal set ${CHANGES[column]!} where seq = ${seq}`)).toEqual({ kind: 'changed', seq })
      }),
      { numRuns: 60, examples: Object.keys(CHANGES).map((column) => [{ seq: ROWS, column }]) },
    )
  })

  it('names rows that were taken out, wherever they stood', async () => {
    const store = await written()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: ROWS }), fc.nat({ max: 3 }), async (seq, more) => {
        const to = Math.min(seq + more, ROWS)
        const found = await breakAfter(store, sql`delete from journal where seq between ${seq} and ${to}`)
        expect(found).toEqual({ kind: 'missing', seq, to })
      }),
      { numRuns: 30 },
    )
  })

  it('names the first of two rows that changed places', async () => {
    const store = await written()
    const two = fc.uniqueArray(fc.integer({ min: 1, max: ROWS }), { minLength: 2, maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(two, async ([a = 0, b = 0]) => {
        const swap = sql`update journal set seq = ${a + b}::bigint - seq where seq in (${a}, ${b})`
        expect(await breakAfter(store, swap)).toEqual({ kind: 'changed', seq: Math.min(a, b) })
      }),
      { numRuns: 30 },
    )
  })

  it('names a row that was put in between, the others moved up or not', async () => {
    const store = await written()
    const columns = sql`at, actor, role, act, on_kind, on_id, why, refs, before, hash`
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: ROWS }), async (seq) => {
        const move = sql`update journal set seq = seq + 1 where seq > ${seq}`
        const copy = sql`insert into journal (seq, ${columns}) select ${seq} + 1, ${columns} from journal where seq = ${seq}`
        expect(await breakAfter(store, move, copy)).toEqual({ kind: 'changed', seq: seq + 1 })
        const twice = sql`insert into journal (seq, ${columns}) select ${seq}, ${columns} from journal where seq = ${seq}`
        expect(await breakAfter(store, twice)).toEqual({ kind: 'twice', seq })
        const before = sql`insert into journal (seq, ${columns}) select ${-seq}, ${columns} from journal where seq = ${seq}`
        expect(await breakAfter(store, before)).toEqual({ kind: 'before-beginning', seq: -seq })
      }),
      { numRuns: 20, examples: [[5], [ROWS]] },
    )
  })

  it('finds a row that was rewritten with its hash by the row that follows', async () => {
    const store = await written()
    const [fourth] = (await rowsOf(store)).filter(({ seq }) => seq === 4)
    const hash = hashOfRow({ ...fourth!, actor: 'another' })
    const found = await breakAfter(store, sql`update journal set actor = 'another', hash = ${hash} where seq = 4`)
    expect(found).toEqual({ kind: 'unchained', seq: 5 })
  })

  it('finds a head that was touched, taken away, or passed by', async () => {
    const store = await written()
    expect(await breakAfter(store, sql`update journal_head set hash = repeat('a', 64)`)).toEqual({ kind: 'head-differs', seq: ROWS })
    expect(await breakAfter(store, sql`update journal_head set seq = seq - 2`)).toEqual({ kind: 'beyond-head', seq: ROWS - 1 })
    expect(await breakAfter(store, sql`update journal_head set seq = seq + 1`)).toEqual({ kind: 'missing', seq: ROWS + 1, to: ROWS + 1 })
    expect(await breakAfter(store, sql`delete from journal_head`)).toEqual({ kind: 'no-head' })
    const emptied = await breakAfter(store, sql`delete from journal`)
    expect(emptied).toEqual({ kind: 'missing', seq: 1, to: ROWS })
  })

  it('compares with a head from a paper, which a forger of the whole chain cannot meet', async () => {
    const store = await written()
    const rows = await rowsOf(store)
    const head = headFromText(headText(rows[6]!))!
    expect((await after(store, [], { head })).compared).toEqual({ head, outcome: 'held' })
    expect((await after(store, [], { head: { seq: 0, hash: '0'.repeat(64) } })).compared?.outcome).toBe('held')
    expect((await after(store, [], { head: { ...head, seq: 40 } })).compared?.outcome).toBe('beyond')
    expect((await after(store, [sql`delete from journal where seq = 3`], { head })).compared?.outcome).toBe('unknown')
    expect((await after(store, [sql`delete from journal where seq = 9`], { head })).compared?.outcome).toBe('held')

    let before = rows[1]!.hash
    const anew: SQL[] = []
    for (const row of rows.slice(2)) {
      const forged = { ...row, actor: row.seq === 3 ? 'another' : row.actor, before }
      const hash = hashOfRow(forged)
      anew.push(sql`update journal set actor = ${forged.actor}, before = ${before}, hash = ${hash} where seq = ${row.seq}`)
      before = hash
    }
    const forgery = [...anew, sql`update journal_head set hash = ${before}`]
    expect(await after(store, forgery)).toMatchObject({ broken: null, compared: null })
    expect((await after(store, forgery, { head })).compared?.outcome).toBe('rewritten')
  })
})
