import { exactly, hull, type Interval } from '../../model/Interval.ts'
import type { Instead } from '../../model/Node.ts'
import type { Step } from '../../model/Result.ts'
import { isUnanswered } from '../answers/Known.ts'
import type { CompiledNode } from './CompiledNode.ts'
import type { Env } from '../Env.ts'
import { insteadPoints, isUndrawn } from './profile.ts'
import { or, type Tri } from '../values/tri.ts'

interface Put {
  readonly sure: boolean
  readonly range: Interval
  /** Null for what is only possible because nothing has been answered yet. */
  readonly step: Step | null
}

/**
 * What stands in where nothing occurred, the unit states that there is nothing, or it was not drawn. 无此事项、申明没有、未抽到
 *
 * Not applying is settled before scoring, and leaving it to the self-check is another reading of the same answers, so neither
 * comes here.
 */
export function insteadOf({ node, ownSlots, emptiness }: CompiledNode, env: Env): Put | null {
  const { whenNone, whenDeclaredNone, whenNotDrawn } = node
  if (whenNone === undefined && whenDeclaredNone === undefined && whenNotDrawn === undefined) return null
  if (whenNotDrawn !== undefined && whenNotDrawn !== 'self' && (isUndrawn(env, node.drawn) || hasState(env, ownSlots, 'notDrawn')))
    return put(env, whenNotDrawn, 'not-drawn', true)
  if (whenDeclaredNone !== undefined && hasState(env, ownSlots, 'declaredNone')) return put(env, whenDeclaredNone, 'declared-none', true)
  const empty = whenNone === undefined ? false : emptiness.reduce<Tri>((found, isEmpty) => or(found, isEmpty(env)), false)
  const none = whenNone === undefined || empty === false ? null : put(env, whenNone, 'none', empty === true)
  if (none?.sure === true || whenDeclaredNone === undefined || !ownSlots.some((slot) => isUnanswered(env.knows(slot)))) return none
  const declared = insteadPoints(whenDeclaredNone, env.of)
  if (declared === null) return none
  const range = exactly(declared)
  return { sure: false, range: none ? hull(none.range, range) : range, step: none?.step ?? null }
}

const hasState = (env: Env, slots: readonly number[], state: 'notDrawn' | 'declaredNone'): boolean =>
  slots.some((slot) => env.knows(slot).state === state)

function put(env: Env, instead: Instead, policy: NonNullable<Step['policy']>, sure: boolean): Put | null {
  const points = insteadPoints(instead, env.of)
  if (points === null) return null
  const range = exactly(points)
  return { sure, range, step: { kind: 'instead', sure, before: null, after: range, policy } }
}
