import { monthsOf } from '../../engine/nodes/monthsOf.ts'
import type { Answer, Unit } from '../../model/Facts.ts'
import type { Per } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'

/** Whose answer, or of what: an answer's lane, name and object for each copy that a check is answered for. */
export type CopyOf = Pick<Answer, 'lane' | 'by' | 'object'>

/** The names of a node's copies: months, those it lists, the unit's objects. Assessors and experts have none before they answer. 逐个评分的名称 */
export function copyNames({ each, kind, names }: Per, unit: Unit, programme: Programme): readonly string[] {
  switch (each) {
    case 'month':
      return monthsOf(programme.period)
    case 'list':
      return names ?? []
    case 'object':
      return unit.objects[kind ?? ''] ?? []
    case 'assessor':
    case 'expert':
      return []
  }
}

/** The copies of a check for a unit; one without any where the node is scored once. 逐个评分的份数 */
export function copiesOf({ per }: AskedCheck, unit: Unit, programme: Programme, by: string): readonly CopyOf[] {
  if (!per) return [{ lane: 'self', by }]
  if (per.each === 'assessor' || per.each === 'expert') {
    const lane = per.each
    const least = per.atLeast ?? 1
    const count = per.odd && least % 2 === 0 ? least + 1 : least
    return Array.from({ length: count }, (_, at) => ({ lane, by: `${by}${at + 1}` }))
  }
  const names = copyNames(per, unit, programme)
  return names.map((object) => ({ lane: 'self', by, object }))
}
