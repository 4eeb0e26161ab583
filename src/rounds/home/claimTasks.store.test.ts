import { expect, it } from 'vitest'
import { BONUS_FILES } from '../../../test/bonusProgramme.ts'
import { member, openRoundOf, ROOT_UNIT } from '../../../test/openedRound.ts'
import { answeredRound } from '../../../test/settledRound.ts'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import type { Role } from '../../model/Role.ts'
import { roundStages } from '../../store/schema/index.ts'
import { draftClaim } from '../claims/draftClaim.ts'
import { fileClaim } from '../claims/fileClaim.ts'
import { homeOf } from './homeOf.ts'

const saidTo = async (store: TestStore, role: Role, unit: string) => {
  const home = await homeOf(store.db, {
    person: { id: 'p', name: '某人', unit },
    duties: [{ role, unit, above: unit === ROOT_UNIT ? [] : [ROOT_UNIT], round: null, deputyFor: null }],
    now: store.now(),
  })
  return home.tasks.filter(({ key }) => key.endsWith('/claims')).map(({ text, link }) => `${text} ${link}`)
}

it('the first page leads units to their bonuses while they can be claimed, and the office to what is to be verified (CN-05)', async () => {
  const store = await newStore()
  await openRoundOf(store, BONUS_FILES, { id: 'bonus', roster: ['甲镇', '乙镇', '丙镇'].map((name) => member(name, '乡镇')) })
  const own = `/rounds/bonus/claims/${encodeURIComponent('乙镇')}`
  expect(await saidTo(store, 'unit-filler', '乙镇')).toEqual([`乙镇做到了加分项目的，可以申报加分 ${own}`])
  const words = { on: '2024-05-01', fields: { name: '县供水公司', complete: '是' }, text: '', proof: ['https://example.gov.cn/'] }
  const claim = await draftClaim(store, someone(), { round: 'bonus', unit: '乙镇', node: 'bonus-1', check: 'bonus-1.opened', ...words })
  expect(await saidTo(store, 'unit-reviewer', '乙镇')).toEqual([`乙镇有 1 份加分申报写好了，等您提交 ${own}`])
  expect(await saidTo(store, 'organiser', ROOT_UNIT)).toEqual([])
  await fileClaim(store, someone(), { claim, version: 1 })
  for (const role of ['organiser', 'lead-assessor'] as const)
    expect(await saidTo(store, role, ROOT_UNIT)).toEqual(['1 份加分申报等您核实 /rounds/bonus/claims?state=filed'])
  const stage = { round: 'bonus', position: 0, name: '报送佐证', kind: 'evidence' as const, text: '', late: 'refused' as const }
  await store.db.insert(roundStages).values({ ...stage, closesAt: '2026-01-01T00:00:00.000Z' })
  expect(await saidTo(store, 'unit-filler', '乙镇')).toEqual([])
})

it('says nothing of bonuses where the programme has none', async () => {
  expect(await saidTo(await answeredRound(), 'unit-filler', '甲镇')).toEqual([])
})
