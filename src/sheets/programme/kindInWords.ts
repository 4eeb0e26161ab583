import type { Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'

/**
 * What kind of assessment a programme is, in a few words, told by what it consists of. 考核方式
 *
 * The first that holds names it: columns that are checked again and again, a body of experts or a third party, offices that each lead some rows,
 * a self-check with a draw, deductions with bonuses and seats.
 */
export function kindInWords(programme: Programme): string {
  const nodes = [programme.result, ...programme.scorecards.map(({ root }) => root)].flatMap(below)
  const everyMonths = programme.period.everyMonths
  if (nodes.some(({ role }) => role === 'column')) return `${everyMonths === undefined ? '' : (RECURRING[everyMonths] ?? '定期')}栏目跟踪`
  if (/第三方/u.test(programme.title) || nodes.some(isMeasured)) return '第三方评估'
  if ((programme.assessors?.length ?? 0) > 2) return '牵头单位打分'
  if (programme.draws.some(({ of }) => 'group' in of)) return '自查与抽查'
  const words = [...(nodes.some(takes) ? ['扣分'] : []), ...(programme.grades.some(({ kind }) => kind === 'seats') ? ['等次定额'] : [])]
  const bonus = below(programme.result).some(({ lines }) => lines.some(({ verb }) => verb === 'earn'))
  return bonus ? [...words.slice(0, 1), '加分', ...words.slice(1)].join('、') : words.join('、') || '打分'
}

const RECURRING: Readonly<Record<number, string>> = { 1: '月度', 3: '季度', 6: '半年', 12: '年度' }

/** Experts and tests by telephone or letter are the ways of a third party. */
const isMeasured = ({ per, method }: Node): boolean => per?.each === 'expert' || /专家测评|电话测评/u.test(method ?? '')

const takes = ({ lines }: Node): boolean => lines.some(({ verb }) => verb === 'deduct')

const below = (node: Node): readonly Node[] => [node, ...node.children.flatMap(below)]
