import type { GradeRule } from '../../model/GradeRule.ts'
import type { Look, Report } from './Report.ts'
import { titleOf } from '../views/titles.ts'

interface Named {
  readonly thing: object
  readonly key: string
  readonly grades: readonly string[]
}

function namedBy(rule: GradeRule): Named[] {
  switch (rule.kind) {
    case 'when':
      return [{ thing: rule, key: 'grade', grades: rule.grade }]
    case 'places':
      return rule.places.map((place) => ({ thing: place, key: 'grade', grades: place.grade }))
    case 'seats':
      return [
        ...rule.seats.map((seat) => ({ thing: seat, key: 'grade', grades: seat.grade })),
        { thing: rule, key: 'rest', grades: rule.rest },
      ]
    case 'bands':
      return rule.bands.map((band) => ({ thing: band, key: 'grade', grades: band.grade }))
  }
}

function unknown({ thing, key, grades }: Named, known: readonly string[], where: string, report: Report): void {
  for (const grade of grades.filter((grade) => !known.includes(grade))) {
    report.error(thing, key, {
      code: 'grade-unknown',
      message: `${where}的等次“${grade}”不在 grade-names 里`,
      remedy: known.length === 0 ? '请在 grade-names 里由好到差列出各等次' : `已列的等次：${known.join('、')}`,
    })
  }
}

/** Every grade that is given is declared, once, in the order from good to bad. 等次名 */
export const gradeNames: Look = ({ programme, visits }, report) => {
  const known = programme.gradeNames
  for (const [index, name] of known.entries()) {
    if (known.indexOf(name) === index) continue
    report.error(programme, `gradeNames.${index}`, { code: 'grade-duplicate', message: `等次“${name}”列了两次`, remedy: '请删去一个' })
  }
  for (const [index, rule] of programme.grades.entries()) {
    for (const named of namedBy(rule)) unknown(named, known, `等次规则第${index + 1}条`, report)
  }
  for (const { node } of visits) {
    if (node.veto?.grade !== undefined)
      unknown({ thing: node.veto, key: 'grade', grades: [node.veto.grade] }, known, `${titleOf(node)}否决`, report)
  }
}
