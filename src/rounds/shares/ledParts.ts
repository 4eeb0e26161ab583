import { assessorsFor, leadsOf } from '../../model/assessors.ts'
import type { NodeCode } from '../../model/Expression.ts'
import type { Programme } from '../../model/Programme.ts'
import type { Asked } from '../../programme/askedChecks.ts'
import type { Db } from '../../store/Db.ts'
import { membersNamed, type MemberNames } from '../../store/queries/shares.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import type { SharePart } from './Share.ts'

/**
 * The rows that these leads score, unit by unit where it differs: a lead gives way in its own unit's rows to the one in its place, and two scorecards may
 * use one code for rows of different leads. 牵头的指标
 */
export async function ledParts(db: Db, { round, compiled, askedOf }: Terms, leads: ReadonlySet<string>): Promise<readonly SharePart[]> {
  const { programme } = compiled
  const groups = programme.groups.map(({ name }) => name)
  const byGroup = new Map(groups.map((group) => [group, ledRows(askedOf(group), programme, leads, [])]))
  const everywhere = new Set([...byGroup.values()].flatMap((rows) => [...rows]))
  const clash = groups.some((group) =>
    [...askedOf(group).nodes.keys()].some((code) => everywhere.has(code) && !byGroup.get(group)?.has(code)),
  )
  const assessed = (programme.assessors ?? []).flatMap(({ unit, instead }) => (unit === undefined || instead === undefined ? [] : [unit]))
  const members = assessed.length > 0 || clash ? await membersNamed(db, round, assessed, clash ? groups : []) : []
  const isAssessing = ({ names }: MemberNames) => names.some((name) => assessed.includes(name))
  const own = members.filter(isAssessing).map((member): SharePart => ({
    rows: ledRows(askedOf(member.group), programme, leads, member.names),
    units: new Set([member.unit]),
  }))
  const others = members.filter((member) => !isAssessing(member))
  const rest: readonly SharePart[] = clash
    ? groups.map((group) => ({
        rows: byGroup.get(group) ?? new Set<NodeCode>(),
        units: new Set(others.filter((member) => member.group === group).map(({ unit }) => unit)),
        group,
      }))
    : [{ rows: everywhere, units: 'all', except: new Set(members.filter(isAssessing).map(({ unit }) => unit)) }]
  return [...rest, ...own].filter(({ rows, units }) => rows !== 'all' && rows.size > 0 && (units === 'all' || units.size > 0))
}

function ledRows({ nodes }: Asked, programme: Programme, leads: ReadonlySet<string>, unit: readonly string[]): ReadonlySet<NodeCode> {
  const led = [...nodes.values()].filter(({ node, parents }) =>
    assessorsFor(leadsOf(node, parents), programme.assessors ?? [], unit).some((lead) => leads.has(lead)),
  )
  return new Set(led.map(({ node }) => node.code))
}
