import type { Check, Field } from '../../model/Check.ts'
import { compare, divide, formatFraction, fractionFromText, isNegative, isWhole, isZero, subtract } from '../../model/Fraction.ts'
import type { Node } from '../../model/Node.ts'
import { limitsOf, scaleOf } from '../views/scales.ts'
import type { Look, Report } from './Report.ts'
import { titleOf } from '../views/titles.ts'

/** More places than anybody compares by, and than a receipt should print. */
const MOST_DECIMALS = 6

function fromTo(thing: object, part: { readonly from?: string; readonly to?: string }, title: string, report: Report): void {
  if (part.from === undefined || part.to === undefined) return
  const [from, to] = [fractionFromText(part.from), fractionFromText(part.to)]
  if (compare(from, to) <= 0) return
  report.error(thing, 'from', {
    code: 'range-reversed',
    message: `${title}的范围从${formatFraction(from)}到${formatFraction(to)}，下限高于上限`,
    remedy: '请核对 from 和 to',
  })
}

function step(check: Check, title: string, report: Report): void {
  if (check.kind !== 'points' || check.step === undefined) return
  const [from, to, by] = [fractionFromText(check.from), fractionFromText(check.to), fractionFromText(check.step)]
  if (!isZero(by) && !isNegative(by) && isWhole(divide(subtract(to, from), by))) return
  report.error(check, 'step', {
    code: 'step-impossible',
    message: `${title}按${formatFraction(by)}一档，从${formatFraction(from)}走不到${formatFraction(to)}`,
    remedy: '请让档距大于零，并能整除范围',
  })
}

const fieldRange = (field: Field): { readonly from?: string; readonly to?: string } => (field.kind === 'number' ? field : {})

function checkRanges(check: Check, report: Report): void {
  const title = `检查点“${check.ask}”`
  if (check.kind === 'number' || check.kind === 'points') fromTo(check, check, title, report)
  if (check.kind === 'list') {
    for (const [name, field] of Object.entries(check.fields)) fromTo(field, fieldRange(field), `${title}的字段“${name}”`, report)
  }
  step(check, title, report)
}

function nodeLimits(node: Node, parents: readonly Node[], report: Report): void {
  const { floor, cap } = limitsOf(node, scaleOf(node, parents, { group: '' }, {}))
  if (floor && cap && compare(floor, cap) > 0) {
    report.error(node, node.floor === undefined ? 'cap' : 'floor', {
      code: 'floor-above-cap',
      message: `${titleOf(node)}的下限${formatFraction(floor)}高于上限${formatFraction(cap)}`,
      remedy: '请核对 floor 和 cap',
    })
  }
  const { decimals } = node
  if (decimals !== undefined) decimalPlaces(node, decimals, titleOf(node), report)
}

function decimalPlaces(thing: object, decimals: number, title: string, report: Report): void {
  if (Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS) return
  report.error(thing, 'decimals', {
    code: 'decimals-out-of-range',
    message: `${title}的小数位数是${decimals}，应为 0 到 ${MOST_DECIMALS} 的整数`,
    remedy: '请改成通知规定的位数',
  })
}

/** Ranges run upwards, a floor is not above its cap, and places are those that numbers have. 上下限 */
export const ranges: Look = ({ programme, visits }, report) => {
  for (const check of [...programme.checks, ...visits.flatMap(({ node }) => node.checks)]) checkRanges(check, report)
  for (const { node, parents } of visits) nodeLimits(node, parents, report)
  decimalPlaces(programme.printing, programme.printing.decimals, '打印', report)
}
