import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../model/Role.ts'
import { ACTION_IDS, ACTIONS, type ActionId } from './actions.ts'
import type { ActionRule } from './ActionRule.ts'
import type { HeldDuty } from './HeldDuty.ts'
import { dutiesFor, may, mayAnywhere } from './may.ts'
import { INSTALLATION, type Target } from './Target.ts'

const duty = (role: Role, unit = 'office', round: string | null = null): HeldDuty => ({
  role,
  unit,
  above: { county: [], office: ['county'], bureau: ['county'] }[unit] ?? [],
  round,
  deputyFor: null,
})
const COUNTY: Target = { units: ['county'], round: null }
const OFFICE: Target = { units: ['office', 'county'], round: null }
const SECTION: Target = { units: ['section', 'office', 'county'], round: null }
const BUREAU: Target = { units: ['bureau', 'county'], round: null }
const in2026 = (target: Target): Target => ({ ...target, round: '2026' })

const allowed = (held: readonly HeldDuty[], action: ActionId, target: Target) => may(held, action, target).allowed

describe('a duty', () => {
  it('reaches its unit and all below, and neither the unit beside nor the one above', () => {
    const held = [duty('unit-filler')]
    expect([OFFICE, SECTION, BUREAU, COUNTY, INSTALLATION].map((target) => allowed(held, 'file.read', target))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('over a topmost unit reaches what belongs to no unit', () => {
    expect(allowed([duty('administrator', 'county')], 'backup.run', INSTALLATION)).toBe(true)
    expect(allowed([duty('administrator')], 'backup.run', INSTALLATION)).toBe(false)
  })

  it('in one round reaches no other, and nothing outside of rounds but names', () => {
    const held = [duty('assessor', 'county', '2026')]
    expect(allowed(held, 'answer.assess', in2026(OFFICE))).toBe(true)
    expect(allowed(held, 'answer.assess', { ...OFFICE, round: '2025' })).toBe(false)
    expect(allowed(held, 'incident.record', OFFICE)).toBe(false)
    expect(allowed(held, 'unit.read', OFFICE)).toBe(true)
  })

  it('in one round reads what that round looks at, and changes none of it', () => {
    const website = { ...COUNTY, seenIn: ['2025', '2026'] }
    const held = [duty('third-party', 'county', '2026'), duty('organiser', 'county', '2026')]
    expect(allowed(held, 'site.read', website)).toBe(true)
    expect(allowed(held, 'site.read', { ...COUNTY, seenIn: ['2025'] })).toBe(false)
    expect(allowed(held, 'site.run', website)).toBe(false)
    expect(allowed(held, 'site.manage', website)).toBe(false)
    expect(allowed([duty('third-party', 'bureau', '2026')], 'site.read', { ...OFFICE, seenIn: ['2026'] })).toBe(false)
  })

  it('lets a unit see the round that it is in, not its ranking', () => {
    const held = [duty('unit-filler')]
    expect(allowed(held, 'round.read', in2026(COUNTY))).toBe(true)
    expect(allowed(held, 'results.read', in2026(COUNTY))).toBe(false)
    expect(allowed(held, 'round.read', in2026(BUREAU))).toBe(false)
  })

  it('allows as the role that suffices, and for whom it is held', () => {
    const held = [duty('expert'), { ...duty('organiser'), deputyFor: 'li' }]
    expect(may(held, 'unit.manage', SECTION)).toEqual({ allowed: true, role: 'organiser', deputyFor: 'li' })
  })
})

describe('one’s own', () => {
  it('needs no duty, where the table says so', () => {
    expect(may([], 'session.end', { ...BUREAU, self: true })).toEqual({ allowed: true, role: '', deputyFor: null })
    expect(allowed([], 'session.end', BUREAU)).toBe(false)
    expect(allowed([], 'unit.manage', { ...OFFICE, self: true })).toBe(false)
    expect(mayAnywhere([], 'token.issue')).toBe(true)
  })
})

describe('a refusal', () => {
  it('tells who has the wrong unit from who has the wrong role', () => {
    expect(may([duty('organiser')], 'unit.manage', BUREAU)).toMatchObject({ message: expect.stringContaining('不在您负责的') as string })
    expect(may([duty('expert')], 'unit.manage', OFFICE)).toMatchObject({ message: expect.stringContaining('职责不能') as string })
  })
})

describe('the table', () => {
  const actionsOf = (role: Role) => ACTION_IDS.filter((action) => (ACTIONS[action] as ActionRule).roles.includes(role))
  const rule = (action: ActionId): ActionRule => ACTIONS[action]

  it('lets an auditor change nothing', () => {
    expect(actionsOf('auditor').filter((action) => !rule(action).reads)).toEqual([])
  })

  it('lets an administrator score, settle, decide and answer nothing', () => {
    expect(
      actionsOf('administrator').filter((action) => /^(answer|override|grade|round|result|results|incident|programme)\./.test(action)),
    ).toEqual(['programme.read', 'round.read'])
  })

  it('shows an expert what he judges and what everybody knows', () => {
    const everybodys = ACTION_IDS.filter((action) => rule(action).roles.length === ROLES.length)
    expect(actionsOf('expert').filter((action) => !everybodys.includes(action))).toEqual(['desk.read', 'answer.give', 'answer.judge'])
  })

  it('gives what reaches anywhere only to read what is nobody’s, or to publish what never changes', () => {
    expect(ACTION_IDS.filter((action) => rule(action).reach === 'anywhere')).toEqual([
      'calendar.read',
      'programme.read',
      'programme.publish',
    ])
  })

  it('names every action in Chinese, each otherwise', () => {
    const titles = ACTION_IDS.map((action) => rule(action).title)
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.filter((title) => !/^[\p{Script=Han}（），、]+$/u.test(title))).toEqual([])
  })
})

it('a list is filtered by the duties that allow it', () => {
  const held = [duty('organiser'), duty('unit-filler', 'bureau'), duty('expert', 'county')]
  expect(dutiesFor(held, 'file.read').map(({ unit }) => unit)).toEqual(['office', 'bureau'])
})
