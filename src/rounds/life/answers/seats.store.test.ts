import { asc, eq } from 'drizzle-orm'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { DESK_ROUND, deskRound } from '../../../../test/deskProgramme.ts'
import { someone, type TestStore } from '../../../../test/store.ts'
import { ROOT_UNIT } from '../../../../test/openedRound.ts'
import { insertPerson } from '../../../store/queries/people.ts'
import { answers, currentAnswers } from '../../../store/schema/answers.ts'
import { factsOfRound } from '../facts/factsOfRound.ts'
import { rebuild } from '../results/rebuild.ts'
import { answerChecks } from './answerChecks.ts'
import type { GivenAnswer } from './GivenAnswer.ts'

const register = (store: TestStore, id: string, name: string, unit: string) =>
  insertPerson(store.db, { id, login: id, name, unit, state: 'active', createdAt: store.now() })

const judge = (store: TestStore, id: string, name: string, value: string, parts: Partial<GivenAnswer> = {}) =>
  answerChecks(
    store,
    { ...someone('expert', id), name },
    {
      round: DESK_ROUND,
      answers: [{ unit: '甲镇', check: '9.quality', lane: 'expert', state: 'answered', value, after: null, ...parts }],
    },
  )

const heard = async (store: TestStore) =>
  (await factsOfRound(store.db, DESK_ROUND)).units
    .find(({ unit }) => unit.name === '甲镇')
    ?.facts.answers['9.quality']?.map(({ by, value }) => [by, value])

describe('a seat', () => {
  it('belongs to a person, so that two experts of one name are two voices, each told by his unit', async () => {
    const store = await deskRound(['甲镇', '乙镇'])
    await register(store, 'one', '张三', '甲镇')
    await judge(store, 'one', '张三', '8')
    await register(store, 'two', '张三', '乙镇')
    await judge(store, 'two', '张三', '4')
    expect(await heard(store)).toEqual([
      ['张三', '8'],
      ['张三（乙镇）', '4'],
    ])
    const rows = await store.db.select().from(answers).orderBy(asc(answers.id))
    expect(rows.map(({ seat, saidBy }) => [seat, saidBy])).toEqual([
      ['one', '张三'],
      ['two', '张三（乙镇）'],
    ])
    expect((await rebuild(store, someone())).differing).toEqual([])
  })

  it('is told by the login where two of one name are of one unit', async () => {
    const store = await deskRound(['甲镇', '乙镇'])
    for (const id of ['one', 'two']) await register(store, id, '张三', '乙镇')
    await judge(store, 'one', '张三', '8')
    await judge(store, 'two', '张三', '4')
    expect(await heard(store)).toEqual([
      ['张三（one）', '8'],
      ['张三（two）', '4'],
    ])
  })

  it('is numbered where it is signed like another, as after a change of name', async () => {
    const store = await deskRound(['甲镇', '乙镇'])
    await judge(store, 'one', '张三', '8')
    await judge(store, 'two', '张三', '4')
    expect(await heard(store)).toEqual([
      ['张三', '8'],
      ['张三（2）', '4'],
    ])
  })

  it('that was known by a name becomes its person’s, and of two who shared it each is heard again', async () => {
    const store = await deskRound(['甲镇', '乙镇'])
    await register(store, 'one', '张三', ROOT_UNIT)
    await register(store, 'two', '张三', '乙镇')
    await register(store, 'three', '李四', '乙镇')
    const first = await judge(store, 'one', '张三', '8', { holder: '张三' })
    await judge(store, 'two', '张三', '4', { holder: '张三', after: first.ids[0]! })
    await judge(store, 'three', '李四', '6', { holder: '李四' })
    await judge(store, 'three', '李四', '5', { holder: '王专家', saidBy: '王专家', unit: '乙镇', via: 'behalf' })
    await judge(store, 'three', '李四', '7', { holder: '李四', unit: '乙镇' })
    expect((await heard(store))?.length).toBe(2)
    await store.connection.pool.query(await blockOf('-- A seat is known by the person'))
    expect((await heard(store))?.map(([, value]) => value)).toEqual(['8', '4', '6'])
    const [, , , behalf, alone] = await store.db.select().from(answers).orderBy(asc(answers.id))
    expect([behalf?.seat, alone?.seat]).toEqual(['王专家', 'three'])
    expect((await rebuild(store, someone())).differing).toMatchObject([{ unit: '甲镇', answers: false, result: true }])
    expect(await store.db.select().from(currentAnswers).where(eq(currentAnswers.unit, '甲镇'))).toHaveLength(3)
    await expect(store.connection.pool.query(`update answers set seat = ''`)).rejects.toThrow()
  })
})

/** The statements below a comment of the migration, up to the next one. */
async function blockOf(comment: string): Promise<string> {
  const sql = await readFile(new URL('../../../../migrations/0006-settled-by-hand.sql', import.meta.url), 'utf8')
  const from = sql.indexOf(comment)
  const to = sql.indexOf('\n-- ', from)
  return sql.slice(from, to < 0 ? undefined : to)
}
