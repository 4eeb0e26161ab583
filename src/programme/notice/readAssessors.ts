import type { Assessor } from '../../model/Programme.ts'
import { given } from '../reading/given.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

/** Who scores rows across all units; undefined where the programme names none. 牵头考核单位 */
export function readAssessors(map: YamlMap): Assessor[] | undefined {
  if (map.raw('assessors') === undefined) return undefined
  return map.maps('assessors', '牵头单位').map((inner) => {
    const assessor = given({
      name: inner.needText('name'),
      aliases: inner.names('aliases'),
      unit: inner.text('unit'),
      instead: inner.text('instead'),
      readings: inner.texts('reading'),
    })
    inner.close()
    return inner.note(assessor, { reading: 'readings' })
  })
}
