import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { listGroup, listNodeResults, listStandingMarks, roundState } from '../../store/queries/desk.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { appliesTo, deskCells } from './deskCells.ts'
import { progressByGroup } from './deskProgress.ts'
import { deskHead } from './deskHead.ts'
import { deskMembers } from './deskMembers.ts'
import { expectedIn, type DeskReader } from './deskReader.ts'
import { coversRow, deskLink, deskRow, isRowFor } from './deskRow.ts'
import { deskRows, type PlannedRow } from './deskRows.ts'
import type { AcrossPage } from './DeskSheet.ts'
import { deskPoints, readKeptNode } from './keptPoints.ts'

/** Which row across which units. */
export interface AcrossWanted {
  readonly terms: Terms
  readonly reader: DeskReader
  /** Absent: the first there is for him. */
  readonly node?: string | undefined
  readonly group?: string | undefined
  readonly offset: number
  readonly limit: number
}

/** One row across the units of a group: in a constant number of queries, however many they are. 横向评分 */
export async function acrossPage(db: Db, wanted: AcrossWanted): Promise<AcrossPage> {
  const { terms, reader, offset, limit } = wanted
  const { group, groups, rows, row } = rowWanted({ ...wanted, ...(await firstOpen(db, wanted)) })
  const { round, compiled } = terms
  const listed = (await listGroup(db, round, group)).filter(
    ({ unit, record }) => coversRow(reader, row, unit) && appliesTo(row, record) !== false,
  )
  const { revision, answering } = await roundState(db, round)
  const isExpected = expectedIn({ terms, answering, group }, reader, row)
  const shown = deskRow(row, reader, isExpected)
  const marks = await listStandingMarks(
    db,
    round,
    shown.checks.map(({ check }) => check.id),
  )
  const { members, authors } = deskMembers(listed, { programme: compiled.programme, reader, row, marks, isExpected })
  const part = listed.slice(offset, offset + limit)
  const { code } = row.visit.node
  const kept = await listNodeResults(
    db,
    round,
    part.map(({ unit }) => unit),
    code,
  )
  const nodes = new Map(kept.map(({ unit, semantics, node }) => [unit, readKeptNode(semantics, node)]))
  const pointsOf = (unit: string) => {
    const node = nodes.get(unit)
    return node ? deskPoints(node, compiled.programme.printing.decimals) : null
  }
  return {
    ...deskHead(terms, reader, revision, authors),
    group,
    groups,
    rows: rows.map(deskLink),
    row: shown,
    members: offset === 0 ? members : [],
    total: listed.length,
    offset,
    cells: await deskCells(db, { terms, reader, units: part, rows: [row], pointsOf }),
  }
}

/** Where somebody goes on who names no row: the first that is not done; nothing where all are, or where he is told of nobody's answers but his own. */
async function firstOpen(
  db: Db,
  { terms, reader, node, group }: Pick<AcrossWanted, 'terms' | 'reader' | 'node' | 'group'>,
): Promise<{ readonly node?: string; readonly group?: string }> {
  if (node !== undefined) return {}
  const progressOf = await progressByGroup(db, { terms, reader })
  for (const { name } of terms.compiled.programme.groups) {
    if (group !== undefined && group !== name) continue
    const far = new Map(progressOf(name).map((row) => [row.node, row]))
    const open = [...deskRows(terms.askedOf(name)).values()].find((row) => {
      const one = far.get(row.visit.node.code)
      return one !== undefined && one.done < one.units && isRowFor(reader, row)
    })
    if (open) return { node: open.visit.node.code, group: name }
  }
  return {}
}

/** The row that is asked for, with those beside it; the first there is where none is named. */
export function rowWanted({ terms, reader, node, group }: Pick<AcrossWanted, 'terms' | 'reader' | 'node' | 'group'>): {
  readonly group: string
  readonly groups: readonly string[]
  readonly rows: readonly PlannedRow[]
  readonly row: PlannedRow
} {
  const all = terms.compiled.programme.groups.map(({ name }) => ({
    name,
    rows: [...deskRows(terms.askedOf(name)).values()].filter((row) => isRowFor(reader, row)),
  }))
  const some = all.filter(({ rows }) => rows.length > 0)
  const chosen =
    some.find(
      ({ name, rows }) => (group === undefined || name === group) && (node === undefined || rows.some((row) => isRow(row, node))),
    ) ?? (node === undefined && group === undefined ? undefined : null)
  const row = chosen?.rows.find((one) => node === undefined || isRow(one, node))
  if (chosen && row) return { group: chosen.name, groups: some.map(({ name }) => name), rows: chosen.rows, row }
  if (chosen === undefined)
    throw new Refusal(
      'not-found',
      'desk-empty',
      '这个批次里还没有分给您评的指标。请联系政务公开办，在“阶段和分工”里安排，并核对您的职责：评分的职责要放在被考核单位的上级，不是自己的单位。',
    )
  throw new Refusal('not-found', 'no-desk-row', '没有这个指标，或者它没有分给您。请在左上角的指标列表里另选一个。')
}

/** A part's code leads to the row around it. */
const isRow = ({ nodes }: PlannedRow, code: string): boolean => nodes.some((node) => node.code === code)
