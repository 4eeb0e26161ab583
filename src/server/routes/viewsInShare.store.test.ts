import { describe, expect, it } from 'vitest'
import { asked, askedFiles, type Asking } from '../../../test/asked.ts'
import { LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import { answerChecks } from '../../rounds/life/answers/answerChecks.ts'
import type { ViewsSheet } from '../../rounds/settling/ViewsSheet.ts'
import { roundLeads } from '../../store/schema/index.ts'
import { viewRoutes } from './views.ts'

const PEOPLE: Readonly<Record<string, Asking>> = {
  li: { unit: '市编办', duties: [['lead-assessor', ROOT_UNIT]] },
  ma: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
}

describe('what a unit said beside what was assessed', () => {
  const store = forFile(async () => {
    const made = await ledRound()
    await made.db.insert(roundLeads).values(['市编办', '市财政局'].map((lead) => ({ round: LED_ROUND, lead, unit: lead })))
    const state = 'answered' as const
    await answerChecks(made, someone(), {
      round: LED_ROUND,
      answers: ['1.published', '2.published'].flatMap((check) => [
        { unit: '市教育局', check, lane: 'self' as const, state, value: '是', why: `自述${check}`, after: null },
        { unit: '市教育局', check, lane: 'assessor' as const, state, value: '否', why: `理由${check}`, after: null },
      ]),
    })
    return made
  })

  it('tells a lead who said what and why for the rows that it leads, and of the others the points alone (SH-02)', async () => {
    const sheetFor = async (who: string) =>
      (await asked(store(), viewRoutes, PEOPLE)(who, 'GET', `/api/rounds/${LED_ROUND}/units/${encodeURIComponent('市教育局')}/views`))
        .body as unknown as ViewsSheet
    expect(JSON.stringify(await sheetFor('ma'))).toContain('理由2.published')
    const seen = await sheetFor('li')
    expect(JSON.stringify(seen)).toContain('理由1.published')
    expect(JSON.stringify(seen)).not.toMatch(/(自述|理由)2/u)
    expect(seen.steps[0]?.rows.map(({ node, causes }) => [node, causes.length])).toEqual([
      ['1', 1],
      ['2', 0],
    ])
    const table = await askedFiles(store(), viewRoutes, PEOPLE).fetch('li', `/api/rounds/${LED_ROUND}/views.xlsx?format=csv`)
    expect(table.status).toBe(200)
    const text = new TextDecoder().decode(table.bytes)
    expect([text.includes('理由1.published'), text.includes('理由2.published')]).toEqual([true, false])
  })
})
