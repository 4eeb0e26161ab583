import { fractionFromText } from '../../model/Fraction.ts'
import { squareMarks, squarePoints, type SquarePoints } from '../../model/Square.ts'
import { listAlike, listAssessedBy, listBursts } from '../../store/queries/anomalies.ts'
import type { Db } from '../../store/Db.ts'
import { deskRows } from '../desk/deskRows.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { coversCell, isWhole, type Share } from '../shares/Share.ts'
import { findAnomalies, THRESHOLDS, type Anomaly, type RatedSquare, type Thresholds } from './anomalies.ts'
import { squaresIn } from './squaresIn.ts'

/** What strikes the eye, and from how much on. 异常提示 */
export interface AnomalyList {
  readonly found: readonly Anomaly[]
  readonly thresholds: Thresholds
}

/** Looks through a round for what deserves a second look, in a constant number of queries. */
export async function anomaliesOf(db: Db, terms: Terms, share: Share): Promise<AnomalyList> {
  const { round } = terms
  const members = await squaresIn(db, terms)
  const said = await listAssessedBy(db, round)
  const people = new Map(said.map(({ person, name }) => [person === '' ? name : person, name]))
  // Who answered what: unit by unit (places in the roster count from one), check by check.
  const by = new Map<string, Set<string>>()
  for (const { person, name, check, places } of said) {
    for (const place of places) {
      const unit = members[place - 1]?.unit
      if (unit === undefined) continue
      const key = `${unit}\n${check}`
      by.set(key, (by.get(key) ?? new Set()).add(person === '' ? name : person))
    }
  }
  const squares = members.flatMap(({ unit, name, group, squares: text }): readonly RatedSquare[] => {
    if (text === null) return []
    const [points, marks, own] = [squarePoints(text.p), squareMarks(text.m), text.a === undefined ? [] : squarePoints(text.a)]
    return [...deskRows(terms.askedOf(group)).values()].flatMap(({ visit: { node }, asked }, at) => {
      const [full, got] = [numberFrom(marks[at] ?? null), settled(points[at] ?? null)]
      if (full === null || full <= 0 || got === null || !coversCell(share, { unit, node: node.code })) return []
      const answered = new Set(asked.flatMap(({ check }) => [...(by.get(`${unit}\n${check.id}`) ?? [])]))
      if (answered.size === 0) return []
      const row = { unit, unitName: name, group, node: node.code, nodeName: node.name }
      return [{ ...row, marks: full, points: got, self: settled(own[at] ?? null), people: [...answered] }]
    })
  })
  const alike = (await listAlike(db, round, THRESHOLDS.alike)).flatMap(({ check, group, units }) => {
    const asked = terms.askedOf(group).checks.get(check)
    const row = [...deskRows(terms.askedOf(group)).values()].find((one) => one.asked.some((each) => each.check.id === check))
    if (!asked || !row || !coversRow(share, row.visit.node.code)) return []
    return [{ ask: asked.check.ask, node: row.visit.node.code, group, units }]
  })
  const { answers, seconds } = THRESHOLDS.burst
  const all = await listBursts(db, round, { seconds, least: answers })
  // They say what somebody did all over the round.
  const bursts = isWhole(share) ? all : []
  return { found: findAnomalies({ squares, people, alike, bursts }), thresholds: THRESHOLDS }
}

/** Of all its units: what they have in common says something of each. */
const coversRow = ({ parts }: Share, node: string): boolean =>
  parts.some(({ rows, units }) => units === 'all' && (rows === 'all' || rows.has(node)))

/** Statistics only: what is printed as points stays exact elsewhere. */
const numberFrom = (text: string | null): number | null => {
  if (text === null) return null
  const { n, d } = fractionFromText(text)
  return Number(n) / Number(d)
}

const settled = (points: SquarePoints | null): number | null =>
  points !== null && points.low === points.high ? numberFrom(points.low) : null
