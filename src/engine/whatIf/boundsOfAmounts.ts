import type { CheckId } from '../../model/Expression.ts'
import type { FractionText } from '../../model/Fraction.ts'
import type { CompiledTree } from '../nodes/compileTree.ts'
import { expressionsOf, partsOf } from '../expressions/walk.ts'

/** Numbers that a check is compared with, or that bound its tiers: where its points jump. */
export function boundsOfAmounts({ nodes }: CompiledTree, check: CheckId): readonly FractionText[] {
  const compared = nodes
    .flatMap(({ node }) => expressionsOf(node))
    .flatMap(partsOf)
    .flatMap((part) => {
      if (part.op !== 'compare') return []
      if (part.left.op === 'check' && part.left.check === check && part.right.op === 'number') return [part.right.value]
      return part.right.op === 'check' && part.right.check === check && part.left.op === 'number' ? [part.left.value] : []
    })
  const tiers = nodes
    .flatMap(({ node }) => node.lines)
    .flatMap(({ amount }) =>
      amount.kind === 'tiers' && amount.by.op === 'check' && amount.by.check === check
        ? amount.tiers.flatMap(({ from, above, to, below }) => [from, above, to, below])
        : [],
    )
  return [...compared, ...tiers].filter((bound) => bound !== undefined)
}
