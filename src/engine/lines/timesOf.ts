import type { Fraction } from '../../model/Fraction.ts'
import type { CompiledNode } from '../nodes/CompiledNode.ts'
import type { Env } from '../Env.ts'

/** By how much the prices of a node are multiplied for the unit; null where they stand as written. 价格倍数 */
export const timesOf = ({ prices }: CompiledNode, env: Env): Fraction | null =>
  prices.length === 0 ? null : (prices.find(({ when }) => when(env) === true)?.times ?? null)
