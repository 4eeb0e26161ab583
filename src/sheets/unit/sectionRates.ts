import { remembered } from '../../engine/explain/remembered.ts'
import { showNumber, showPoints } from '../../engine/print.ts'
import { divide, HUNDRED, isZero, multiply, ZERO, type Fraction } from '../../model/Fraction.ts'
import type { Interval } from '../../model/Interval.ts'
import type { Node } from '../../model/Node.ts'
import type { NodeResult, Result } from '../../model/Result.ts'
import type { Programme } from '../../model/Programme.ts'
import { applicableMarks, type MarkedNode } from './applicableMarks.ts'
import { drawnNumber } from '../drawnNumber.ts'
import { isFrame } from '../isFrame.ts'
import { middleOf } from '../middleOf.ts'
import { nodesFor, roled } from '../resultRows.ts'
import type { Rate, SectionRate } from './UnitSheet.ts'

interface SectionsOf {
  readonly programme: Programme
  readonly group: string
}

/** With fewer units a middle says who the others are, not how they fare. */
const FEWEST = 3

/** How much of the marks that apply the unit got in each section, beside the middle of those scored by the same card. 各部分得分率 */
export function sectionRates(own: Result, peers: readonly Result[], { programme, group }: SectionsOf): readonly SectionRate[] {
  const nodes = nodesFor(programme, group)
  const { decimals } = programme.printing
  const rates = ratesBy(programme)
  const others = peers.map(rates)
  return sectionsOf(own.root, nodes).flatMap((section) => {
    const marks = marksOf(section, nodes)
    const rate = rateOf(section, marks)
    if (rate === null) return []
    const known = others.flatMap((sections) => sections.get(section.code) ?? [])
    const middle = known.length < FEWEST ? null : middleOf(known)
    return [
      {
        name: nodes.get(section.code)?.name ?? '',
        points: showPoints(section.worth, decimals).text,
        marks: showNumber(marks, decimals),
        rate: inPercent(rate),
        median: middle && inPercent(middle),
      },
    ]
  })
}

/** A unit's rates by section: each sheet of its group asks for them. */
const ratesBy = remembered((programme: Programme) =>
  remembered((result: Result): ReadonlyMap<string, Interval> => {
    const nodes = nodesFor(programme, result.unit.group)
    return new Map(
      sectionsOf(result.root, nodes).flatMap((section) => {
        const rate = rateOf(section, marksOf(section, nodes))
        return rate ? [[section.code, rate] as const] : []
      }),
    )
  }),
)

/** The outermost sections that apply: those below them are part of them. */
function sectionsOf(node: NodeResult, nodes: ReadonlyMap<string, Node>): readonly NodeResult[] {
  if (nodes.get(node.code)?.role === 'section') return node.applies === true && node.marks ? [node] : []
  return node.children.flatMap((child) => sectionsOf(child, nodes))
}

const marksOf = (node: NodeResult, nodes: ReadonlyMap<string, Node>): Fraction => applicableMarks(markedFrom(node, nodes))

const markedFrom = (node: NodeResult, nodes: ReadonlyMap<string, Node>): MarkedNode => ({
  applies: node.applies,
  marks: node.marks,
  kept: node.worth.range?.high ?? ZERO,
  framed: isFrame(roled(node, nodes)),
  steps: node.steps,
  children: node.children.map((child) => markedFrom(child, nodes)),
})

const rateOf = ({ worth: { range } }: NodeResult, marks: Fraction): Interval | null => {
  if (range === null || isZero(marks)) return null
  const share = (end: Fraction | null) => divide(multiply(end ?? ZERO, HUNDRED), marks)
  return { low: share(range.low), high: share(range.high) }
}

const inPercent = ({ low, high }: Interval): Rate => ({ low: percent(low), high: percent(high) })

const percent = (value: Fraction | null): number => Math.min(100, Math.max(0, value ? drawnNumber(value, 1) : 0))
