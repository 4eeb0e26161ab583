import type { GivenAnswer } from '../src/rounds/life/answers/GivenAnswer.ts'
import { member, openRoundOf } from './openedRound.ts'
import { smallProgramme } from './smallProgramme.ts'
import { newStore, type TestStore } from './store.ts'

export const SMALL_ROUND = 'small'

/** A store with a round of the small programme, of 甲镇 and 乙镇, without answers. */
export async function smallRound(files = smallProgramme(), names: readonly string[] = ['甲镇', '乙镇']): Promise<TestStore> {
  const store = await newStore()
  await openRoundOf(store, files, { id: SMALL_ROUND, roster: names.map((name) => member(name, '乡镇', { class: 'A' })) })
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
