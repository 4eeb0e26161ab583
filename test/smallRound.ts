import type { Unit } from '../src/model/Facts.ts'
import type { GivenAnswer } from '../src/rounds/life/answers/GivenAnswer.ts'
import { openRound } from '../src/rounds/life/openRound.ts'
import { published, registered, ROOT_UNIT } from './openedRound.ts'
import { ownCalendar } from './ownCalendar.ts'
import { smallProgramme } from './smallProgramme.ts'
import { newStore, someone, type TestStore } from './store.ts'

const member = (name: string): Unit => ({
  id: name,
  name,
  group: '乡镇',
  class: 'A',
  names: [name],
  functions: [],
  parameters: {},
  objects: {},
  applies: {},
  drawn: {},
})

export const SMALL_ROUND = 'small'

/** A store with a round of the small programme, of 甲镇 and 乙镇, without answers. */
export async function smallRound(files = smallProgramme(), names: readonly string[] = ['甲镇', '乙镇']): Promise<TestStore> {
  const store = await newStore()
  const { hash } = await published(store, files)
  const roster = names.map(member)
  await registered(store, { units: roster.map((unit) => ({ unit, facts: { answers: {}, incidents: [], overrides: [] } })) })
  await openRound(store, someone(), {
    id: SMALL_ROUND,
    title: '示例县2024年度政务公开考核',
    programme: hash,
    unit: ROOT_UNIT,
    demonstration: false,
    asOf: '2024-12-31',
    calendar: ownCalendar(),
    roster,
    history: [],
  })
  return store
}

/** An answer of 甲镇's assessor whether it is published: yes, with nothing seen before. */
export const given = (parts: Partial<GivenAnswer> = {}): GivenAnswer => ({
  unit: '甲镇',
  check: '1.published',
  lane: 'assessor',
  state: 'answered',
  ...(parts.state === undefined && parts.value === undefined ? { value: '是' } : {}),
  after: null,
  ...parts,
})
