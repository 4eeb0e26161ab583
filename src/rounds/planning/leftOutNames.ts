import type { Programme } from '../../model/Programme.ts'
import type { RoundPlan } from '../../model/RoundPlan.ts'
import { namesToBind } from './namesToBind.ts'

/** A name in scopes that means nobody in a round, and the rows that so ask one unit less. 未列入考核的名称 */
export interface LeftOutName {
  readonly name: string
  readonly rows: readonly string[]
  readonly why: string
}

/** Names of units that stand only in scopes, those that a plan leaves out. 适用范围里没有列入的名称 */
export const leftOutNames = (programme: Programme, { leftOut }: Pick<RoundPlan, 'leftOut'>): readonly LeftOutName[] =>
  namesToBind(programme).strange.flatMap(({ kind, name, rows }) => {
    const why = kind === 'unit' ? leftOut[name] : undefined
    return why === undefined ? [] : [{ name, rows, why }]
  })
