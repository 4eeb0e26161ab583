import type { GradeChoice } from '../../model/GradeRule.ts'
import type { Awarded } from './Awarded.ts'
import { placeWords, type PlaceSpan } from './placeSpan.ts'

/**
 * The grades of every place in a span, and why there is more than one.
 *
 * @param turns places at which the grade may be another than at the place before: in a province a span has thousands of places
 * @param among whose places they are, where not those of the ranking: `A类`
 */
export function awardFor(span: PlaceSpan, turns: readonly number[], gradeAt: (place: number) => GradeChoice, among = ''): Awarded {
  const words = `${span.ties > 0 ? `有${span.ties + 1}个单位同分，占` : ''}${among}${placeWords(span)}`
  const asked = [span.from, ...turns.filter((place) => place > span.from && place <= span.to)].sort((a, b) => a - b)
  const choices = asked.map(gradeAt)
  const grades = new Set(choices.flat())
  const lines = new Set(choices.map((choice) => choice.join('或')))
  const because: string[] = []
  if (grades.size > 1) {
    if (span.open) because.push(`${words}尚未确定，可能为${[...lines].join('、')}`)
    else if (lines.size > 1) because.push(`${words}，跨${[...lines].join('、')}，由审定机构决定`)
    else because.push(`${words}，由审定机构在${[...grades].join('、')}中确定`)
  } else because.push(`${words}，${[...grades].join('')}`)
  return { grades, open: span.open && grades.size > 1, because }
}
