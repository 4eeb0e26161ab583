import type { Band } from '../../model/GradeRule.ts'
import { given } from '../reading/given.ts'
import { choiceFrom, numberFrom } from '../reading/words.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

const BOUND = /(from|above|to|below)\s+(\S+)/g
const WHOLE_BAND = /^(?:(?:from|above|to|below)\s+\S+\s*){1,2}$/

/** `{优秀: from 90, 良好: from 75 below 90}`. 分数档 */
export function readBands(map: YamlMap, gradeNames: readonly string[]): Band[] {
  const inner = map.need('bands', map.map('bands', `${map.what}的分数档`), undefined)
  return (inner?.keys ?? []).flatMap((name) => {
    const text = inner?.text(name)
    if (!inner || text === undefined) return []
    const bounds = new Map([...text.matchAll(BOUND)].map(([, word = '', number = '']) => [word, numberFrom(number)]))
    const [from, above, to, below] = ['from', 'above', 'to', 'below'].map((word) => bounds.get(word) ?? undefined)
    const isTwice = (from !== undefined && above !== undefined) || (to !== undefined && below !== undefined)
    if (!WHOLE_BAND.test(text) || isTwice || [...bounds.values()].includes(null))
      inner.error(
        inner.placeOf(name),
        'wrong-value',
        `“${text.slice(0, 40)}”不是分数档`,
        '写作 from 90、from 75 below 90、above 60 to 75、below 60（from、to 含本数）',
      )
    const band: Band = given({ grade: choiceFrom(name, gradeNames), from, above, to, below })
    map.run.places.note(band, inner.placeOf(name))
    map.run.places.note(band, inner.keyPlace(name), 'grade')
    return [band]
  })
}
