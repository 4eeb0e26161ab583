import { asc } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { newStore, someone } from '../../test/store.ts'
import { perform } from './perform.ts'
import { journal, settings } from './schema/index.ts'

const put = (key: string) => ({ act: 'setting.change', on: { kind: 'setting', id: key } })

describe('perform', () => {
  it('writes what was done and that it was done, or neither', async () => {
    const store = await newStore()
    await perform(store, someone('administrator'), async ({ tx, at, record }) => {
      await tx.insert(settings).values({ key: 'a', value: 1, changedAt: at, changedBy: 'someone' })
      record(put('a'))
    })
    const failing = perform(store, someone(), async ({ tx, at, record }) => {
      await tx.insert(settings).values({ key: 'b', value: 1, changedAt: at, changedBy: 'someone' })
      record(put('b'))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect((await store.db.select().from(settings)).map(({ key }) => key)).toEqual(['a'])
    const rows = await store.db.select().from(journal).orderBy(asc(journal.seq))
    expect(rows).toMatchObject([
      { seq: 1, at: '2026-11-22T02:00:00.001Z', actor: 'someone', role: 'administrator', act: 'setting.change', onId: 'a' },
    ])
  })
})
