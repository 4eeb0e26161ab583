import { describe, expect, it, vi } from 'vitest'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { PROGRAM } from '../../model/Actor.ts'
import { perform } from '../perform.ts'
import { people, unitNames, units } from '../schema/index.ts'
import { listJournal, readJournalHead } from './journal.ts'

async function filled(): Promise<TestStore> {
  const store = await newStore()
  await store.db.insert(units).values({ id: 'u1', kind: 'department', validFrom: '2020-01-01' })
  const name = { unit: 'u1', kind: 'official' as const }
  await store.db.insert(unitNames).values([
    { ...name, name: '财政局', folded: '财政局', validFrom: '2020-01-01', validTo: '2025-12-31' },
    { ...name, name: '财政金融局', folded: '财政金融局', validFrom: '2026-01-01' },
  ])
  await store.db.insert(people).values({ id: 'p1', login: 'zhang', name: '张三', unit: 'u1', state: 'active', createdAt: store.now() })
  const record = (by: typeof PROGRAM, kind: string, id: string, act: string) =>
    perform(store, by, async ({ record: add }) => add(await Promise.resolve({ act, on: { kind, id } })))
  await record(someone('organiser', 'p1'), 'unit', 'u1', 'unit.rename')
  await record(PROGRAM, 'setting', 'k', 'setting.change')
  store.setClock('2026-11-23T00:00:00.000Z')
  await record(someone('administrator', 'p2'), 'unit', 'u1', 'unit.move')
  return store
}

const seqs = ({ acts }: Awaited<ReturnType<typeof listJournal>>) => acts.map(({ seq }) => seq)

describe('listJournal', () => {
  it('lists the newest first, page by page, with names as they are today', async () => {
    const { db } = await filled()
    const first = await listJournal(db, {}, null, 2)
    expect(first).toMatchObject({
      next: 2,
      acts: [
        { seq: 3, actor: 'p2', actorName: null, role: 'administrator', act: 'unit.move', onName: '财政金融局' },
        { seq: 2, actor: 'program', actorName: '明镜（自动）', onKind: 'setting', onId: 'k', onName: null },
      ],
    })
    const rest = await listJournal(db, {}, first.next, 2)
    expect(rest).toMatchObject({ next: null, acts: [{ seq: 1, actorName: '张三' }] })
    expect(rest.acts[0]).not.toHaveProperty('hash')
  })

  it('finds by what, by whom, by act and by time', async () => {
    const { db } = await filled()
    const found = async (filters: Parameters<typeof listJournal>[1]) => seqs(await listJournal(db, filters, null, 10))
    expect(await found({ on: { kind: 'unit' } })).toEqual([3, 1])
    expect(await found({ on: { kind: 'unit', id: 'u2' } })).toEqual([])
    expect(await found({ on: { kind: 'unit', id: 'u1' }, act: 'unit.move' })).toEqual([3])
    expect(await found({ actor: 'p1' })).toEqual([1])
    expect(await found({ from: '2026-11-22T16:00:00.000Z' })).toEqual([3])
    expect(await found({ until: '2026-11-22T16:00:00.000Z' })).toEqual([2, 1])
    expect((await readJournalHead(db)).seq).toBe(3)
  })

  it('asks the same number of questions for one row and for many', async () => {
    const store = await filled()
    const query = vi.spyOn(store.connection.pool, 'query')
    const asked = async (limit: number) => {
      query.mockClear()
      await listJournal(store.db, { on: { kind: 'unit' } }, null, limit)
      return query.mock.calls.length
    }
    expect(await asked(1)).toBe(3)
    expect(await asked(100)).toBe(3)
  })
})
