import type { NewUnit } from '../src/people/units/NewUnit.ts'
import { registerUnits } from '../src/people/units/registerUnits.ts'
import { someone, type TestStore } from './store.ts'

/** An invented county with two departments and a township, in its city; everything else of a test hangs on these. */
export const SMALL_TREE: readonly NewUnit[] = [
  { id: 'city', name: '示例市', parent: null, kind: 'city' },
  { id: 'county', name: '示例县', parent: 'city', kind: 'county', from: '1983-05-01' },
  { id: 'finance', name: '财政局', parent: 'county', kind: 'department', aliases: ['县财政局'] },
  { id: 'statistics', name: '统计局', parent: 'county', kind: 'department' },
  { id: 'township', name: '甲镇', parent: 'county', kind: 'township', from: '1995-01-01' },
  { id: 'other', name: '另一县', parent: 'city', kind: 'county' },
  { id: 'other-finance', name: '财政局', parent: 'other', kind: 'department' },
]

export const registerSmallTree = (store: TestStore) => registerUnits(store, someone('administrator'), SMALL_TREE)
