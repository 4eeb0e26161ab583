import { describe, expect, it } from 'vitest'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { LED_ROSTER, LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { forFile } from '../../../test/store.ts'
import type { Role } from '../../model/Role.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { assignments, people, roundLeads } from '../../store/schema/index.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { checksIn, coversCell, type Share } from './Share.ts'
import { shareOf } from './shareOf.ts'

const duty = (role: Role, unit = ROOT_UNIT, parts: Partial<HeldDuty> = {}): HeldDuty => ({
  role,
  unit,
  above: unit === ROOT_UNIT ? [] : [ROOT_UNIT],
  round: null,
  deputyFor: null,
  ...parts,
})
const at = '2026-11-22T01:00:00.000Z'
const person = (id: string, unit: string) => ({ id, unit, login: id, name: id, state: 'active' as const, createdAt: at })

/** `unit row` of all that is covered. */
const cells = (share: Share) =>
  LED_ROSTER.flatMap(({ id }) => ['1', '2'].flatMap((node) => (coversCell(share, { unit: id, node }) ? [`${id}${node}`] : [])))
const ALL = LED_ROSTER.flatMap(({ id }) => [`${id}1`, `${id}2`])

describe('shareOf', () => {
  const store = forFile(ledRound)
  const of = async (who: { readonly id: string; readonly unit: string }, ...held: readonly HeldDuty[]) =>
    shareOf(store().db, await termsOf(store().db, LED_ROUND), who, held)

  it('gives a lead assessor every row where no lead was bound, as in a round that came with a file', async () => {
    expect(cells(await of({ id: 'li', unit: '市编办' }, duty('lead-assessor')))).toEqual(ALL)
  })

  it('gives each lead its own rows, in its own card’s sense of a code, and not those of its own unit (SH-02)', async () => {
    await store()
      .db.insert(roundLeads)
      .values([
        { round: LED_ROUND, lead: '市编办', unit: '市编办' },
        { round: LED_ROUND, lead: '市财政局', unit: '市财政局' },
        { round: LED_ROUND, lead: '市政务办', unit: ROOT_UNIT },
      ])
    expect(cells(await of({ id: 'li', unit: '市编办' }, duty('lead-assessor')))).toEqual(['市财政局1', '市教育局1'])
    expect(cells(await of({ id: 'wu', unit: '市财政局' }, duty('lead-assessor')))).toEqual(['市编办2', '市教育局2', '甲镇1'])
    expect(cells(await of({ id: 'ma', unit: ROOT_UNIT }, duty('lead-assessor')))).toEqual(['市编办1', '市财政局2', '甲镇2'])
    expect(cells(await of({ id: 'he', unit: '市教育局' }, duty('lead-assessor')))).toEqual([])
  })

  it('gives a lead the checks of its rows, and what is asked of all where one of its rows reads it (SH-02)', async () => {
    const { askedOf } = await termsOf(store().db, LED_ROUND)
    const share = await of({ id: 'li', unit: '市编办' }, duty('lead-assessor'))
    expect([...checksIn(share, askedOf('部门'), { group: '部门' })]).toEqual(['circulars', '1.published'])
    expect([...checksIn(share, askedOf('部门'), { unit: '市编办' })]).toEqual([])
    const other = await of({ id: 'wu', unit: '市财政局' }, duty('lead-assessor'))
    expect([...checksIn(other, askedOf('部门'), { group: '部门' })]).toEqual(['2.published'])
  })

  it('gives the office, the group that scores and the auditor everything; a unit its own; an administrator and a stranger nothing', async () => {
    for (const role of ['organiser', 'scoring-group', 'leading-group', 'auditor'] as const)
      expect(cells(await of({ id: 'zhao', unit: ROOT_UNIT }, duty(role)))).toEqual(ALL)
    expect(cells(await of({ id: 'qian', unit: '甲镇' }, duty('unit-filler', '甲镇')))).toEqual(['甲镇1', '甲镇2'])
    expect(cells(await of({ id: 'sun', unit: ROOT_UNIT }, duty('administrator')))).toEqual([])
    expect(cells(await of({ id: 'sun', unit: ROOT_UNIT }, duty('organiser', ROOT_UNIT, { round: 'another' })))).toEqual([])
  })

  it('gives an assessor what is assigned to him, and everything where nothing is; a deputy what is assigned to whom he stands in for', async () => {
    const zhou = { id: 'zhou', unit: ROOT_UNIT }
    expect(cells(await of(zhou, duty('assessor')))).toEqual(ALL)
    await store()
      .db.insert(people)
      .values([person('zhou', ROOT_UNIT), person('li', '市编办')])
    const row = { round: LED_ROUND, person: 'zhou', by: 'ma', at, endedAt: null, endedBy: null }
    await store()
      .db.insert(assignments)
      .values([
        { ...row, id: 'a', nodes: ['1'], units: null },
        { ...row, id: 'b', nodes: null, units: ['甲镇'] },
        { ...row, id: 'c', nodes: null, units: null, endedAt: at, endedBy: 'ma' },
      ])
    expect(cells(await of(zhou, duty('assessor')))).toEqual(['市编办1', '市财政局1', '市教育局1', '甲镇1', '甲镇2'])
    expect(cells(await of(zhou, duty('assessor', '甲镇')))).toEqual(['甲镇1', '甲镇2'])
    expect(cells(await of(zhou, duty('lead-assessor', ROOT_UNIT, { deputyFor: 'li' })))).toEqual(['市财政局1', '市教育局1'])
    expect(cells(await of({ id: 'xu', unit: ROOT_UNIT }, duty('third-party', ROOT_UNIT, { deputyFor: 'zhou' })))).toHaveLength(5)
  })

  it('gives an expert all rows where the programme sets none apart for experts', async () => {
    expect(cells(await of({ id: 'gao', unit: ROOT_UNIT }, duty('expert')))).toEqual(ALL)
  })
})
