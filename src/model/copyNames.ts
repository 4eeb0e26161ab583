import type { Unit } from './Facts.ts'
import { monthsOf } from './monthsOf.ts'
import type { Per } from './Node.ts'
import type { Programme } from './Programme.ts'

/**
 * The names of a node's copies: months of the period, those it lists, the unit's objects. 逐个评分的名称
 *
 * Undefined where nobody has said yet: assessors and experts before they answer, objects of a kind that the unit does not give.
 */
export function copyNames({ each, kind, names }: Per, unit: Unit, period: Programme['period']): readonly string[] | undefined {
  switch (each) {
    case 'month':
      return monthsOf(period)
    case 'list':
      return names
    case 'object':
      return unit.objects[kind ?? '']
    case 'assessor':
    case 'expert':
      return undefined
  }
}
