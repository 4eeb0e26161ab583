import { foldName } from '../../model/foldName.ts'
import type { Mention } from './ColumnLine.ts'
import type { NamedKeeper } from '../columns/standingColumns.ts'
import type { NearUnit, UnitFinder } from './unitFinder.ts'

/** What a person decided about a name of the table: the unit, or that it is none. 人工确定 */
export interface DecidedName {
  readonly written: string
  readonly unit: string | null
}

/** Who keeps a column, by what the table says. 保障单位 */
export interface ResolvedKeepers {
  readonly keepers: readonly NamedKeeper[]
  /** As they are written, for there is no unit. */
  readonly open: readonly string[]
  /** Those of them that a person may still decide. */
  readonly unresolved: readonly { readonly written: string; readonly near: readonly NearUnit[] }[]
  readonly faults: readonly string[]
}

const SETS = { township: '乡镇街道', department: '本级部门' } as const

/** Finds the units that a table or a programme means; three spellings of one are one. 确定保障单位 */
export function resolveMentions(finder: UnitFinder, mentions: readonly Mention[], decided: readonly DecidedName[]): ResolvedKeepers {
  const keepers = new Map<string, NamedKeeper>()
  const open: string[] = []
  const unresolved: { written: string; near: readonly NearUnit[] }[] = []
  const faults: string[] = []
  const keep = (keeper: NamedKeeper) => keepers.set(keeper.unit, keepers.get(keeper.unit) ?? keeper)
  for (const mention of mentions) {
    const { kind, written } = mention
    const decision = decided.find((one) => foldName(one.written) === foldName(written))
    const chosen = decision?.unit === undefined || decision.unit === null ? null : finder.byId(decision.unit)
    if (chosen) keep(chosen)
    else if (decision || kind === 'open') open.push(written)
    else if (kind === 'set') {
      const all = finder.all(mention.of)
      for (const one of all) keep(one)
      if (all.length === 0) {
        open.push(written)
        faults.push(`“${written}”按${SETS[mention.of]}认，但单位名册里一个也没有。请先登记单位，或逐个选定。`)
      } else faults.push(`“${written}”按${SETS[mention.of]}认，共${all.length}个。`)
    } else if (kind === 'unit') {
      const unit = finder.byId(mention.unit)
      if (unit) keep(unit)
      else open.push(written)
    } else {
      const found = [written, ...mention.also].map(finder.find)
      const one = found.flatMap((each) => ('one' in each ? [each.one] : []))[0]
      if (one) keep(one)
      else {
        const near = found.flatMap((each) => ('near' in each ? each.near : []))
        open.push(written)
        unresolved.push({ written, near: near.filter(({ id }, at) => near.findIndex((other) => other.id === id) === at).slice(0, 5) })
        faults.push(`“${written}”没有对应到单位，先照原样留着；可以在这里选定单位。`)
      }
    }
  }
  return { keepers: [...keepers.values()], open: [...new Set(open)], unresolved, faults }
}
