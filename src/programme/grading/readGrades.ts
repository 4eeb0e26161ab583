import type { GradeRule } from '../../model/GradeRule.ts'
import type { NameScope } from '../expressions/NameScope.ts'
import { readCondition } from '../expressions/readExpression.ts'
import { given } from '../reading/given.ts'
import { choiceFrom } from '../reading/words.ts'
import type { YamlMap } from '../reading/YamlMap.ts'
import { readBands } from './readBands.ts'
import { readPlaces } from './readPlaces.ts'
import { readSeats } from './readSeats.ts'

/** The rules of grading, in the order in which they are asked. 等次 */
export function readGrades(map: YamlMap, gradeNames: readonly string[], scope: NameScope): GradeRule[] {
  return map.maps('grades', '等次').flatMap((inner) => {
    const rule = readGrade(inner, gradeNames, scope)
    inner.close()
    return rule ? [inner.note(rule, { reading: 'readings' })] : []
  })
}

function readGrade(map: YamlMap, gradeNames: readonly string[], scope: NameScope): GradeRule | undefined {
  const inner = map.map('for', `${map.what}的 for`)
  const group = inner?.text('group')
  const ofClass = inner?.text('class')
  inner?.close()
  const graded = given({
    for: inner && inner.note(given({ group, class: ofClass })),
    clause: map.text('clause') ?? '',
    readings: map.texts('reading'),
    untranslated: map.texts('untranslated'),
  })
  if (!map.has('by')) return readWhen(map, graded, gradeNames, scope)
  switch (map.oneOf('by', ['places', 'seats', 'bands'])) {
    case 'places':
      return { ...graded, kind: 'places', places: readPlaces(map, gradeNames) }
    case 'bands':
      return { ...graded, kind: 'bands', bands: readBands(map, gradeNames) }
    case 'seats':
      return { ...graded, kind: 'seats', seats: readSeats(map, gradeNames, scope), rest: choiceFrom(map.needText('rest'), gradeNames) }
    case undefined:
      return undefined
  }
}

type Graded = Pick<GradeRule, 'for' | 'clause' | 'readings' | 'untranslated'>

function readWhen(map: YamlMap, graded: Graded, gradeNames: readonly string[], scope: NameScope): GradeRule | undefined {
  const grade = map.needText('grade')
  const source = map.need('when', map.scalar('when'), undefined)
  const when = source && readCondition(source, scope, map.run)
  const place = map.oneOf('place', ['passes-on', 'stays-empty']) ?? 'passes-on'
  map.raw('by')
  return when && { ...graded, kind: 'when', grade: choiceFrom(grade, gradeNames), when, place }
}
