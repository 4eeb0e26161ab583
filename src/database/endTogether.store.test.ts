import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { forFile, newStore } from '../../test/store.ts'

const store = forFile(async () => {
  const made = await newStore()
  await made.connection.pool.query(
    'create table kept (id integer primary key, after integer references kept deferrable initially deferred)',
  )
  return made
})

const put = (id: number, after: number | null = null) => ({
  name: 'put-kept',
  text: 'insert into kept (id, after) values ($1, $2) returning id',
  params: [id, after],
})
const kept = async () => (await store().connection.pool.query<{ id: number }>('select id from kept order by id')).rows.map(({ id }) => id)

describe('a transaction that ends with its last statements', () => {
  it('keeps what was done before and with them, and hands on what each gave', async () => {
    const given = await store().ending(async (tx) => {
      await tx.execute(sql`insert into kept (id) values (1)`)
      return { last: [put(2), put(3)], outcome: (rows) => rows }
    })
    expect(given).toEqual([[{ id: 2 }], [{ id: 3 }]])
    expect(await kept()).toEqual([1, 2, 3])
  })

  it.each([
    ['the first of them fails', [put(1), put(5)], '23505'],
    ['the last of them fails', [put(5), put(1)], '23505'],
    ['only the commit fails', [put(5, 99)], '23503'],
  ])('keeps nothing where %s, and says why', async (_, last, code) => {
    const ending = store().ending(async (tx) => {
      await tx.execute(sql`insert into kept (id) values (4)`)
      return { last, outcome: () => 'done' }
    })
    await expect(ending).rejects.toMatchObject({ code })
    expect(await kept()).toEqual([1, 2, 3])
  })

  it('keeps nothing where the work fails, and commits nothing that failed unheard', async () => {
    const refused = store().ending(async (tx) => {
      await tx.execute(sql`insert into kept (id) values (4)`)
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
    const unheard = store().ending(async (tx) => {
      await tx.execute(sql`insert into kept (id) values (1)`).catch(() => undefined)
      return { last: [], outcome: () => 'done' }
    })
    await expect(unheard).rejects.toThrow('nobody waited for')
    expect(await kept()).toEqual([1, 2, 3])
  })

  it('is told of nothing done where the connection dies before the commit, and the next one is served', async () => {
    const die = { name: 'die', text: 'select pg_terminate_backend(pg_backend_pid()) from generate_series(1, $1)', params: [1] }
    const lost = store().ending((tx) =>
      tx
        .execute(sql`insert into kept (id) values (4)`)
        .then(() => ({ last: [put(6), die, { ...put(7), name: 'put-other' }], outcome: () => 'done' })),
    )
    await expect(lost).rejects.toMatchObject({ code: 'database-away' })
    expect(await kept()).toEqual([1, 2, 3])
  })

  it('asks anew what a broken transaction never came to ask', async () => {
    const later = (id: number) => ({ ...put(id), name: 'put-later' })
    for (const wrong of [put(1), { name: 'no-table', text: 'insert into nowhere values ($1)', params: [1] }])
      await expect(store().ending(() => Promise.resolve({ last: [wrong, later(8)], outcome: () => 'done' }))).rejects.toThrow()
    // Whichever of the pool's connections it is given.
    const all = [9, 10, 11].map((id) => store().ending(() => Promise.resolve({ last: [later(id)], outcome: () => id })))
    expect(await Promise.all(all)).toEqual([9, 10, 11])
  })
})
