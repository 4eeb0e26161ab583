import type { Check, Field } from '../../model/Check.ts'
import type { CheckId, NodeCode } from '../../model/Expression.ts'

/** What the names of an expression stand for in one tree. 名称的含义 */
export interface Scope {
  readonly checks: readonly { readonly check: Check }[]
  /** @throws TypeError for what the loader never lets through. */
  slotOf(check: CheckId): number
  indexOf(node: NodeCode): number
  /** The list whose rows the expression is read for. */
  readonly list: CheckId | null
}

/** @throws TypeError for a slot that the tree does not have */
export function checkAt(scope: Scope, slot: number): Check {
  const found = scope.checks[slot]
  if (!found) throw new TypeError(`no check at ${slot}`)
  return found.check
}

/** The field of the list at hand. @throws TypeError for what the loader never lets through */
export function fieldOf(scope: Scope, name: string): Field {
  const check = scope.list === null ? undefined : checkAt(scope, scope.slotOf(scope.list))
  const field = check?.kind === 'list' ? check.fields[name] : undefined
  if (!field) throw new TypeError(`no field ${name}`)
  return field
}
