import { ROLES, type Role } from '../../src/model/Role.ts'
import { hashOfSecret } from '../../src/people/secrets/newSecret.ts'
import type { ActionId } from '../../src/permissions/actions.ts'
import type { HeldDuty } from '../../src/permissions/HeldDuty.ts'
import type { Target } from '../../src/permissions/Target.ts'
import * as schema from '../../src/store/schema/index.ts'
import type { Store } from '../../src/store/Store.ts'

/** Somebody who asks, and what is expected of the frame about him. */
export interface Asking {
  readonly called: string
  /** Null: nobody, or nobody any more. */
  readonly person: string | null
  readonly held: readonly HeldDuty[]
  /** Of the token that he sends; null: he sends a cookie, or nothing. */
  readonly scope: readonly ActionId[] | null
  readonly headers: Readonly<Record<string, string>>
  /** Of the person's own unit, and all above it. */
  readonly units: readonly string[]
  /** Where his own duty is held, counting or not; null: he never had one. */
  readonly duty: Target | null
}

const ABOVE: Readonly<Record<string, readonly string[]>> = { county: [], own: ['county'] }
const at = '2026-11-21T01:00:00.000Z'
const LATER = '2027-01-01T00:00:00.000Z'
const BEFORE = '2026-11-21T02:00:00.000Z'

/** A duty as it is put into the table. */
interface Grant {
  readonly role: Role
  readonly unit: string
  readonly round?: string
  readonly from?: string
  readonly to?: string
  readonly deputyOf?: string
  /** Does not count any more, or not yet. */
  readonly void?: true
}

interface Made {
  readonly called: string
  readonly grants: readonly Grant[]
  readonly disabled?: true
  readonly scope?: readonly ActionId[]
}

const PEOPLE: readonly Made[] = [
  ...ROLES.flatMap((role) => [
    { called: `${role} of an office`, grants: [{ role, unit: 'own' }] },
    { called: `${role} of the county`, grants: [{ role, unit: 'county' }] },
    { called: `${role} in one round`, grants: [{ role, unit: 'county', round: 'county-round' }] },
  ]),
  { called: 'without a duty', grants: [] },
  { called: 'with an ended duty', grants: [{ role: 'administrator', unit: 'county', to: BEFORE, void: true }] },
  { called: 'with a duty to come', grants: [{ role: 'organiser', unit: 'county', from: LATER, void: true }] },
  { called: 'deputy', grants: [{ role: 'organiser', unit: 'own', deputyOf: 'principal-duty' }] },
  { called: 'disabled', grants: [{ role: 'administrator', unit: 'county' }], disabled: true },
  { called: 'token for something else', grants: [{ role: 'administrator', unit: 'county' }], scope: ['programme.read'] },
  {
    called: 'token',
    grants: [{ role: 'organiser', unit: 'own' }],
    scope: ['unit.manage', 'unit.read', 'person.read', 'backup.run', 'results.read'],
  },
  {
    called: 'token of one without his duty',
    grants: [{ role: 'administrator', unit: 'county', to: BEFORE, void: true }],
    scope: ['unit.manage', 'person.read'],
  },
  { called: 'token of one disabled', grants: [{ role: 'administrator', unit: 'county' }], scope: ['unit.manage'], disabled: true },
]

const unitOf = ([first]: readonly Grant[]): string => first?.unit ?? 'own'

export const personOf = (called: string): string => `v:${called.replaceAll(' ', '-')}`
const secretOf = (called: string): string => `secret-of-${called.replaceAll(' ', '-')}-0000000000`

/** Everybody who comes to ask: each role over an office, over the county, in one round, and whoever is none of them any more. */
export const VISITORS: readonly Asking[] = [
  { called: 'nobody', person: null, held: [], scope: null, headers: {}, units: [], duty: null },
  {
    called: 'with a cookie of nobody’s',
    person: null,
    held: [],
    scope: null,
    headers: { cookie: 'mingjing=none-0000000000000000000' },
    units: [],
    duty: null,
  },
  {
    called: 'with a token of nobody’s',
    person: null,
    held: [],
    scope: null,
    headers: { authorization: 'Bearer none-0000000000000000000' },
    units: [],
    duty: null,
  },
  ...PEOPLE.map(({ called, grants, disabled, scope }) => ({
    called,
    person: disabled ? null : personOf(called),
    held: grants
      .filter((grant) => !grant.void)
      .map(({ role, unit, round = null, deputyOf }) => ({
        role,
        unit,
        above: ABOVE[unit] ?? [],
        round,
        deputyFor: deputyOf ? 'own-person' : null,
      })),
    scope: scope ?? null,
    duty: grants[0] ? { units: [grants[0].unit, ...(ABOVE[grants[0].unit] ?? [])], round: grants[0].round ?? null } : null,
    units: [unitOf(grants), ...(ABOVE[unitOf(grants)] ?? [])],
    headers: scope ? { authorization: `Bearer ${secretOf(called)}` } : { cookie: `mingjing=${secretOf(called)}` },
  })),
]

/** Registers them, signed in or with their tokens. */
export async function welcome({ db }: Store): Promise<void> {
  const grant = { from: at, grantedBy: 'program', why: 'fixture' }
  await db.insert(schema.duties).values({ ...grant, id: 'principal-duty', person: 'own-person', role: 'organiser', unit: 'own' })
  for (const { called, grants, disabled, scope } of PEOPLE) {
    const person = personOf(called)
    await db.insert(schema.people).values({
      id: person,
      login: person,
      name: '某人',
      unit: unitOf(grants),
      state: disabled ? 'disabled' : 'active',
      createdAt: at,
    })
    for (const [index, { void: _, ...one }] of grants.entries())
      await db.insert(schema.duties).values({ ...grant, ...one, id: `${person}-${String(index)}`, person })
    const secret = hashOfSecret(secretOf(called))
    const other = hashOfSecret(`${secretOf(called)}-unused`)
    await db.insert(schema.tokens).values({
      id: `${person}-token`,
      secretHash: scope ? secret : other,
      person,
      name: '令牌',
      scope: scope ?? ['unit.read'],
      createdAt: at,
      expiresAt: LATER,
    })
    await db.insert(schema.sessions).values({
      id: `${person}-session`,
      secretHash: scope ? other : secret,
      renewAt: LATER,
      person,
      createdAt: '2026-11-22T01:59:00.000Z',
      seenAt: '2026-11-22T02:00:00.000Z',
      address: '',
      agent: '',
      browserHash: 'browser',
    })
  }
}
