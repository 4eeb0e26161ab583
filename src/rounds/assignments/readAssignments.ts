import { assessorsFor, leadsOf } from '../../model/assessors.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import { roleInWords } from '../../model/Role.ts'
import type { Db } from '../../store/Db.ts'
import { listAssignments, peopleAssessing } from '../../store/queries/assignments.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { leadsBound, roundAndAbove } from '../../store/queries/shares.ts'
import { officialNames } from '../../store/queries/units.ts'
import { termsOf, type Terms } from '../life/terms/termsOf.ts'
import { leadsToBind } from '../planning/leadsToBind.ts'
import { ASSIGNED_ROLES } from './assign.ts'

/** A row that can be given to somebody, with all below it. */
export interface AssignableRow {
  readonly code: string
  readonly name: string
  /** How deep it stands in its card. */
  readonly depth: number
  readonly leads: readonly string[]
}

/** Who assesses what in a round, and whom and what it can be given to. 分工 */
export interface AssignmentsSheet {
  readonly leads: readonly {
    readonly lead: string
    /** The registered office that it is; null: none is bound. */
    readonly unit: string | null
    readonly office: string | null
    /** One is bound, and none of its people may score. */
    readonly nobody: boolean
    readonly rows: number
    /** It is assessed itself; who scores its own rows instead. */
    readonly instead: string | null
  }[]
  readonly assignments: readonly {
    readonly id: string
    readonly person: string
    readonly name: string
    /** Codes, or null for every row. */
    readonly nodes: readonly string[] | null
    readonly units: readonly string[] | null
    readonly at: Instant
  }[]
  readonly people: readonly { readonly id: string; readonly name: string; readonly office: string; readonly roles: string }[]
  readonly cards: readonly { readonly name: string; readonly groups: readonly string[]; readonly rows: readonly AssignableRow[] }[]
  readonly units: readonly { readonly id: string; readonly name: string; readonly group: string }[]
}

/** @param at to which day names are */
export async function readAssignments(db: Db, round: string, at: Instant): Promise<AssignmentsSheet> {
  const terms = await termsOf(db, round)
  const bound = new Map((await leadsBound(db, round)).map(({ lead, unit }) => [lead, unit]))
  const given = await listAssignments(db, round)
  const able = await peopleAssessing(db, round, ASSIGNED_ROLES, [...(await roundAndAbove(db, round))], at)
  const members = await listMembers(db, round)
  const people = await namesOfPeople(db, [...new Set(given.map(({ person }) => person))])
  const offices = await officialNames(db, [...new Set([...bound.values(), ...able.map(({ unit }) => unit)])], beijingDate(at))
  const rows = rowsByLead(terms)
  const assessors = terms.compiled.programme.assessors ?? []
  return {
    leads: leadsToBind(terms.compiled.programme).map(({ name }) => {
      const unit = bound.get(name) ?? null
      const instead = assessors.find((one) => one.name === name)?.instead ?? null
      const office = unit === null ? null : (offices.get(unit) ?? null)
      const nobody = unit !== null && !able.some((one) => one.unit === unit && one.roles.includes('lead-assessor'))
      return { lead: name, unit, office, nobody, rows: rows.get(name) ?? 0, instead }
    }),
    assignments: given.map(({ id, person, nodes, units, at: since }) => ({
      id,
      person,
      name: people.get(person) ?? '',
      nodes,
      units,
      at: since,
    })),
    people: able.map(({ id, name, unit, roles }) => ({
      id,
      name,
      office: offices.get(unit) ?? '',
      roles: roles.map(roleInWords).join('、'),
    })),
    cards: cardsOf(terms),
    units: members.map(({ record: { id, name, group } }) => ({ id, name, group })),
  }
}

/** Rows with rules or checks of their own: those that somebody scores. */
function rowsByLead({ compiled, askedOf }: Terms): ReadonlyMap<string, number> {
  const { programme } = compiled
  const counts = new Map<string, number>()
  const visits = new Set(
    programme.groups.flatMap(({ name }) => [...askedOf(name).nodes.values()]).filter(({ node }) => node.role === 'indicator'),
  )
  const seen = new Set<object>()
  for (const { node, parents } of visits) {
    if (seen.has(node)) continue
    seen.add(node)
    for (const lead of assessorsFor(leadsOf(node, parents), programme.assessors ?? [], [])) counts.set(lead, (counts.get(lead) ?? 0) + 1)
  }
  return counts
}

function cardsOf({ compiled: { programme }, askedOf }: Terms): AssignmentsSheet['cards'] {
  const cards = programme.scorecards.map((card) => ({ name: card.name, groups: card.for, root: card.root }))
  const trees = cards.length > 0 ? cards : [{ name: programme.title, groups: programme.groups.map(({ name }) => name), root: null }]
  return trees.map(({ name, groups, root }) => {
    // Below the root of its card, which is all of its rows; parts go with the row that they are parts of.
    const visits = [...askedOf(groups[0] ?? '').nodes.values()].filter(
      ({ node, parents }) => (root === null || parents.includes(root)) && node.role !== 'part',
    )
    const least = Math.min(...visits.map(({ parents }) => parents.length))
    return {
      name,
      groups,
      rows: visits.map(({ node, parents }) => ({
        code: node.code,
        name: node.name,
        depth: parents.length - least,
        leads: assessorsFor(leadsOf(node, parents), programme.assessors ?? [], []),
      })),
    }
  })
}
