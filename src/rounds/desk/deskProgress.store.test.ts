import { expect, it } from 'vitest'
import { DESK_ROUND, deskRound } from '../../../test/deskProgramme.ts'
import { forFile, someone } from '../../../test/store.ts'
import type { GivenAnswer } from '../life/answers/GivenAnswer.ts'
import { answerChecks } from '../life/answers/answerChecks.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { WHOLE_SHARE } from '../shares/Share.ts'
import { acrossPage } from './acrossPage.ts'
import { progressByGroup } from './deskProgress.ts'
import type { DeskReader } from './deskReader.ts'

const ALL = { override: true, propose: true, record: true, readOthers: true, comment: true, evidence: true, behalf: true, points: true }
const assessor: DeskReader = { seat: 'someone', lane: 'assessor', share: WHOLE_SHARE, may: ALL }

const store = forFile(() => deskRound(['甲镇', '乙镇', '丙镇']))
const give = (unit: string, values: Readonly<Record<string, GivenAnswer['value']>>, lane: GivenAnswer['lane'] = 'assessor') =>
  answerChecks(store(), someone('assessor'), {
    round: DESK_ROUND,
    answers: Object.entries(values).map(([check, value]) => ({
      unit,
      check,
      lane,
      state: 'answered',
      ...(value ? { value } : {}),
      after: null,
    })),
  })
const elements = { rows: ['公开范围', '传真号码', '投诉方式'].map((id) => ({ id, fields: { present: '是' } })) }

it('says of each row how many units are done with it, and nothing to who sees his own answers only', async () => {
  const terms = await termsOf(store().db, DESK_ROUND)
  const [group = ''] = terms.compiled.programme.groups.map(({ name }) => name)
  const far = async (reader: DeskReader) =>
    Object.fromEntries(
      (await progressByGroup(store().db, { terms, reader }))(group).map(({ node, done, units }) => [node, `${done}/${units}`]),
    )
  expect(await far(assessor)).toMatchObject({ '7': '0/3', '8': '0/2' })
  await give('甲镇', { '7.published': '是', '7.elements': elements, '7.updated': '否' })
  await give('乙镇', { '7.published': '是' })
  expect(await far(assessor)).toMatchObject({ '7': '1/3', '8': '0/2' })
  expect(await far({ ...assessor, may: { ...ALL, readOthers: false } })).toEqual({})
})

it('shows what a unit gave itself beside what it says, to who may see points', async () => {
  await give('甲镇', { '7.published': '是', '7.elements': elements, '7.updated': '是' }, 'self')
  const terms = await termsOf(store().db, DESK_ROUND)
  const own = async (reader: DeskReader) => {
    const { cells } = await acrossPage(store().db, { terms, reader, node: '7', offset: 0, limit: 10 })
    return cells.map(({ selfPoints }) => selfPoints?.text ?? null)
  }
  expect(await own(assessor)).toEqual(['5', null, null])
  expect(await own({ ...assessor, may: { ...ALL, points: false } })).toEqual([null, null, null])
})

it('opens at the first row that is not done', async () => {
  await give('乙镇', { '7.elements': elements, '7.updated': '是' })
  await give('丙镇', { '7.published': '是', '7.elements': elements, '7.updated': '是' })
  const terms = await termsOf(store().db, DESK_ROUND)
  const { row } = await acrossPage(store().db, { terms, reader: assessor, offset: 0, limit: 10 })
  expect(row.code).toBe('8')
})
