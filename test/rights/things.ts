import type { Target } from '../../src/permissions/Target.ts'
import type { FoundById } from '../../src/server/routing/findTarget.ts'

/** Something that a route may be asked about: its ids, where it stands, and whose own it is. */
export interface Thing {
  readonly called: string
  /** By the names that parameters have: `{ round: 'r', unit: 'u' }`. */
  readonly ids: Readonly<Record<string, string>>
  /** Null: there is no such thing. */
  readonly target: Target | null
  readonly person: string | null
}

const COUNTY = ['county']
const OWN = ['own', 'county']
const SECTION = ['own-section', 'own', 'county']
const FOREIGN = ['foreign', 'county']

/** Rounds on whose rosters they are. */
export const ROUNDS_SEEING = { own: ['county-round'], foreign: ['county-round', 'foreign-round'] } as const

const thing = (called: string, ids: Thing['ids'], units: readonly string[], round: string | null = null, person: string | null = null) => ({
  called,
  ids,
  target: { units, round },
  person,
})
const nothing = (ids: Thing['ids']): Thing => ({ called: 'nothing', ids, target: null, person: null })

/** Of each kind: the visitor's unit's, the one beside it, and one that is not there. */
export const THINGS: Readonly<Record<FoundById, readonly Thing[]>> = {
  unit: [
    thing('own', { unit: 'own' }, OWN),
    thing('own section', { unit: 'own-section' }, SECTION),
    thing('foreign', { unit: 'foreign' }, FOREIGN),
    thing('county', { unit: 'county' }, COUNTY),
    nothing({ unit: 'nothing' }),
  ],
  person: personal('person'),
  duty: [...personal('duty'), thing('in a round', { duty: 'round-duty' }, COUNTY, 'county-round', 'foreign-person')],
  session: personal('session'),
  token: personal('token'),
  slip: personal('slip').map((one) => ({ ...one, person: null })),
  round: [
    thing('county', { round: 'county-round' }, COUNTY, 'county-round'),
    thing('own', { round: 'own-round' }, OWN, 'own-round'),
    thing('foreign', { round: 'foreign-round' }, FOREIGN, 'foreign-round'),
    nothing({ round: 'nothing' }),
  ],
  'round-unit': [
    thing('own', { round: 'county-round', unit: 'own' }, OWN, 'county-round'),
    thing('foreign', { round: 'county-round', unit: 'foreign' }, FOREIGN, 'county-round'),
    thing('own, of the other round', { round: 'own-round', unit: 'own-section' }, SECTION, 'own-round'),
    nothing({ round: 'own-round', unit: 'foreign' }),
  ],
  'programme-round': [thing('county', { programme: 'example' }, COUNTY, 'county-round'), nothing({ programme: 'nothing' })],
  incident: unitThings('incident'),
  file: unitThings('file'),
  evidence: talkThings('evidence'),
  plan: unitThings('plan'),
  exception: [
    thing('of the county’s round', { exception: 'county-exception' }, COUNTY, 'county-round'),
    thing('of the foreign round', { exception: 'foreign-exception' }, FOREIGN, 'foreign-round'),
    nothing({ exception: 'nothing' }),
  ],
  assignment: [
    thing('of the county’s round', { assignment: 'county-assignment' }, COUNTY, 'county-round'),
    thing('of the foreign round', { assignment: 'foreign-assignment' }, FOREIGN, 'foreign-round'),
    nothing({ assignment: 'nothing' }),
  ],
  proposal: [
    thing('own', { proposal: 'own-proposal' }, OWN, 'county-round'),
    thing('foreign', { proposal: 'foreign-proposal' }, FOREIGN, 'county-round'),
    nothing({ proposal: 'nothing' }),
  ],
  objection: talkThings('objection').map((one) => ({ ...one, person: null })),
  claim: talkThings('claim').map((one) => ({ ...one, person: null })),
  publication: [
    thing('of the county’s round', { publication: 'county-publication' }, COUNTY, 'county-round'),
    thing('of the foreign round', { publication: 'foreign-publication' }, FOREIGN, 'foreign-round'),
    nothing({ publication: 'nothing' }),
  ],
  site: siteThings('site'),
  'site-run': siteThings('site-run'),
  column: siteThings('column'),
  capture: siteThings('capture'),
  purge: unitThings('purge'),
  question: talkThings('question'),
  comment: talkThings('comment'),
}

function talkThings(kind: string): readonly Thing[] {
  const id = (whose: string) => ({ [kind]: `${whose}-${kind}` })
  return [
    thing('own', id('own'), OWN, 'county-round', 'own-person'),
    thing('foreign', id('foreign'), FOREIGN, 'county-round', 'foreign-person'),
    nothing({ [kind]: 'nothing' }),
  ]
}

function personal(kind: string): readonly Thing[] {
  const id = (whose: string) => ({ [kind]: kind === 'person' ? `${whose}-person` : `${whose}-${kind}` })
  return [
    thing('own', id('own'), OWN, null, 'own-person'),
    thing('foreign', id('foreign'), FOREIGN, null, 'foreign-person'),
    nothing({ [kind]: 'nothing' }),
  ]
}

/** Of websites: rounds look at them that assess whose they are. */
function siteThings(kind: string): readonly Thing[] {
  return unitThings(kind).map(({ target, ...one }) => ({
    ...one,
    target: target && { ...target, seenIn: ROUNDS_SEEING[one.called === 'own' ? 'own' : 'foreign'] },
  }))
}

function unitThings(kind: string): readonly Thing[] {
  return [
    thing('own', { [kind]: `own-${kind}` }, OWN),
    thing('foreign', { [kind]: `foreign-${kind}` }, FOREIGN),
    nothing({ [kind]: 'nothing' }),
  ]
}
