import { fractionFromText, ZERO, type Fraction } from '../../model/Fraction.ts'
import type { Node } from '../../model/Node.ts'

interface Limits {
  readonly floor: Fraction | null
  readonly cap: Fraction | null
}

/**
 * Between what a node's points stay; null: they have no such end. 最低与最高
 *
 * Said nowhere, a node with marks has 0 and its own scale, one without has neither.
 */
export function limitsOf({ floor, cap, marks }: Node, of: Fraction | null): Limits {
  return { floor: limitOf(floor, marks ? ZERO : null), cap: limitOf(cap, marks ? of : null) }
}

const limitOf = (limit: string | undefined, otherwise: Fraction | null): Fraction | null =>
  limit === undefined ? otherwise : limit === 'none' ? null : fractionFromText(limit)
