import { add, isZero, smaller, ZERO, type Fraction } from '../../model/Fraction.ts'
import type { ExplainedStepKind } from '../../model/Explanation.ts'

/** A node of a sheet or of a result, as far as its marks are concerned. */
export interface MarkedNode {
  readonly applies: boolean | 'undecided'
  readonly marks: Fraction | null
  /** The most that it hands up though it does not apply. */
  readonly kept: Fraction
  readonly framed: boolean
  readonly steps: readonly { readonly kind: ExplainedStepKind }[]
  readonly children: readonly MarkedNode[]
}

/**
 * The marks that count for this unit: a heading's are those of its rows that apply, never more than its own; where it converts what
 * its rows got, they are its own. 适用分值
 */
export function applicableMarks(node: MarkedNode): Fraction {
  const { applies, marks, kept, framed, steps, children } = node
  if (applies === false) return kept
  if (!framed) return marks ?? ZERO
  const below = children.map(applicableMarks).reduce(add, ZERO)
  if (marks === null) return below
  return isZero(below) || steps.some(({ kind }) => kind === 'convert') ? marks : smaller(marks, below)
}
