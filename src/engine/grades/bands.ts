import type { GradeRule } from '../../model/GradeRule.ts'
import { mayLieIn, stretchFromBounds } from '../values/Stretch.ts'
import type { Candidate } from './Candidate.ts'
import type { Awarded } from './Awarded.ts'
import type { Contest } from './Contest.ts'

/** 90分以上为优秀：a grade for each stretch of points, bounds as written. 按分数段 */
export function bands(rule: Extract<GradeRule, { kind: 'bands' }>, { candidates }: Contest): ReadonlyMap<Candidate, Awarded> {
  const lines = rule.bands.map((band) => ({ grade: band.grade, stretch: stretchFromBounds(band) }))
  const awarded = new Map<Candidate, Awarded>()
  for (const one of candidates) {
    const { range } = one.result.total
    if (!range) continue
    const touched = lines.filter(({ stretch }) => mayLieIn(stretch, range))
    const grades = new Set(touched.flatMap(({ grade }) => grade))
    const words = touched.map(({ grade }) => grade.join('或')).join('、')
    awarded.set(one, {
      grades,
      open: touched.length > 1,
      because:
        touched.length > 1 ? [`得分尚未确定，可能为${words}`] : grades.size > 1 ? [`由审定机构在${[...grades].join('、')}中确定`] : [],
    })
  }
  return awarded
}
