import type { Check } from '../../model/Check.ts'
import type { ImportKind } from '../../model/Incoming.ts'
import { askedNodeName } from './askedNodeName.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'
import { lanesOf } from '../answering/lanesFor.ts'
import type { Terms } from '../life/terms/termsOf.ts'

/** A check that can take what comes in. 可导入的检查点 */
export interface IncomingTarget {
  readonly check: string
  readonly ask: string
  /** The row of the card that it stands in. */
  readonly row: string
  readonly kinds: readonly ImportKind[]
  /** The programme has it answered from outside. */
  readonly expected: boolean
}

/** A list whose rows say how much was lost. 扣分清单 */
export const amountField = (check: Check): string | null =>
  check.kind === 'list' ? (Object.entries(check.fields).find(([, { kind }]) => kind === 'number')?.[0] ?? null) : null

/** What a check can take: each kind of import has its own form. */
function kindsOf({ check, per }: AskedCheck): readonly ImportKind[] {
  if (per) return per.each === 'object' || per.each === 'month' || check.kind === 'list' || isRate(check) ? [] : ['mutual']
  if (check.kind === 'list')
    return check.of === undefined && check.incidents === undefined && amountField(check) !== null ? ['assessment'] : []
  if (check.kind === 'points') return ['assessment', 'round', 'mutual']
  return check.kind === 'number' && !check.rate ? ['assessment', 'round'] : []
}

const isRate = (check: Check): boolean => check.kind === 'number' && check.rate

/** All checks that can take something, those first that the programme has answered from outside. 可导入的检查点 */
export function incomingTargets(terms: Pick<Terms, 'askedOf' | 'compiled' | 'answering'>): readonly IncomingTarget[] {
  const found = new Map<string, IncomingTarget>()
  for (const { name: group } of terms.compiled.programme.groups) {
    const asked = terms.askedOf(group)
    for (const [id, one] of asked.checks) {
      const kinds = kindsOf(one)
      if (kinds.length === 0 || found.has(id)) continue
      const lanes = lanesOf(terms, terms.answering, group, id)
      const expected = lanes.includes('import')
      found.set(id, { check: id, ask: one.check.ask, row: askedNodeName(asked, one), kinds, expected })
    }
  }
  return [...found.values()].sort((a, b) => Number(b.expected) - Number(a.expected))
}
