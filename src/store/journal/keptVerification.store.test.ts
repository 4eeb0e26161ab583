import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { newStore, someone } from '../../../test/store.ts'
import { perform } from '../perform.ts'
import { lastVerification, verifyAndKeep } from './keptVerification.ts'

it('keeps what was found, and compares with the head of the last time all was well', async () => {
  const store = await newStore()
  const act = (id: string) =>
    perform(store, someone(), async ({ record }) => record(await Promise.resolve({ act: 'unit.rename', on: { kind: 'unit', id } })))
  const look = async () => {
    await verifyAndKeep(store.db, store.now, 'program')
    return lastVerification(store.db)
  }
  expect(await lastVerification(store.db)).toBeNull()
  expect(await look()).toMatchObject({ rows: 0, isAsWritten: true, good: { seq: 0 } })
  await act('a')
  await act('b')
  const well = await look()
  expect(well).toMatchObject({ rows: 2, isAsWritten: true, good: { seq: 2 } })
  expect(well?.sentences.join('')).not.toContain('给出的日志头')

  // All of it written anew, from the first row to the head.
  await store.db.execute(sql`alter table journal disable trigger user`)
  await store.db.execute(sql`delete from journal`)
  await store.db.execute(sql`update journal_head set seq = 0, hash = repeat('0', 64)`)
  await act('a')
  await act('c')
  const forged = await look()
  expect(forged).toMatchObject({ rows: 2, isAsWritten: false, good: well!.good })
  expect(forged?.sentences[1]).toContain('第2行的指纹不同')
})
