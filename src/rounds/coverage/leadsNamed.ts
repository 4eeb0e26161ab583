import { assessorsFor } from '../../model/assessors.ts'
import type { Terms } from '../life/terms/termsOf.ts'

/** Who leads a row of a unit, by the programme's own names; of any unit where none is given. 牵头单位名称 */
export const leadsNamed = (
  { compiled }: Pick<Terms, 'compiled'>,
  leads: readonly string[],
  unit: readonly string[] = [],
): readonly string[] => assessorsFor(leads, compiled.programme.assessors ?? [], unit)
