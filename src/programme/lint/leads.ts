import { inNamedScope } from '../views/inNamedScope.ts'
import { isNamedAssessor, leadsOf } from '../../model/assessors.ts'
import { titleOf } from '../views/titles.ts'
import type { Look } from './Report.ts'

/** Those who lead rows are listed, lead something, and do not score themselves. 牵头单位 */
export const leads: Look = ({ programme, visits }, report) => {
  const { assessors } = programme
  if (!assessors) return
  const leading = new Set<string>()
  for (const { node } of visits) {
    for (const [index, spelling] of node.assessor.entries()) {
      const found = assessors.filter((one) => isNamedAssessor(one, spelling))
      for (const { name } of found) leading.add(name)
      if (found.length === 1) continue
      report.warn(node, `assessor.${index}`, {
        code: found.length === 0 ? 'assessor-unknown' : 'assessor-several',
        message: `${titleOf(node)}的牵头单位“${spelling}”${found.length === 0 ? '不在 assessors 里' : `对上了${found.length}个`}`,
        remedy: '是已有单位的另一种写法，请写进它的 aliases；是漏列的，请补上',
      })
    }
  }
  for (const assessor of assessors) {
    if (!leading.has(assessor.name) && !assessors.some(({ instead }) => instead === assessor.name)) {
      report.warn(assessor, 'name', {
        code: 'assessor-unused',
        message: `牵头单位“${assessor.name}”没有牵头任何一项`,
        remedy: '请在它牵头的指标上写 assessor，或确认它只参加汇总',
      })
    }
    const unit = programme.units.find(({ name }) => name === assessor.unit)
    if (assessor.unit !== undefined && !unit) {
      report.error(assessor, 'unit', {
        code: 'assessor-unit-unknown',
        message: `牵头单位“${assessor.name}”写明就是“${assessor.unit}”，单位表里没有这个单位`,
        remedy: '请写单位表里的名称，或删去 unit',
      })
    }
    if (!unit || assessor.instead !== undefined) {
      if (unit && assessor.readings.length === 0)
        report.error(assessor, 'instead', {
          code: 'reading-needed',
          message: `牵头单位“${assessor.name}”自己的得分由“${assessor.instead ?? ''}”来评，没有口径`,
          remedy: '请在 readings 里写一条口径，并在这里写 reading',
        })
      continue
    }
    const own = visits.find(
      ({ node, parents, scorecard }) =>
        node.lines.length > 0 &&
        leadsOf(node, parents).some((spelling) => isNamedAssessor(assessor, spelling)) &&
        scorecard?.for.includes(unit.group) === true &&
        [node, ...parents].every((one) => inNamedScope(one.scope, unit)),
    )
    if (own) {
      report.unlessRead(assessor.readings, assessor, 'unit', {
        code: 'assessor-scores-itself',
        message: `牵头单位“${assessor.name}”自己也适用它牵头的${titleOf(own.node)}`,
        remedy: '请写 instead（它自己由谁来评）和 reading',
      })
    }
  }
}
