import type { Unit } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import type { IssueList } from '../../programme/IssueList.ts'
import type { Place } from '../../programme/Places.ts'
import { suggest } from '../../programme/reading/nearest.ts'
import { viewProgramme } from '../../programme/views/ProgrammeView.ts'

/** Names that a unit may stand for: those of the unit table, and those that scopes write. */
function namesOfNotice(programme: Programme): ReadonlySet<string> {
  const { visits } = viewProgramme(programme)
  return new Set([
    ...programme.units.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...visits
      .flatMap(({ node }) => [...(node.scope?.names ?? []), ...(node.scope?.except ?? [])])
      .flatMap(({ kind, name }) => (kind === 'unit' ? [name] : [])),
  ])
}

const countIn = (units: readonly Unit[], group: string, kind?: string): number =>
  units.filter((unit) => unit.group === group && (kind === undefined || unit.class === kind)).length

/** A roster that is partial by intent has gaps, but never a unit twice. */
interface RosterIssues {
  readonly issues: IssueList
  readonly gaps: IssueList
}

/** Does the roster cover the notice: each named unit once, each group and class as many as it counts? 单位名册核对 */
export function checkRoster(
  units: readonly { readonly unit: Unit; readonly as: readonly string[]; readonly place: Place }[],
  programme: Programme,
  place: Place,
  { issues, gaps }: RosterIssues,
): void {
  const known = namesOfNotice(programme)
  const roster = units.map(({ unit }) => unit)
  const seen = new Map<string, Unit>()
  for (const { unit, as, place: at } of units) {
    for (const name of as) {
      if (!known.has(name)) issues.add(at, 'unit-unknown-name', `通知里没有“${name}”这个单位`, suggest(name, known, 'as 写通知里的名称'))
    }
    for (const key of new Set([unit.id, unit.name])) {
      const other = seen.get(key)
      if (other && other !== unit) issues.add(at, 'unit-double', `“${key}”写了两次`, '留下一处，或改用不同的名称、编号')
      seen.set(key, unit)
    }
  }
  const missing: string[] = []
  for (const { name } of programme.units) {
    const standing = roster.filter((unit) => unit.names.includes(name))
    if (standing.length === 0) missing.push(name)
    if (standing.length > 1) {
      issues.add(place, 'unit-double', `通知点名的“${name}”对应了几个单位：${standing.map((unit) => unit.name).join('、')}`, '只留一个')
    }
  }
  reportMissing(missing, place, { issues, gaps })
  for (const { name, size, classes } of programme.groups) {
    for (const part of [
      { size, title: name },
      ...classes.map((one) => ({ size: one.size, kind: one.name, title: `${name}${one.name}类` })),
    ]) {
      const count = countIn(roster, name, 'kind' in part ? part.kind : undefined)
      if (part.size !== undefined && part.size !== count) {
        gaps.add(
          place,
          'group-size',
          `${part.title}应有 ${part.size} 个单位，写了 ${count} 个`,
          gaps === issues
            ? '补齐或去掉单位；只算一部分单位时写 partial: true'
            : '这个批次只算一部分单位（partial: true）；要算全体，补齐单位',
        )
      }
    }
  }
}

/** Each is a mistake of its own to mend; where they are left out on purpose, one sentence names them all. 没有对应的单位 */
function reportMissing(names: readonly string[], place: Place, { issues, gaps }: RosterIssues): void {
  if (names.length > 1 && gaps !== issues) {
    const all = `通知点名的 ${names.length} 个单位没有单位对应：${names.join('、')}`
    gaps.add(place, 'unit-unmatched', all, '这个批次只算一部分单位（partial: true）；要算进来的，给对应的单位写上 as，或补上这个单位')
    return
  }
  for (const name of names) {
    gaps.add(place, 'unit-unmatched', `通知点名的“${name}”没有单位对应`, `给对应的单位写上 as: ${name}，或补上这个单位`)
  }
}
