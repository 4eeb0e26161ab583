import type { GradeRule } from '../../model/GradeRule.ts'
import { choiceFrom } from '../reading/words.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

const RANGE = /^([1-9]\d{0,5})(?:\s*[-–—]\s*([1-9]\d{0,5}))?$/

/** `{优秀: 1-4, 良好: 5-10}`. 名次 */
export function readPlaces(map: YamlMap, gradeNames: readonly string[]): Extract<GradeRule, { kind: 'places' }>['places'] {
  const inner = map.need('places', map.map('places', `${map.what}的名次`), undefined)
  return (inner?.keys ?? []).flatMap((name) => {
    const text = inner?.text(name)
    if (!inner || text === undefined) return []
    const match = RANGE.exec(text)
    const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])]
    if (!match || from > to) {
      inner.error(inner.placeOf(name), 'wrong-value', `“${text.slice(0, 40)}”不是名次`, '写作 3 或 1-4')
      return []
    }
    const place = { grade: choiceFrom(name, gradeNames), from, to }
    map.run.places.note(place, inner.placeOf(name))
    map.run.places.note(place, inner.keyPlace(name), 'grade')
    return [place]
  })
}
