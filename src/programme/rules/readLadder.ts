import { compare, fractionFromText, type FractionText } from '../../model/Fraction.ts'
import type { Comparison, Expr } from '../../model/Expression.ts'
import type { Amount, AmountValue, Tier } from '../../model/Node.ts'
import { readCondition } from '../expressions/readExpression.ts'
import type { YamlMap } from '../reading/YamlMap.ts'
import { readAmountValue } from './readAmountValue.ts'
import type { LineContext } from './LineContext.ts'

/** One step of a ladder: the quantity and how far it must have gone. */
interface Rung {
  readonly map: YamlMap
  readonly by: Expr
  readonly how: Comparison
  readonly bound: FractionText
  readonly amount: AmountValue
}

/** Do the entries say `when: quantity > number` instead of bounds? */
export const isLadder = (maps: readonly YamlMap[]): boolean => maps.some((map) => map.has('when'))

/**
 * `[{when: days > 3, amount: 1}, {when: days > 5, amount: 2}]`: the furthest that was reached. 阶梯
 *
 * Another spelling of tiers: each rung ends where the next begins.
 */
export function readLadder(maps: readonly YamlMap[], { line, scope }: LineContext): Amount | undefined {
  const rungs = maps.map((map): Rung | null => {
    const when = map.need('when', map.scalar('when'), undefined)
    const condition = when && readCondition(when, scope, line.run)
    const amount = map.need('amount', readAmountValue(map, 'amount'), undefined)
    map.close()
    const step = condition && stepOf(condition)
    if (condition && !step && !isBroken(condition))
      map.error(
        map.placeOf('when'),
        'ladder-step',
        '阶梯的条件要写成“量 > 数”',
        '写作 when: days > 3；时长写作 answered - received > 3 workdays',
      )
    return step && amount ? { map, amount, ...step } : null
  })
  const [first, ...rest] = rungs
  if (!first || rungs.includes(null)) return undefined
  const known = [first, ...rest.flatMap((rung) => rung ?? [])]
  if (line.has('by')) line.error(line.placeOf('by'), 'ladder-with-by', '阶梯的条件里已有量，不能再写 by', '删去 by')
  if (!areInOrder(known)) return undefined
  const otherwise = line.has('else') ? readAmountValue(line, 'else') : undefined
  return { kind: 'tiers', by: first.by, tiers: tiersOf(known), ...(otherwise !== undefined && { otherwise }) }
}

/** What could not be read became a constant. */
const isBroken = (condition: Expr): boolean => condition.op === 'number' || condition.op === 'and'

function stepOf(condition: Expr): Pick<Rung, 'by' | 'how' | 'bound'> | null {
  if (condition.op === 'elapsed') {
    const { from, to, how, than } = condition
    return { by: { op: 'days', unit: than.unit, from, to }, how, bound: than.count }
  }
  if (condition.op !== 'compare' || condition.right.op !== 'number') return null
  return { by: condition.left, how: condition.how, bound: condition.right.value }
}

const isRising = (how: Comparison) => how === '>' || how === '>='

/** Same quantity, same direction, each further than the one before. */
function areInOrder(rungs: readonly Rung[]): boolean {
  const [first] = rungs
  if (!first) return false
  const report = ({ map }: Rung, message: string, remedy: string) => {
    map.error(map.placeOf('when'), 'ladder-order', message, remedy)
    return false
  }
  const rising = isRising(first.how)
  return rungs.every((rung, index) => {
    if (rung.how === '=' || rung.how === '!=') return report(rung, '阶梯只用 >、>=、<、<=', '改用大于或小于')
    if (JSON.stringify(rung.by) !== JSON.stringify(first.by))
      return report(rung, '这一档说的是另一个量', '一个阶梯只说同一个量；分成两条线')
    if (isRising(rung.how) !== rising) return report(rung, '这一档的方向与第一档相反', '都用大于，或都用小于')
    const before = rungs[index - 1]
    if (!before) return true
    const order = compare(fractionFromText(rung.bound), fractionFromText(before.bound))
    return (rising ? order > 0 : order < 0) || report(rung, '这一档不比上一档更远', '由近到远写：3、5、7')
  })
}

function tiersOf(rungs: readonly Rung[]): Tier[] {
  return rungs.map(({ map, how, bound, amount }, index) => {
    const next = rungs[index + 1]
    const near: Omit<Tier, 'amount'> = {
      '>': { above: bound },
      '>=': { from: bound },
      '<': { below: bound },
      '<=': { to: bound },
      '=': {},
      '!=': {},
    }[how]
    const far = next
      ? { '>': { to: next.bound }, '>=': { below: next.bound }, '<': { from: next.bound }, '<=': { above: next.bound }, '=': {}, '!=': {} }[
          next.how
        ]
      : {}
    return map.note({ ...near, ...far, amount })
  })
}
