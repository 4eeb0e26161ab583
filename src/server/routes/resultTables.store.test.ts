import { describe, expect, it } from 'vitest'
import { asked, askedFiles } from '../../../test/asked.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { answeredRound, settled } from '../../../test/settledRound.ts'
import { given, SMALL_ROUND } from '../../../test/smallRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import { answerChecks } from '../../rounds/life/answers/answerChecks.ts'
import { openRound } from '../../rounds/life/openRound.ts'
import type { YearsSheet } from '../../sheets/years/YearsSheet.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { resultTableRoutes } from './resultTables.ts'

const NEXT = 'next'
const PEOPLE = {
  office: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
  filler: { unit: '甲镇', duties: [['unit-filler', '甲镇']] },
} as const

/** A settled round, and the next year's of the same programme, in which 乙镇 did better. */
const store = forFile(async () => {
  const made = await answeredRound()
  await settled(made)
  const round = await findRound(made.db, SMALL_ROUND)
  await openRound(made, someone(), {
    ...{ id: NEXT, title: '示例县2025年度政务公开考核', programme: round?.programme ?? '', unit: ROOT_UNIT, demonstration: false },
    ...{ asOf: '2025-12-31', calendar: ownCalendar(), history: [], shift: 1 },
    roster: (await listMembers(made.db, SMALL_ROUND)).map(({ record }) => record),
  })
  const at = '2025-12-08T10:20'
  await answerChecks(made, someone(), { round: NEXT, answers: [given({ saidAt: at }), given({ unit: '乙镇', saidAt: at })] })
  return made
})

const ask = () => asked(store(), resultTableRoutes, PEOPLE)
const text = async (path: string, who: keyof typeof PEOPLE = 'office') =>
  new TextDecoder().decode((await askedFiles(store(), resultTableRoutes, PEOPLE).fetch(who, path)).bytes)

describe('a round beside the year before', () => {
  it('compares the methods first, and says what each unit gained since', async () => {
    const sheet = (await ask()('office', 'GET', `/api/rounds/${NEXT}/years`)).body as unknown as YearsSheet
    expect(sheet.years.map(({ label, round, state, versus }) => [label, round, state, versus?.points.is])).toEqual([
      ['2024', SMALL_ROUND, '第1份定稿', true],
      ['2025', NEXT, '现在的得分，还没有最终定稿', undefined],
    ])
    expect(sheet.tables[0]?.units.map(({ name, cells, change }) => [name, cells.map((cell) => cell?.total), change?.text])).toEqual([
      ['乙镇', ['70.00', '100.00'], '＋30'],
      ['甲镇', ['100.00', '100.00'], '持平'],
    ])
    expect(await text(`/api/rounds/${NEXT}/years.xlsx?table=units&format=csv`)).toContain('＋30')
  })

  it('has nothing beside the first one: what came later is not earlier', async () => {
    const sheet = (await ask()('office', 'GET', `/api/rounds/${SMALL_ROUND}/years`)).body as unknown as YearsSheet
    expect(sheet.years.map(({ round }) => round)).toEqual([SMALL_ROUND])
  })

  it('hands out what the pages show, and a unit only its own', async () => {
    const csv = await text(`/api/rounds/${SMALL_ROUND}/results.xlsx?format=csv`)
    for (const words of ['排名', '等次依据', '得分分布', '指标差距', '按指标失分', '按条款失分', '未公开扣30分', '回执'])
      expect(csv).toContain(words)
    const unit = `/api/rounds/${NEXT}/units/${encodeURIComponent('甲镇')}/result.xlsx?format=csv`
    expect(await text(unit)).toContain('失分构成')
    const statuses = await Promise.all(
      ['analysis', 'results.xlsx', 'years', 'years.xlsx'].map(
        async (path) => (await ask()('filler', 'GET', `/api/rounds/${NEXT}/${path}`)).status,
      ),
    )
    expect(statuses).toEqual([403, 403, 403, 403])
    const neighbour = `/api/rounds/${NEXT}/units/${encodeURIComponent('乙镇')}/result.xlsx`
    expect((await ask()('filler', 'GET', neighbour)).status).toBe(404)
  })
})
