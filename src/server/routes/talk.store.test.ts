import { describe, expect, it } from 'vitest'
import { asked } from '../../../test/asked.ts'
import { LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile } from '../../../test/store.ts'
import { roundLeads } from '../../store/schema/index.ts'
import { talkRoutes } from './talk.ts'

const commentsOf = (unit: string) => `/api/rounds/${LED_ROUND}/units/${encodeURIComponent(unit)}/comments`

describe('remarks beside cells', () => {
  const store = forFile(ledRound)
  const ask = (...parts: Parameters<ReturnType<typeof asked>>) =>
    asked(store(), talkRoutes, {
      ma: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
      li: {
        unit: '市编办',
        duties: [
          ['lead-assessor', ROOT_UNIT],
          ['unit-filler', '市编办'],
        ],
      },
      fu: { unit: '市教育局', duties: [['unit-filler', '市教育局']] },
    })(...parts)
  const textsSeen = async (who: string, unit: string) =>
    ((await ask(who, 'GET', commentsOf(unit))).body['comments'] as readonly { text: string; personName: string | null }[]).map(
      ({ text }) => text,
    )

  it('are refused with characters that turn the order of writing', async () => {
    const { status, body } = await ask('ma', 'POST', commentsOf('市教育局'), { node: '1', text: '请\u202E补充', forUnit: true })
    expect([status, body.code]).toEqual([400, 'text-unseen'])
    expect(body.message).toMatch(/^“请补充”里有看不见的控制字符/u)
  })

  it('of those who assess a unit are not for its people, though they assess others (SH-02)', async () => {
    await store().db.insert(roundLeads).values({ round: LED_ROUND, lead: '市编办', unit: '市编办' })
    for (const unit of ['市编办', '市教育局']) {
      expect((await ask('ma', 'POST', commentsOf(unit), { node: '1', text: `查一查${unit}`, forUnit: false })).status).toBe(200)
      expect((await ask('ma', 'POST', commentsOf(unit), { node: '2', text: `请${unit}补充`, forUnit: true })).status).toBe(200)
    }
    expect(await textsSeen('li', '市编办')).toEqual(['请市编办补充'])
    expect(await textsSeen('li', '市教育局')).toEqual(['查一查市教育局'])
    expect(await textsSeen('fu', '市教育局')).toEqual(['请市教育局补充'])
    expect((await ask('fu', 'GET', commentsOf('市编办'))).status).toBe(404)
  })

  it('that somebody writes beside his own unit are of the unit', async () => {
    expect((await ask('li', 'POST', commentsOf('市编办'), { node: '2', text: '已补充', forUnit: false })).status).toBe(200)
    const { body } = await ask('ma', 'GET', commentsOf('市编办'))
    expect((body['comments'] as readonly { text: string; forUnit: boolean }[]).find(({ text }) => text === '已补充')?.forUnit).toBe(true)
    expect((await ask('li', 'POST', commentsOf('市教育局'), { node: '2', text: '插话', forUnit: false })).status).toBe(403)
  })
})
