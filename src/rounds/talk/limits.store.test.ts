import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import { attachEvidence, MOST_IN_ROUND } from '../evidence/attachEvidence.ts'
import { askQuestion, MOST_A_DAY } from './askQuestion.ts'
import { MOST_IN_CELL, writeComment } from './writeComment.ts'

const store = forFile(smallRound)
const AT = { round: SMALL_ROUND, unit: '甲镇' }
const many = (count: number) => sql`generate_series(1, ${count}) as at`

it('so many questions a unit asks in a day, and is told what to do; the next day it asks again', async () => {
  const { db } = store()
  store().setClock('2026-11-22T15:00:00.000Z')
  const ask = () => askQuestion(store(), someone('unit-filler'), { ...AT, node: '1', text: '怎样算全面？' })
  await db.execute(sql`insert into questions (id, round, node, unit, person, text, at)
    select 'q' || at, ${SMALL_ROUND}, '1', '甲镇', 'p', '?', '2026-11-22T10:00:00Z' from ${many(MOST_A_DAY)}`)
  await expect(ask()).rejects.toMatchObject({ code: 'questions-too-many', message: expect.stringContaining('请明天再提') as unknown })
  await askQuestion(store(), someone('unit-filler'), { ...AT, unit: '乙镇', node: '1', text: '怎样算全面？' })
  store().setClock('2026-11-22T16:00:00.000Z')
  await ask()
})

it('so many remarks stand beside a cell; those that were taken back do not count', async () => {
  const { db } = store()
  const write = () => writeComment(store(), someone(), { ...AT, node: '1', text: '请补充', forUnit: false })
  await db.execute(sql`insert into comments (id, round, unit, node, person, text, for_unit, at)
    select 'c' || at, ${SMALL_ROUND}, '甲镇', '1', 'p', '请补充', false, '2026-11-22T10:00:00Z' from ${many(MOST_IN_CELL)}`)
  await expect(write()).rejects.toMatchObject({ code: 'comments-too-many' })
  await db.execute(sql`update comments set withdrawn_at = '2026-11-22T11:00:00Z' where id = 'c1'`)
  await write()
})

it('so many pieces of evidence stand on a side of a unit in a round', async () => {
  const { db } = store()
  const cell = { ...AT, check: '1.published', object: '', own: '示例县', note: '' } as const
  const link = { url: 'https://www.example.gov.cn/', title: '网站', on: null }
  await db.execute(sql`insert into evidence (id, round, unit, check_id, object, side, link, note, person, at)
    select 'e' || at, ${SMALL_ROUND}, '甲镇', '1.level', '', 'unit', '{}', '', 'p', '2026-11-22T10:00:00Z' from ${many(MOST_IN_ROUND)}`)
  await expect(attachEvidence(store(), someone(), { ...cell, side: 'unit', of: { link } })).rejects.toMatchObject({ code: 'evidence-full' })
  await attachEvidence(store(), someone(), { ...cell, side: 'assessing', of: { link } })
})
