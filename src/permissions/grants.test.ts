import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../model/Role.ts'
import { ACTIONS } from './actions.ts'
import { GRANTS, grantingDuty, ungrantable } from './grants.ts'
import type { HeldDuty } from './HeldDuty.ts'

const duty = (role: Role, unit: string, above: readonly string[] = [], round: string | null = null): HeldDuty => ({
  role,
  unit,
  above,
  round,
  deputyFor: null,
})
const grantable = (held: HeldDuty, units: readonly string[], round: string | null = null) =>
  ROLES.filter((role) => grantingDuty([held], role, { units, round }) !== null)

const COUNTY = duty('organiser', 'county', ['city'])

describe('grantingDuty', () => {
  it('lets an administrator grant everything at his unit and below, nothing above or beside', () => {
    const administrator = duty('administrator', 'county', ['city'])
    expect(grantable(administrator, ['county', 'city'])).toEqual(ROLES)
    expect(grantable(administrator, ['school', 'county', 'city'])).toEqual(ROLES)
    expect(grantable(administrator, ['city'])).toEqual([])
    expect(grantable(administrator, ['other', 'city'])).toEqual([])
  })

  it('lets an office name the offices below it, but no administrator, auditor or equal', () => {
    const never: readonly Role[] = ['administrator', 'auditor']
    expect(grantable(COUNTY, ['county', 'city'])).toEqual(ROLES.filter((role) => !never.includes(role) && role !== 'organiser'))
    expect(grantable(COUNTY, ['town', 'county', 'city'])).toEqual(ROLES.filter((role) => !never.includes(role)))
  })

  it('lets who stands in for an administrator make, end and manage none', () => {
    const deputy = { ...duty('administrator', 'county', ['city']), deputyFor: 'wang' }
    expect(grantable(deputy, ['county', 'city'])).toEqual(ROLES.filter((role) => role !== 'administrator'))
  })

  it('lets a unit name its own people', () => {
    const units = ['school', 'county', 'city']
    expect(grantable(duty('unit-leader', 'school', ['county', 'city']), units)).toEqual(['unit-filler', 'unit-reviewer'])
    expect(grantable(duty('unit-reviewer', 'school', ['county', 'city']), units)).toEqual(['unit-filler'])
    expect(grantable(duty('unit-filler', 'school', ['county', 'city']), units)).toEqual([])
  })

  it('keeps who holds a duty in one round to that round', () => {
    const held = duty('organiser', 'county', ['city'], 'r1')
    expect(grantable(held, ['county', 'city'], 'r1').length).toBeGreaterThan(0)
    expect(grantable(held, ['county', 'city'], 'r2')).toEqual([])
    expect(grantable(held, ['county', 'city'], null)).toEqual([])
  })

  it('gives roles only to those who may manage duties at all', () => {
    for (const role of Object.keys(GRANTS)) {
      for (const action of ['duty.manage', 'person.manage', 'slip.issue'] as const) expect(ACTIONS[action].roles).toContain(role)
    }
  })
})

describe('ungrantable', () => {
  it('names what stands above the one who asks', () => {
    const high = duty('administrator', 'city')
    expect(ungrantable([COUNTY], [high, duty('unit-filler', 'school', ['county', 'city'])])).toEqual([high])
  })
})
