import { digestOf } from '../../engine/digestOf.ts'
import { inScope } from '../../engine/nodes/profile.ts'
import { scopeInWords } from '../../engine/words/scope.ts'
import type { Unit } from '../../model/Facts.ts'
import { isNoticeNumber } from '../../model/isNoticeNumber.ts'
import type { Programme } from '../../model/Programme.ts'
import { askedOfGroups, mayNotApply } from '../../programme/askedChecks.ts'
import type { NodeVisit } from '../../programme/views/ProgrammeView.ts'
import type { MatrixRow, MatrixSign, MatrixTable } from './Matrix.ts'

const isRow = ({ node }: NodeVisit): boolean => node.role === 'indicator' || node.role === 'column' || node.scope !== undefined

/** The rows that a matrix shows of a tree. */
const rowsOf = (visits: Iterable<NodeVisit>): readonly NodeVisit[] => [...visits].filter(isRow)

function rowOf({ node, parents }: NodeVisit): MatrixRow {
  const above = parents.filter(({ role }) => role === 'section').at(-1)
  const excusable =
    node.notApplying !== undefined || node.marks?.kind === 'share' || node.scope?.open === true || parents.some(({ convert }) => convert)
  return {
    code: node.code,
    number: isNoticeNumber(node.code) ? node.code : '',
    name: node.column ? node.column.levels.join(' › ') : node.name,
    section: above?.name ?? '',
    scope: scopeInWords(node.scope),
    open: node.scope?.open === true,
    excusable: excusable && ![node, ...parents].some(({ claims }) => claims === 'none'),
  }
}

/** How a row stands to a unit by scope and decision, without looking above it. */
function ownSign({ node }: NodeVisit, unit: Unit): MatrixSign {
  const decided = unit.applies[node.code]
  if (decided !== undefined) return decided ? 'Y' : 'N'
  const byScope = inScope(node.scope, unit)
  return byScope === null ? 'o' : byScope ? 'y' : 'n'
}

/** The signs of one unit, a letter for each row of its tree. 一个单位的适用情况 */
export function signsOf(rows: readonly NodeVisit[], unit: Unit): string {
  const isOut = (node: NodeVisit['node']) => (unit.applies[node.code] ?? inScope(node.scope, unit)) === false
  return rows
    .map((visit) => {
      const sign = ownSign(visit, unit)
      return sign !== 'N' && sign !== 'n' && visit.parents.some(isOut) ? 'u' : sign
    })
    .join('')
}

/** Units × rows, a table for each scorecard that somebody is scored by. 适用范围 */
export function composeMatrix(programme: Programme, roster: readonly Unit[]): readonly MatrixTable[] {
  const askedOf = askedOfGroups(programme)
  const cards =
    programme.scorecards.length > 0
      ? programme.scorecards.map(({ name, for: groups }) => ({ name, groups }))
      : [{ name: '', groups: programme.groups.map(({ name }) => name) }]
  return cards.flatMap(({ name, groups }) => {
    const members = roster.filter(({ group }) => groups.includes(group))
    const [first] = groups
    if (first === undefined) return []
    const rows = rowsOf(askedOf(first).nodes.values())
    return [
      {
        name: cards.length > 1 ? name : '',
        groups,
        rows: rows.map(rowOf),
        units: members.map((unit) => ({ id: unit.id, name: unit.name, group: unit.group, signs: signsOf(rows, unit) })),
      },
    ]
  })
}

/** What is signed: who stands on the roster as what, and which rows apply to each. 适用范围摘要 */
export const matrixDigest = (programme: string, tables: readonly MatrixTable[], roster: readonly Unit[]): string =>
  digestOf({
    programme,
    units: roster.map(({ id, group, class: kind, names, functions }) => ({ id, group, kind: kind ?? null, names, functions })),
    signs: tables.map(({ rows, units }) => ({ rows: rows.map(({ code }) => code), units: units.map(({ id, signs }) => [id, signs]) })),
  })

/** Decided pairs that the programme does not allow to be excused, as sentences. 不得不适用的行 */
export function excusedWrongly(
  programme: Programme,
  roster: readonly Unit[],
): readonly { readonly unit: string; readonly node: string; readonly message: string }[] {
  const askedOf = askedOfGroups(programme)
  return roster.flatMap((unit) =>
    Object.entries(unit.applies).flatMap(([code, applies]) => {
      const visit = askedOf(unit.group).nodes.get(code)
      if (!visit) return [{ unit: unit.id, node: code, message: `“${unit.name}”的评分表里没有“${code}”这一行` }]
      const { aliases, ...known } = { ...unit, aliases: unit.names }
      if (applies || mayNotApply(visit, { ...known, aliases })) return []
      return [{ unit: unit.id, node: code, message: `“${visit.node.name}”不能定为“${unit.name}”不适用：方案没有允许，请据实作答` }]
    }),
  )
}
