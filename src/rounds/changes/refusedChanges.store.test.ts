import { describe, expect, it } from 'vitest'
import { LATER_WORDING, townsRound } from '../../../test/changedRound.ts'
import { published, ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import { foldName } from '../../model/foldName.ts'
import { listRowChanges } from '../../store/queries/roundChanges.ts'
import { insertUnits } from '../../store/queries/units.ts'
import { readFormer } from './formerUnits.ts'
import { makeChange } from './makeChange.ts'
import { previewChange } from './previewChange.ts'
import { acceptMove } from './programme/acceptMove.ts'
import { previewMove } from './programme/previewMove.ts'
import type { JoiningUnit, RoundChange } from './RoundChange.ts'
import { scoreNow } from './ScoredNow.ts'

const ROUND = 'r'
const organiser = someone()
const NEW_TOWN = '戊镇'
const ELSEWHERE = '邻县某镇'

/** Three on the roster, one registered beside them, one that is founded later, one of another county. */
const store = forFile(async () => {
  const made = await townsRound(ROUND)
  const registered = (id: string, parent: string | null, validFrom: string) =>
    insertUnits(
      made.db,
      [{ id, parent, kind: 'township', validFrom }],
      [{ unit: id, name: id, folded: foldName(id), kind: 'official', validFrom }],
    )
  await registered(NEW_TOWN, ROOT_UNIT, '2030-01-01')
  await registered(ELSEWHERE, null, '2000-01-01')
  return made
})

const asked = (change: RoundChange) => ({ round: ROUND, change, on: '2024-11-01', why: '机构改革方案' })

const look = (change: RoundChange) => previewChange(store(), organiser, asked(change))

async function make(change: RoundChange): Promise<void> {
  const { revision, digest } = await look(change)
  await makeChange(store(), organiser, { ...asked(change), accepted: { revision, digest } })
}

const joining = (unit: string, parts: Partial<JoiningUnit> = {}): RoundChange => ({
  kind: 'added',
  joining: { unit, also: [], group: '乡镇', class: 'A', functions: [], parameters: {}, objects: {}, applies: {}, ...parts },
})

describe('a change of a running round is refused', () => {
  it.each<readonly [why: string, change: RoundChange, code: string]>([
    ['of a unit that is not on the roster', { kind: 'left', unit: '丁镇' }, 'unit-not-in-round'],
    ['into itself', { kind: 'merged', unit: '甲镇', into: '甲镇', takesOver: true }, 'merge-itself'],
    ['to no name', { kind: 'renamed', unit: '甲镇', name: ' ' }, 'name-missing'],
    ['to the name that it has', { kind: 'renamed', unit: '甲镇', name: '甲镇' }, 'name-unchanged'],
    ['into a group that the programme has not', joining('丁镇', { group: '部门' }), 'group-unknown'],
    ['of a unit that nobody registered', joining('己镇'), 'no-unit'],
    ['of a unit that is founded afterwards', joining(NEW_TOWN), 'unit-not-valid'],
    ['of another county’s unit', joining(ELSEWHERE), 'unit-not-within'],
    ['where it never left', { kind: 'rejoined', unit: '甲镇' }, 'not-gone'],
    ['of a row that nobody is asked', { kind: 'row-withdrawn', node: '9' }, 'row-unknown'],
    ['of a row that was not withdrawn', { kind: 'row-restored', withdrawal: 'none' }, 'row-not-withdrawn'],
  ])('%s', async (_, change, code) => {
    await expect(look(change)).rejects.toMatchObject({ code })
  })

  it('where who left would begin anew and not come back; of who is there nothing is shown as left', async () => {
    await make({ kind: 'left', unit: '丙镇' })
    await expect(look(joining('丙镇'))).rejects.toMatchObject({ code: 'unit-was-here' })
    expect(await readFormer(store().db, ROUND, '丙镇')).toMatchObject({ name: '丙镇' })
    await expect(readFormer(store().db, ROUND, '甲镇')).rejects.toMatchObject({ code: 'not-former' })
  })

  it('where nobody would be left, for others left before', async () => {
    await make({ kind: 'left', unit: '乙镇' })
    await expect(look({ kind: 'left', unit: '甲镇' })).rejects.toMatchObject({ code: 'roster-last' })
  })

  it('of a row that the programme has no more, or was asked again already', async () => {
    await make({ kind: 'row-withdrawn', node: '2' })
    const [withdrawal] = await listRowChanges(store().db, ROUND)
    await make({ kind: 'row-restored', withdrawal: withdrawal?.id ?? '' })
    await expect(look({ kind: 'row-restored', withdrawal: withdrawal?.id ?? '' })).rejects.toMatchObject({ code: 'row-not-withdrawn' })
    await make({ kind: 'row-withdrawn', node: '2' })
    const again = (await listRowChanges(store().db, ROUND)).findLast(({ undoes }) => undoes === null)
    const { hash: to } = await published(store(), LATER_WORDING)
    const shown = await previewMove(store(), { round: ROUND, to }, await scoreNow(store(), ROUND))
    const { revision, digest } = shown.effects
    await acceptMove(store(), organiser, { round: ROUND, to, why: '县政府办更正文件', accepted: { revision, digest } }, shown)
    await expect(look({ kind: 'row-restored', withdrawal: again?.id ?? '' })).rejects.toMatchObject({ code: 'row-gone' })
  })
})
