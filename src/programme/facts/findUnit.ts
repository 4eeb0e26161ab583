import type { Unit } from '../../model/Facts.ts'
import type { IssueList } from '../IssueList.ts'
import type { Place } from '../Places.ts'
import { suggest } from '../reading/nearest.ts'

/** The unit that a name or an id speaks of; an issue where it is none. 查找单位 */
export function findUnit(units: readonly Unit[], name: string, place: Place, issues: IssueList): Unit | null {
  const byName = units.filter((unit) => unit.id === name || unit.name === name)
  const found = byName.length > 0 ? byName : units.filter((unit) => unit.names.includes(name))
  if (found.length === 1) return found[0] ?? null
  if (byName.length > 1) {
    issues.add(place, 'unit-ambiguous', `有 ${byName.length} 个单位都叫“${name}”`, '在 units 里留下一个，或改用不同的名称')
    return null
  }
  if (found.length > 1) {
    issues.add(place, 'unit-ambiguous', `“${name}”可以是几个单位：${found.map((unit) => unit.name).join('、')}`, '写单位的全名')
    return null
  }
  const names = units.map((unit) => unit.name)
  issues.add(place, 'unknown-unit', `没有单位“${name}”`, suggest(name, names, '先在 units 里写上这个单位'))
  return null
}
