import type { NodeCode } from '../../model/Expression.ts'
import type { Role } from '../../model/Role.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import type { NodeVisit } from '../../programme/views/ProgrammeView.ts'
import type { Db } from '../../store/Db.ts'
import { leadsBound, rosterBelow, shareBasis, unitsOfPersons, type AssignedPart } from '../../store/queries/shares.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { ledParts } from './ledParts.ts'
import { shareOfParts, type Share, type SharePart } from './Share.ts'

/** Whose share it is. */
export interface Assessing {
  readonly id: string
  readonly unit: string
}

/** Who sees every row of the units over which the duty is. */
const OF_ALL_ROWS: readonly Role[] = [
  'organiser',
  'scoring-group',
  'leading-group',
  'auditor',
  'unit-filler',
  'unit-reviewer',
  'unit-leader',
]
const ASSIGNED: readonly Role[] = ['assessor', 'third-party', 'expert']

/**
 * What of a round a person sees and writes by some duties: hand in those by which he may do what he is about to. 考核范围
 *
 * A lead assessor: the rows of the leads that his unit is in this round, and what is assigned to him; where no lead was bound, as in a round that came
 * with a file, every row. An assessor and a third party: what is assigned, or everything where nothing is. An expert: the same, of rows that
 * experts score, where the programme has such.
 */
export async function shareOf(db: Db, terms: Terms, person: Assessing, held: readonly HeldDuty[]): Promise<Share> {
  const duties = held.filter(({ role, round }) => (round === null || round === terms.round) && mayHaveRows(role))
  if (duties.length === 0) return shareOfParts([])
  const principals = [...new Set(duties.map(({ deputyFor }) => deputyFor ?? person.id))]
  const { whole, assigned } = await shareBasis(db, terms.round, duties.some(({ role }) => !OF_ALL_ROWS.includes(role)) ? principals : [])
  const reach = await reachOf(db, terms.round, duties, whole)
  const led = await ledOf(db, terms, person, duties)
  const parts = duties.flatMap((duty): readonly SharePart[] => {
    const principal = duty.deputyFor ?? person.id
    const own = assigned.filter((one) => one.person === principal).map((one) => assignedPart(one, terms))
    return partsOf(duty.role, own, led.get(principal) ?? [], terms).flatMap((part) => within(part, reach(duty)))
  })
  return shareOfParts(parts)
}

const mayHaveRows = (role: Role): boolean => OF_ALL_ROWS.includes(role) || ASSIGNED.includes(role) || role === 'lead-assessor'

function partsOf(role: Role, own: readonly SharePart[], led: readonly SharePart[], terms: Terms): readonly SharePart[] {
  if (OF_ALL_ROWS.includes(role)) return [EVERYTHING]
  if (role === 'lead-assessor') return [...led, ...own]
  const given = own.length > 0 ? own : [EVERYTHING]
  const experts = role === 'expert' ? expertRows(terms) : 'all'
  return given.map((part) => ({ ...part, rows: intersection(part.rows, experts) }))
}

const EVERYTHING: SharePart = { rows: 'all', units: 'all' }

/** Over which units of the roster a duty is held; all of them where it is held over the round's own unit or above. */
async function reachOf(
  db: Db,
  round: string,
  duties: readonly HeldDuty[],
  whole: ReadonlySet<string>,
): Promise<(duty: HeldDuty) => SharePart['units']> {
  const roots = [...new Set(duties.map(({ unit }) => unit))].filter((unit) => !whole.has(unit))
  const below = roots.length === 0 ? new Map<string, readonly string[]>() : await rosterBelow(db, round, roots)
  return ({ unit }) => (whole.has(unit) ? 'all' : new Set(below.get(unit) ?? []))
}

/** What each of those for whom somebody holds the duty of a lead assessor leads. */
async function ledOf(
  db: Db,
  terms: Terms,
  person: Assessing,
  duties: readonly HeldDuty[],
): Promise<ReadonlyMap<string, readonly SharePart[]>> {
  const leading = [...new Set(duties.flatMap(({ role, deputyFor }) => (role === 'lead-assessor' ? [deputyFor ?? person.id] : [])))]
  if (leading.length === 0) return new Map()
  const bound = await leadsBound(db, terms.round)
  if (bound.length === 0) return new Map(leading.map((id) => [id, [EVERYTHING]]))
  const others = leading.filter((id) => id !== person.id)
  const units = new Map([...(others.length === 0 ? [] : await unitsOfPersons(db, others)), [person.id, person.unit]])
  const led = new Map<string, readonly SharePart[]>()
  for (const id of leading) {
    const leads = bound.filter(({ unit }) => unit === units.get(id)).map(({ lead }) => lead)
    led.set(id, leads.length === 0 ? [] : await ledParts(db, terms, new Set(leads)))
  }
  return led
}

const visitsOf = ({ compiled, askedOf }: Terms): readonly NodeVisit[] =>
  compiled.programme.groups.flatMap(({ name }) => [...askedOf(name).nodes.values()])

function assignedPart({ nodes, units }: AssignedPart, terms: Terms): SharePart {
  return { rows: nodes === null ? 'all' : withBelow(new Set(nodes), terms), units: units === null ? 'all' : new Set(units) }
}

/** Rows with all that hang below them. */
function withBelow(codes: ReadonlySet<NodeCode>, terms: Terms): ReadonlySet<NodeCode> {
  const below = visitsOf(terms).filter(({ node, parents }) => [node, ...parents].some(({ code }) => codes.has(code)))
  return new Set(below.map(({ node }) => node.code))
}

/** Rows that are scored once per expert; all, where the programme sets none apart for them. */
function expertRows(terms: Terms): SharePart['rows'] {
  const visits = visitsOf(terms).filter(({ node, parents }) => [node, ...parents].some(({ per }) => per?.each === 'expert'))
  return visits.length === 0 ? 'all' : new Set(visits.map(({ node }) => node.code))
}

function intersection<T>(a: 'all' | ReadonlySet<T>, b: 'all' | ReadonlySet<T>): 'all' | ReadonlySet<T> {
  if (a === 'all') return b
  return b === 'all' ? a : new Set([...a].filter((item) => b.has(item)))
}

/** The part as far as it lies within the units that a duty reaches. */
function within({ except, ...part }: SharePart, reach: SharePart['units']): readonly SharePart[] {
  const both = intersection(part.units, reach)
  if (both === 'all') return [except ? { ...part, units: both, except } : { ...part, units: both }]
  const left = except ? new Set([...both].filter((unit) => !except.has(unit))) : both
  return left.size === 0 ? [] : [{ ...part, units: left }]
}
