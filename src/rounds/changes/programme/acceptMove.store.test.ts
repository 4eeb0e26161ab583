import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { LATER_WORDING, TOWNS, townsRound } from '../../../../test/changedRound.ts'
import { published } from '../../../../test/openedRound.ts'
import { given } from '../../../../test/smallRound.ts'
import { someone, type TestStore } from '../../../../test/store.ts'
import { printTotal } from '../../../engine/print.ts'
import { listAnswers } from '../../../store/queries/answers.ts'
import { listProgrammeMoves } from '../../../store/queries/roundChanges.ts'
import { findRound } from '../../../store/queries/rounds.ts'
import { journal } from '../../../store/schema/index.ts'
import { answerChecks } from '../../life/answers/answerChecks.ts'
import { makeOverride } from '../../life/decisions/makeOverride.ts'
import { factsOfRound } from '../../life/facts/factsOfRound.ts'
import { propose } from '../../matrix/proposals.ts'
import { rebuild } from '../../life/results/rebuild.ts'
import { scoreNow } from '../ScoredNow.ts'
import { acceptMove } from './acceptMove.ts'
import { laterWordings, previewMove } from './previewMove.ts'

const organiser = someone()
const ROUND = 'r'

async function withLater(): Promise<{ readonly store: TestStore; readonly to: string }> {
  const store = await townsRound(ROUND)
  const { hash } = await published(store, LATER_WORDING)
  return { store, to: hash }
}

const look = async (store: TestStore, to: string) => previewMove(store, { round: ROUND, to }, await scoreNow(store, ROUND))

describe('a later wording of the programme', () => {
  it('is shown unit by unit before it counts, and refused when the round has changed since', async () => {
    const { store, to } = await withLater()
    const row = await findRound(store.db, ROUND)
    expect((await laterWordings(store.db, { programme: row?.programme ?? '' })).later).toMatchObject([{ hash: to, version: 2 }])
    const shown = await look(store, to)
    const [first, second, third] = shown.effects.units
    expect(first).toMatchObject({ unit: { name: '甲镇' }, unused: [], unasked: ['是否列出目录'] })
    expect(second?.unused).toMatchObject([{ answers: 1 }])
    expect(third).toMatchObject({ unused: [] })
    await answerChecks(store, organiser, { round: ROUND, answers: [given({ unit: '乙镇', value: '否' })] })
    const { revision, digest } = shown.effects
    const move = { round: ROUND, to, why: '县政府办更正文件', accepted: { revision, digest } }
    await expect(acceptMove(store, organiser, move, shown)).rejects.toMatchObject({ code: 'change-stale' })
    await expect(acceptMove(store, organiser, { ...move, accepted: { revision, digest: 'other' } }, shown)).rejects.toMatchObject({
      code: 'change-stale',
    })
    expect((await findRound(store.db, ROUND))?.programme).toBe(row?.programme)
  })

  it('counts as it was shown: answers follow their check, those of no use are taken back and told, and none is lost', async () => {
    const { store, to } = await withLater()
    await makeOverride(store, organiser, { round: ROUND, unit: '丙镇', node: '2', points: '35', why: '酌情' })
    const said = await listAnswers(store.db, ROUND, TOWNS)
    const shown = await look(store, to)
    const { revision, digest } = shown.effects
    await acceptMove(store, organiser, { round: ROUND, to, why: '县政府办更正文件', accepted: { revision, digest } }, shown)

    expect(await findRound(store.db, ROUND)).toMatchObject({ programme: to, revision: revision + 1 })
    const facts = await factsOfRound(store.db, ROUND)
    expect(facts.units.map(({ facts: { answers } }) => Object.keys(answers))).toEqual([['1.published'], [], ['3.asked']])
    expect(facts.units[2]?.facts.answers['3.asked']).toMatchObject([{ value: '否', by: '张工', lane: 'assessor' }])
    expect((await listAnswers(store.db, ROUND, TOWNS)).slice(0, said.length)).toEqual(said)
    expect((await rebuild(store, organiser, { round: ROUND })).differing).toEqual([])

    const now = await scoreNow(store, ROUND)
    const lines = new Map(now.standings.tables.flatMap((table) => table.lines.map((line) => [line.unit, line])))
    for (const { unit, after } of shown.effects.units) expect(printTotal(lines.get(unit.id)!, 2).text, unit.name).toBe(after?.total.text)

    const [kept] = await listProgrammeMoves(store.db, ROUND)
    expect(kept).toMatchObject({ to, accepted: digest, leftOut: [{ unit: '乙镇' }] })
    expect(await store.db.select().from(journal).where(eq(journal.act, 'programme.move'))).toMatchObject([
      { onId: ROUND, refs: { to, answers: '3' } },
    ])
    await answerChecks(store, organiser, {
      round: ROUND,
      answers: [given({ unit: '乙镇', check: '1.late', value: '没有', after: (await listAnswers(store.db, ROUND, ['乙镇'])).at(-1)!.id })],
    })
  })

  it('waits for what nobody could decide any more afterwards', async () => {
    const { store, to } = await withLater()
    await propose(store, organiser, { round: ROUND, unit: '乙镇', node: '2', applies: false, why: '没有这项职能' })
    const shown = await look(store, to)
    const { revision, digest } = shown.effects
    const move = { round: ROUND, to, why: '县政府办更正文件', accepted: { revision, digest } }
    await expect(acceptMove(store, organiser, move, shown)).rejects.toMatchObject({
      code: 'change-pending',
      details: ['“乙镇”的适用范围提议：1 件'],
    })
  })

  it('is refused where it counts workdays of a year whose holidays the round does not know', async () => {
    const store = await townsRound(ROUND)
    const files: Readonly<Record<string, string>> = LATER_WORDING
    const later = 'when: "not asked and workdays(2030-01-02, 2030-03-01) > 5",'
    const card = files['scorecards/card.yaml']?.replace('when: not asked,', later) ?? ''
    const { hash } = await published(store, { ...files, 'scorecards/card.yaml': card })
    await expect(look(store, hash)).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'move-calendar' },
      message: expect.stringContaining('2030年') as string,
    })
  })

  it('is taken of later wordings only', async () => {
    const { store, to } = await withLater()
    const row = await findRound(store.db, ROUND)
    await expect(look(store, row?.programme ?? '')).rejects.toMatchObject({ code: 'wording-not-later' })
    await expect(look(store, `${to}x`)).rejects.toMatchObject({ code: 'wording-not-later' })
  })
})
