import { expect, it } from 'vitest'
import { asked } from '../../../test/asked.ts'
import { LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { newPerson } from '../../../test/people.ts'
import { forFile } from '../../../test/store.ts'
import { insertStages } from '../../store/queries/stages.ts'
import { roundLeads } from '../../store/schema/index.ts'
import { reminderRoutes } from './reminders.ts'

const store = forFile(async () => {
  const made = await ledRound()
  const stage = { round: LED_ROUND, position: 0, name: '自查', kind: 'self-check' as const, text: '', late: 'refused' as const }
  await insertStages(made.db, [{ ...stage, opensAt: null, closesAt: '2030-11-26T09:30:00.000Z' }])
  await made.db.insert(roundLeads).values([
    { round: LED_ROUND, lead: '市编办', unit: '市编办' },
    { round: LED_ROUND, lead: '市财政局', unit: '市财政局' },
    { round: LED_ROUND, lead: '市政务办', unit: ROOT_UNIT },
  ])
  return made
})

it('lets an office remind the units of its own rows, and nobody else (SH-02)', async () => {
  await newPerson(store(), 'jia', '甲填报', '甲镇', 'unit-filler')
  const ask = asked(store(), reminderRoutes, {
    organiser: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
    bianban: { unit: '市编办', duties: [['lead-assessor', ROOT_UNIT]] },
    assessor: { unit: ROOT_UNIT, duties: [['assessor', ROOT_UNIT]] },
    filler: { unit: '甲镇', duties: [['unit-filler', '甲镇']] },
  })
  const path = `/api/rounds/${LED_ROUND}/reminders`
  const behind = async (who: string) => {
    const { status, body } = await ask(who, 'GET', path)
    const [stage] = (body['behind'] ?? []) as readonly { units: readonly { unit: string }[] }[]
    return [status, stage?.units.map(({ unit }) => unit)]
  }
  expect(await behind('organiser')).toEqual([200, ['市编办', '市财政局', '市教育局', '甲镇']])
  // Row 1 of the departments is its own; for itself another office assesses it, and the town's rows are led by others.
  expect(await behind('bianban')).toEqual([200, ['市财政局', '市教育局']])
  for (const who of ['assessor', 'filler']) expect((await behind(who))[0]).toBe(403)
  const send = (who: string, units: readonly string[]) => ask(who, 'POST', path, { units, text: '请今天报送。' })
  expect(await send('bianban', ['市教育局', '甲镇'])).toMatchObject({
    status: 403,
    body: { code: 'reminder-not-concerned', details: ['甲镇'] },
  })
  expect(await send('bianban', ['市教育局'])).toMatchObject({ status: 200, body: { people: 0, unreached: ['市教育局'] } })
  expect(await send('organiser', ['甲镇'])).toMatchObject({ status: 200, body: { people: 1 } })
  for (const who of ['assessor', 'filler']) expect((await send(who, ['甲镇'])).status).toBe(403)
})
