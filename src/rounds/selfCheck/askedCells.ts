import type { Answering } from '../../model/Answering.ts'
import type { Check } from '../../model/Check.ts'
import type { NodeCode } from '../../model/Expression.ts'
import type { Unit } from '../../model/Facts.ts'
import type { Node } from '../../model/Node.ts'
import { copyNames } from '../../model/copyNames.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'
import { lanesOf } from '../answering/lanesFor.ts'
import { appliesTo } from '../desk/deskCells.ts'
import { deskRows } from '../desk/deskRows.ts'
import { askedOfUnit } from '../files/askedOfUnit.ts'
import type { Terms } from '../life/terms/termsOf.ts'

/** One thing that a unit is asked of itself: a check, and the object or month of it. 自查的检查点 */
export interface AskedCell {
  readonly check: Check
  /** Empty: of the unit itself. */
  readonly object: string
  /** The row of the card. */
  readonly row: NodeCode
  /** The node that asks it: the row or a part of it. */
  readonly node: Node
  readonly section: string
  readonly mayDeclareNone: boolean
  /** The words by which evidence is asked for; null: none is. */
  readonly wants: string | null
}

/** Tells a unit's cells apart. */
export const cellName = ({ check, object }: { readonly check: string; readonly object: string }): string => `${check}\n${object}`

/**
 * Everything that a unit is asked of itself, in the order of its card, each thing once. 自查清单
 *
 * Not asked: what surely does not apply to it, what only others answer, and what is answered per assessor or expert.
 */
export function askedCells(terms: Pick<Terms, 'askedOf' | 'compiled'>, answering: Answering, unit: Unit): readonly AskedCell[] {
  const asked = terms.askedOf(unit.group)
  const own = new Set(askedOfUnit(asked, unit))
  const { period } = terms.compiled.programme
  const seen = new Set<string>()
  return [...deskRows(asked).values()].flatMap((row) => {
    if (appliesTo(row, unit) === false) return []
    return row.asked.flatMap((one) => {
      if (seen.has(one.check.id) || !own.has(one) || !lanesOf(terms, answering, unit.group, one.check.id).includes('self')) return []
      seen.add(one.check.id)
      const node = one.home ?? row.visit.node
      const visit = asked.nodes.get(node.code) ?? row.visit
      const cell = {
        check: one.check,
        row: row.visit.node.code,
        node,
        section: row.section,
        mayDeclareNone: one.mayDeclareNone,
        wants: one.check.evidence ?? evidenceOf(node, visit.parents, visit.scorecard?.root),
      }
      return objectsOf(one, unit, period).map((object) => ({ ...cell, object }))
    })
  })
}

function objectsOf({ per }: AskedCheck, unit: Unit, period: AskedCheck['period']): readonly string[] {
  if (!per) return ['']
  return per.each === 'assessor' || per.each === 'expert' ? [] : (copyNames(per, unit, period) ?? [])
}

/** What a whole scorecard says of evidence is a rule for everybody and asks for none at this place: see `evidenceRule`. */
function evidenceOf(node: Node, parents: readonly Node[], card: Node | undefined): string | null {
  const places = [node, ...[...parents].reverse()]
  return places.slice(0, card ? places.indexOf(card) : -1).find(({ evidence }) => evidence !== undefined)?.evidence ?? null
}

/** What the unit's scorecard says of evidence at large; null: nothing. 材料的总要求 */
export function evidenceRule(terms: Pick<Terms, 'compiled'>, unit: Unit): string | null {
  const { scorecards, result } = terms.compiled.programme
  return scorecards.find((card) => card.for.includes(unit.group))?.root.evidence ?? result.evidence ?? null
}
