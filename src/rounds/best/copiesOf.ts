import { copyNames } from '../../model/copyNames.ts'
import type { Answer, Unit } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'

/** Whose answer, or of what: an answer's lane, name and object for each copy that a check is answered for. */
export type CopyOf = Pick<Answer, 'lane' | 'by' | 'object'>

/** The copies of a check for a unit; one without any where the node is scored once. 逐个评分的份数 */
export function copiesOf({ per }: AskedCheck, unit: Unit, programme: Programme, by: string): readonly CopyOf[] {
  if (!per) return [{ lane: 'self', by }]
  if (per.each === 'assessor' || per.each === 'expert') {
    const lane = per.each
    const least = per.atLeast ?? 1
    const count = per.odd && least % 2 === 0 ? least + 1 : least
    return Array.from({ length: count }, (_, at) => ({ lane, by: `${by}${at + 1}` }))
  }
  const names = copyNames(per, unit, programme.period) ?? []
  return names.map((object) => ({ lane: 'self', by, object }))
}
