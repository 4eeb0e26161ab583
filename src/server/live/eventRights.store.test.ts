import { expect, it } from 'vitest'
import { exampleProgramme } from '../../../test/exampleWorld.ts'
import { hearing } from '../../../test/heard.ts'
import { furnish } from '../../../test/rights/furnish.ts'
import { ROUNDS_SEEING } from '../../../test/rights/things.ts'
import { personOf, VISITORS, welcome, type Asking } from '../../../test/rights/visitors.ts'
import { newStore } from '../../../test/store.ts'
import type { LiveEvent } from '../../model/LiveEvent.ts'
import { EVENT_RIGHTS, type EventRight } from '../../permissions/eventRights.ts'
import { may } from '../../permissions/may.ts'
import type { Target } from '../../permissions/Target.ts'
import { roundPlans } from '../../store/schema/planning.ts'
import { silentLog } from '../log/silentLog.ts'
import { LiveHub } from './LiveHub.ts'

interface Case {
  readonly event: LiveEvent
  readonly target: Target
}

const at = (unit: string, round: string | null): Target => ({ units: unit === 'county' ? ['county'] : [unit, 'county'], round })

/** Every kind of event, of what is one's own, of the office beside, and of what stands above both. */
const CASES: readonly Case[] = [
  ...(['own', 'foreign'] as const).flatMap((whose): readonly Case[] => [
    { event: { kind: 'round', round: `${whose}-round` }, target: at(whose, `${whose}-round`) },
    { event: { kind: 'results', round: `${whose}-round` }, target: at(whose, `${whose}-round`) },
    { event: { kind: 'cell', round: 'county-round', unit: whose }, target: at(whose, 'county-round') },
    { event: { kind: 'self-check', round: 'county-round', unit: whose }, target: at(whose, 'county-round') },
    { event: { kind: 'objection', round: 'county-round', unit: whose }, target: at(whose, 'county-round') },
    { event: { kind: 'objection-draft', round: 'county-round', unit: whose }, target: at(whose, 'county-round') },
    { event: { kind: 'claim', round: 'county-round', unit: whose }, target: at(whose, 'county-round') },
    { event: { kind: 'claim-draft', round: 'county-round', unit: whose }, target: at(whose, 'county-round') },
    { event: { kind: 'presence', round: 'county-round', unit: whose, check: '8' }, target: at(whose, 'county-round') },
    { event: { kind: 'plan', plan: `live-${whose}-plan` }, target: at(whose, null) },
    { event: { kind: 'site', site: `${whose}-site` }, target: { ...at(whose, null), seenIn: ROUNDS_SEEING[whose] } },
  ]),
  { event: { kind: 'round', round: 'county-round' }, target: at('county', 'county-round') },
  { event: { kind: 'results', round: 'county-round' }, target: at('county', 'county-round') },
]

/** By the table, and by nothing that the hub computes. In these rounds nobody is given less than his duties reach. */
function hears({ held }: Asking, { event, target }: Case): boolean {
  const { actions }: EventRight = EVENT_RIGHTS[event.kind]
  return actions.some((action) => may(held, action, target).allowed)
}

const LAST: LiveEvent = { kind: 'message', person: '' }

it('every event is told to whom the table lets hear it, event streams included, and to nobody else', async () => {
  const store = await newStore()
  await furnish(store, exampleProgramme, 'ab'.repeat(32))
  await welcome(store)
  await store.db.insert(roundPlans).values(
    ['own', 'foreign'].map((unit) => ({
      id: `live-${unit}-plan`,
      unit,
      title: `${unit}-plan`,
      plan: {},
      version: 1,
      createdBy: 'program',
      createdAt: store.now(),
      changedBy: 'program',
      changedAt: store.now(),
    })),
  )
  const hub = new LiveHub(store, silentLog)
  const visitors = VISITORS.filter(({ person, scope }) => person !== null && scope === null)
  const streams = visitors.map((asking) => {
    const person = { id: personOf(asking.called), login: '', name: '', unit: 'own' }
    // What he held when he came counts for nothing.
    const session = `${person.id}-session`
    return { asking, person, ears: hearing(hub.open({ by: 'session', person, duties: [], session })) }
  })
  for (const { event } of CASES) hub.hear(event)
  for (const { person } of streams) hub.hear({ ...LAST, person: person.id })
  const wrong: string[] = []
  for (const { asking, person, ears } of streams) {
    const told = await ears.changedUntil(({ kind }) => kind === 'message')
    const heard = new Set(told.map((event) => JSON.stringify(event)))
    const messages = told.filter(({ kind }) => kind === 'message')
    if (JSON.stringify(messages) !== JSON.stringify([{ ...LAST, person: person.id }]))
      wrong.push(`${asking.called} hears messages ${JSON.stringify(messages)}`)
    for (const one of CASES) {
      const text = JSON.stringify(one.event)
      // Every cell brings results of its round along; those are asked for apart.
      if (heard.has(text) !== hears(asking, one)) wrong.push(`${asking.called} ${heard.has(text) ? 'hears' : 'does not hear'} ${text}`)
    }
  }
  hub.close()
  expect(wrong).toEqual([])
  expect(streams.length).toBeGreaterThan(30)
}, 60_000)
