import { describe, expect, it } from 'vitest'
import { CONTESTED_ROUND, contestedRound } from '../../../test/contestedRound.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile } from '../../../test/store.ts'
import { insertDuty } from '../../store/queries/duties.ts'
import { insertIncidents } from '../../store/queries/incidents.ts'
import { findMember } from '../../store/queries/roster.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { contestedRow } from './contestedRow.ts'
import { isInvolved } from './refuseInvolved.ts'

const ROW = { round: CONTESTED_ROUND, unit: '乙镇', object: '' }

describe('who is kept from deciding an objection', () => {
  const store = forFile(contestedRound)
  const involved = async (who: string, check: string | null) => {
    const terms = await termsOf(store().db, CONTESTED_ROUND)
    const member = await findMember(store().db, CONTESTED_ROUND, '乙镇')
    const row = member && contestedRow(terms, member.record, '1')
    if (!row) throw new Error('The row is there.')
    return isInvolved(store().db, [who], { ...ROW, check }, row)
  }

  it('is who gave the contested answer, and for whom he stood in then', async () => {
    expect(await involved('scorer', '1.published')).toBe(true)
    expect(await involved('group', '1.published')).toBe(false)
    const duty = { unit: ROOT_UNIT, grantedBy: 'office', why: '出差', from: '2026-01-01T00:00:00.000Z' }
    await insertDuty(store().db, { ...duty, id: 'own', person: 'group', role: 'scoring-group' })
    await insertDuty(store().db, { ...duty, id: 'deputy', person: 'scorer', role: 'scoring-group', deputyOf: 'own' })
    expect(await involved('group', '1.published')).toBe(true)
  })

  it('is who recorded what happened in the period, as long as it stands', async () => {
    expect(await involved('office', null)).toBe(false)
    const incident = { kind: '通报', unit: '乙镇', fields: {}, person: 'office', recordedAt: store().now() }
    await insertIncidents(store().db, [{ ...incident, id: 'before', on: '2020-01-01' }])
    expect(await involved('office', null)).toBe(false)
    await insertIncidents(store().db, [{ ...incident, id: 'within', on: '2024-05-01' }])
    expect(await involved('office', null)).toBe(true)
    expect(await involved('office', '1.published')).toBe(false)
  })
})
