import type { Look } from './Report.ts'
import { kindsOf, profileTitle } from '../views/profiles.ts'
import { parentOf } from '../views/ProgrammeView.ts'
import { marksFor } from '../views/scales.ts'
import { titleOf } from '../views/titles.ts'

/** A table of marks speaks of every group or class that it is for, and of no other; a share or percentage has a scale to be taken of. 分值表 */
export const marksTables: Look = ({ programme, visits }, report) => {
  const names = {
    group: programme.groups.map(({ name }) => name),
    class: programme.groups.flatMap(({ classes }) => classes.map(({ name }) => name)),
  }
  for (const visit of visits) {
    const { node, scorecard } = visit
    const { marks } = node
    const parent = parentOf(visit)
    if (parent && !parent.marks && parent.of === undefined && (marks?.kind === 'share' || marks?.kind === 'percent')) {
      report.error(node, 'marks', {
        code: 'marks-without-scale',
        message: `${titleOf(node)}的分值要从上级的量程算出，而上级${titleOf(parent)}没有分值`,
        remedy: '请给上级写 marks 或 of，或把本级分值写成数',
      })
    }
    if (marks?.kind !== 'profile' || typeof marks.by !== 'string') continue
    const { by, table } = marks
    for (const key of Object.keys(table).filter((key) => !names[by].includes(key))) {
      report.error(node, 'marks', {
        code: 'marks-table-unknown',
        message: `${titleOf(node)}的分值表写了“${key}”，单位表里没有这个${by === 'group' ? '组' : '类'}`,
        remedy: `请改成单位表里的${by === 'group' ? '组名' : '类名'}：${names[by].join('、')}`,
      })
    }
    const left = kindsOf(programme, scorecard).filter((kind) => marksFor(node, kind, {}, 'unknown') === 'missing')
    if (left.length > 0) {
      report.error(node, 'marks', {
        code: 'marks-table-missing',
        message: `${titleOf(node)}的分值表没有写${left.map(profileTitle).join('、')}的分值`,
        remedy: '请补上，或写 else',
      })
    }
  }
}
