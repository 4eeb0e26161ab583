import type { GradeRule } from '../../model/GradeRule.ts'
import type { Programme } from '../../model/Programme.ts'
import { groupSize } from './groupSizes.ts'

/** Those who are ranked together and graded by one rule. */
export interface GradedTable {
  readonly title: string
  readonly group?: string
  readonly class?: string
  /** Undefined while nobody said how many they are. */
  readonly size: number | undefined
}

/** The rankings that a rule of places or seats is applied to, one by one. 等次适用的排名范围 */
export function gradedTables(programme: Programme, rule: GradeRule): GradedTable[] {
  const within = programme.rank?.within ?? 'group'
  const groups = programme.groups.filter(({ name }) => rule.for?.group === undefined || name === rule.for.group)
  if (within === 'all' && rule.for?.group === undefined) {
    const sizes = groups.map(({ name }) => groupSize(programme, name))
    const size = sizes.some((each) => each === undefined) ? undefined : sizes.reduce<number>((sum, each) => sum + (each ?? 0), 0)
    return [{ title: '全部单位', size }]
  }
  return groups.flatMap(({ name: group, classes }): GradedTable[] => {
    const chosen = rule.for?.class === undefined ? classes : classes.filter(({ name }) => name === rule.for?.class)
    if (rule.for?.class === undefined && within !== 'class') return [{ title: group, group, size: groupSize(programme, group) }]
    return chosen.map(({ name }) => ({ title: `${group}${name}类`, group, class: name, size: groupSize(programme, group, name) }))
  })
}
