import { formatMoment } from '../../../model/Instant.ts'
import { excusedWrongly } from '../../matrix/composeMatrix.ts'
import type { MatrixTable } from '../../matrix/Matrix.ts'
import { isStale } from '../drawUnits.ts'
import { factsNeeded, missingFacts } from '../factsNeeded.ts'
import { blocks, warns, type PlanGap } from '../PlanGap.ts'
import type { PlanState } from './PlanState.ts'

/** So many of the same kind are named one by one. */
const NAMED = 40

/** What is wanting of single units: classes, parameters, objects. 单位情况 */
export function factGaps({ programme, roster }: PlanState): readonly PlanGap[] {
  const needed = new Map(factsNeeded(programme).map((one) => [one.group, one]))
  const missing = roster.flatMap((unit) => {
    const facts = missingFacts(needed.get(unit.group), unit)
    if (facts.length === 0) return []
    const message = `“${unit.name}”还缺：${facts.join('、')}`
    return [blocks('facts', { code: 'facts-missing', message, remedy: '请在“单位情况”里填写', about: unit.id })]
  })
  if (missing.length <= NAMED) return missing
  const rest = missing.length - NAMED
  return [
    ...missing.slice(0, NAMED),
    blocks('facts', { code: 'facts-missing', message: `另有 ${rest} 个单位的情况没有填齐`, remedy: '请在“单位情况”里填写' }),
  ]
}

/** Pairs that nobody has decided, row by row; decisions that the programme forbids; a matrix that nobody signed. 适用范围 */
export function matrixGaps({ plan, programme, roster, tables, digest }: PlanState): readonly PlanGap[] {
  const open = tables.flatMap(openRows)
  const wrong = excusedWrongly(programme, roster).map(({ unit, node, message }) =>
    blocks('matrix', { code: 'pair-not-excusable', message, remedy: '请改为适用，或改回按通知', about: `${unit} ${node}` }),
  )
  if (plan.simple || open.length > 0 || wrong.length > 0) return [...open, ...wrong]
  if (plan.signature?.digest === digest) return []
  return [blocks('matrix', { code: 'matrix-unsigned', message: '适用范围还没有签字确认', remedy: '请看一遍，在“适用范围”最下面签字' })]
}

function openRows({ rows, units }: MatrixTable): readonly PlanGap[] {
  return rows.flatMap(({ code, name }, at) => {
    const undecided = units.filter(({ signs }) => signs[at] === 'o')
    if (undecided.length === 0) return []
    const whom = undecided.length <= 3 ? undecided.map((unit) => `“${unit.name}”`).join('、') : `${undecided.length} 个单位`
    return [
      blocks('matrix', {
        code: 'pair-undecided',
        message: `“${name}”对${whom}适用不适用还没有定`,
        remedy: '请逐个、整行或整列确定',
        about: code,
      }),
    ]
  })
}

/** Drawings that were made among others than now stand on the list, and those still to come. 抽查 */
export function drawGaps({ plan, programme, roster }: PlanState): readonly PlanGap[] {
  return programme.draws.flatMap((draw) => {
    const done = plan.draws.find((one) => one.draw === draw.id)
    if (!done) {
      const remedy = '现在抽，或者建立以后到时候在“适用范围”页抽；没有抽之前都按要考核算'
      return [warns('draws', { code: 'draw-open', message: `“${draw.name}”还没有抽`, remedy, about: draw.id })]
    }
    if (!isStale(draw, done, roster)) return []
    const message = `“${draw.name}”是 ${formatMoment(done.at)} 抽的，之后名单变了`
    return [blocks('draws', { code: 'draw-stale', message, remedy: '请重新抽', about: draw.id })]
  })
}
