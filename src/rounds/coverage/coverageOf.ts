import { leadsNamed } from './leadsNamed.ts'
import type { NodeCode } from '../../model/Expression.ts'
import { groupOrder } from '../../model/groupOrder.ts'
import type { SquarePoints } from '../../model/Square.ts'
import type { Db } from '../../store/Db.ts'
import { deskRows } from '../desk/deskRows.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { coversCell, isWhole, type Share } from '../shares/Share.ts'
import { squaresIn, type UnitSquares } from './squaresIn.ts'

/** An indicator at the head of a column. 覆盖图的一列 */
export interface CoverageColumn {
  readonly code: NodeCode
  readonly name: string
  readonly section: string
  readonly leads: readonly string[]
}

/** A unit with the squares of the columns, as texts of `model/Square.ts`; null: they have to be made again. 覆盖图的一行 */
export interface CoverageLine {
  readonly unit: string
  readonly name: string
  readonly group: string
  readonly s: string | null
  readonly p: string
  /** Marks; null: those of the line before it. */
  readonly m: string | null
  readonly a: string | null
  /** Of the whole unit; null where only a part of its rows is shown. */
  readonly total: SquarePoints | null
}

/** Units × indicators of the groups that one scorecard is for. 覆盖图 */
export interface Coverage {
  readonly group: string
  /** Groups with units that may be seen, in the order of the programme; those with the same card are shown together. */
  readonly groups: readonly { readonly name: string; readonly units: number; readonly together: boolean }[]
  readonly columns: readonly CoverageColumn[]
  readonly lines: readonly CoverageLine[]
}

/** Shown in place of what is not in the reader's share. */
const HIDDEN = '.'

/** What somebody may see of how far a round is: his rows of his units. */
export async function coverageOf(db: Db, terms: Terms, share: Share, group?: string): Promise<Coverage> {
  const members = (await squaresIn(db, terms))
    .filter(({ unit }) => share.units === 'all' || share.units.has(unit))
    .sort(groupOrder(terms.compiled.programme))
  const names = terms.compiled.programme.groups.map(({ name }) => name)
  const filled = names.filter((name) => members.some((member) => member.group === name))
  const shown = group !== undefined && filled.includes(group) ? group : (filled[0] ?? names[0] ?? '')
  const together = new Set(filled.filter((name) => sameRows(terms, name, shown)))
  const rows = [...deskRows(terms.askedOf(shown)).values()]
  const places = rows.flatMap(({ visit }, at) => (share.rows === 'all' || share.rows.has(visit.node.code) ? [at] : []))
  const seesAll = isWhole(share)
  const codes = rows.map(({ visit }) => visit.node.code)
  let marks: string | null = null
  const lines = members
    .filter((member) => together.has(member.group))
    .map((member) => {
      const line = lineOf(member, codes, seesAll ? null : { places, share })
      const same = line.m === marks
      marks = line.m
      return same ? { ...line, m: null } : line
    })
  return {
    group: shown,
    groups: filled.map((name) => ({
      name,
      units: members.filter((member) => member.group === name).length,
      together: together.has(name),
    })),
    columns: places.flatMap((at) => {
      const row = rows[at]
      return row
        ? [{ code: row.visit.node.code, name: row.visit.node.name, section: row.section, leads: leadsNamed(terms, row.leads) }]
        : []
    }),
    lines,
  }
}

/** Two groups have the same rows where one scorecard is for both. */
function sameRows(terms: Terms, one: string, other: string): boolean {
  const [rows, others] = [one, other].map((group) => [...deskRows(terms.askedOf(group)).values()].map(({ visit }) => visit.node))
  return rows?.length === others?.length && rows?.every((node, at) => node === others?.[at]) === true
}

interface Cut {
  readonly places: readonly number[]
  readonly share: Share
}

function lineOf({ unit, name, group, squares, total }: UnitSquares, codes: readonly NodeCode[], cut: Cut | null): CoverageLine {
  if (squares === null) return { unit, name, group, s: null, p: '', m: '', a: null, total: null }
  const { s, p, m, a } = squares
  if (!cut) return { unit, name, group, s, p, m, a: a ?? null, total }
  const covered = cut.places.map((at) => coversCell(cut.share, { unit, node: codes[at] ?? '' }))
  const kept = (text: string, otherwise: string) => {
    const parts = text.split(' ')
    return cut.places.map((at, index) => (covered[index] === true ? (parts[at] ?? otherwise) : otherwise)).join(' ')
  }
  return {
    unit,
    name,
    group,
    s: cut.places.map((at, index) => (covered[index] === true ? s.charAt(at) : HIDDEN)).join(''),
    p: kept(p, '-'),
    m: kept(m, '-'),
    a: a === undefined ? null : kept(a, '-'),
    total: null,
  }
}
