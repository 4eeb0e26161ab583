import type { Override, Unit } from '../../model/Facts.ts'
import { KeyReader } from '../../programme/facts/KeyReader.ts'
import type { Asked } from '../../programme/askedChecks.ts'
import type { IssueList } from '../../programme/IssueList.ts'
import { findUnit } from '../../programme/facts/findUnit.ts'
import { suggest } from '../../programme/reading/nearest.ts'

/** Values that named persons put beside the computed ones, by unit. 人工裁定 */
export function readOverrides(
  keys: KeyReader,
  units: readonly Unit[],
  askedOf: (group: string) => Asked,
  issues: IssueList,
): Readonly<Record<string, readonly Override[]>> {
  const found: Record<string, Override[]> = {}
  for (const item of keys.list('overrides')) {
    const each = new KeyReader(item, '人工裁定', issues)
    const unit = findUnit(units, each.required('unit'), each.placeOf('unit'), issues)
    const override = {
      node: each.required('node'),
      points: each.number('points') ?? '',
      by: each.required('by'),
      at: each.required('at'),
      why: each.required('why'),
      on: each.required('on'),
    }
    each.finish()
    if (override.points === '' && each.take('points') === null)
      issues.add(each.place, 'missing', '人工裁定没有写分数（points）', '补写 points: 3.5')
    const nodes = unit && askedOf(unit.group).nodes
    if (nodes && override.node !== '' && !nodes.has(override.node)) {
      issues.add(
        each.placeOf('node'),
        'unknown-node',
        `“${unit.name}”的评分表没有“${override.node}”`,
        suggest(override.node, nodes.keys(), '用 mingjing programme show 查看编号'),
      )
    } else if (unit && override.points !== '') (found[unit.id] ??= []).push(override)
  }
  return found
}
