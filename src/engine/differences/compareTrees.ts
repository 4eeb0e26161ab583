import type { Check } from '../../model/Check.ts'
import { isNoticeNumber } from '../../model/isNoticeNumber.ts'
import type { Line, Node } from '../../model/Node.ts'
import { subjectOf } from '../words/Vocabulary.ts'
import { lineInWords, lineSentence } from '../words/line.ts'
import { align, type Aligned } from './align.ts'
import { changedClause, wholeClause, type Clause } from './Clause.ts'
import type { Difference, DifferencePlace } from './Difference.ts'
import { changedFacets, changedOf, type Sides } from './Facet.ts'
import { answersInWords, CHECK_FACETS } from './facets/checkFacets.ts'
import { LINE_FACETS } from './facets/lineFacets.ts'
import { newcomer, NODE_FACETS, wholeNode } from './facets/nodeFacets.ts'
import { matchChecks } from './matchChecks.ts'
import { matchLines } from './matchLines.ts'
import type { TreeMatch } from './matchTrees.ts'
import { subjectOfNode } from './Speaker.ts'

/** Two trees with the rows that are the same in both. 两棵树 */
export interface TwoTrees {
  readonly chapter: string
  readonly card: string | null
  readonly before: Node | null
  readonly after: Node | null
  readonly match: TreeMatch
  readonly sides: Sides
}

/** Every clause that two trees have otherwise, in the order of the later; what went stands where it stood. 两棵树的差异 */
export function compareTrees(trees: TwoTrees): readonly Difference[] {
  const { before, after, match } = trees
  const above = { before: parentsIn(before), after: parentsIn(after) }

  const visit = ({ before: gone, after: b }: Aligned<Node>): readonly Difference[] => {
    if (b) {
      const a = match.before.get(b)
      const own = a ? rowDifferences(a, b, trees) : [addedRow(b, trees)]
      const moved = a ? movedRow(a, b, above, trees) : []
      return [...moved, ...own, ...childrenOf(a ?? null, b, match).flatMap(visit)]
    }
    if (!gone || match.after.has(gone)) return []
    return [removedRow(gone, trees), ...gone.children.flatMap((child) => visit({ before: child, after: null }))]
  }
  return visit({ before, after })
}

type Parents = ReadonlyMap<Node, Node>

function parentsIn(root: Node | null): Parents {
  const parents = new Map<Node, Node>()
  const visit = (node: Node) => {
    for (const child of node.children) {
      parents.set(child, node)
      visit(child)
    }
  }
  if (root) visit(root)
  return parents
}

/** Rows below two that are the same, and those that went from below the earlier one. */
function childrenOf(a: Node | null, b: Node, match: TreeMatch): readonly Aligned<Node>[] {
  const at = new Map(b.children.map((child, index) => [child, String(index)]))
  return align(a?.children ?? [], b.children, [
    (child, side) => {
      const here = side === 'before' ? match.after.get(child) : child
      return (here && at.get(here)) ?? null
    },
  ]).pairs
}

function clauseOf({ chapter, card }: TwoTrees, a: Node | null, b: Node | null): Clause {
  const place: DifferencePlace = { card, before: a?.code ?? null, after: b?.code ?? null }
  const node = b ?? a
  return { part: 'node', chapter, place, subject: node ? subjectOfNode(node) : '', clause: node?.standard ?? node?.text ?? null }
}

const addedRow = (b: Node, trees: TwoTrees): Difference =>
  wholeClause({ ...clauseOf(trees, null, b), subject: '' }, 'added', newcomer(b), wholeNode(b, trees.sides.after))

const removedRow = (a: Node, trees: TwoTrees): Difference =>
  wholeClause({ ...clauseOf(trees, a, null), subject: '' }, 'removed', newcomer(a), wholeNode(a, trees.sides.before))

function movedRow(a: Node, b: Node, above: { readonly before: Parents; readonly after: Parents }, trees: TwoTrees): readonly Difference[] {
  const [was, is] = [above.before.get(a), above.after.get(b)]
  if (!was || !is || trees.match.after.get(was) === is) return []
  const [before, after] = [subjectOfNode(was), subjectOfNode(is)]
  const clause = clauseOf(trees, a, b)
  return [{ ...clause, kind: 'moved', what: '位置', before, after, bears: true, sentence: `${clause.subject}：由${before}移到${after}` }]
}

/** What of one row differs: each facet by itself, then its checks, its lines and the order of what hangs below. */
function rowDifferences(a: Node, b: Node, trees: TwoTrees): readonly Difference[] {
  const { sides } = trees
  const row = clauseOf(trees, a, b)
  const renumbered =
    a.code !== b.code && (isNoticeNumber(a.code) || isNoticeNumber(b.code)) ? [changedOf('编号', a.code, b.code, false)] : []
  const facets = [...renumbered, ...changedFacets(a, b, NODE_FACETS, sides)]
  return [
    ...facets.flatMap((one) => {
      const clause = one.what === '一票否决' ? (b.veto ?? a.veto)?.clause : one.bears ? row.clause : null
      return changedClause({ ...row, clause: clause ?? null }, [one])
    }),
    ...checkDifferences(a.checks, b.checks, row, sides),
    ...lineDifferences(a.lines, b.lines, row, sides),
    ...orderOfRows(a, b, row, trees.match),
  ]
}

/** What of the checks of a row, or of the whole programme, differs. */
export function checkDifferences(before: readonly Check[], after: readonly Check[], row: Clause, sides: Sides): readonly Difference[] {
  const checks = { ...row, part: 'check', clause: null } as const
  const said = (check: Check): string => `“${subjectOf(check)}”（${answersInWords(check)}）`
  return matchChecks(before, after).pairs.flatMap(({ before: a, after: b }) => {
    if (a && b) {
      const subject = `${row.subject === '' ? '' : `${row.subject}，`}检查点“${subjectOf(b)}”`
      return changedClause({ ...checks, subject }, changedFacets(a, b, CHECK_FACETS, sides))
    }
    if (b) return wholeClause(checks, 'added', '检查点', said(b))
    return a ? wholeClause(checks, 'removed', '检查点', said(a)) : []
  })
}

function lineDifferences(before: readonly Line[], after: readonly Line[], row: Clause, sides: Sides): readonly Difference[] {
  const { pairs, reordered } = matchLines(before, after, sides.naming)
  const found = pairs.flatMap(({ before: a, after: b }) => {
    const clause = { ...row, part: 'line', clause: (b ?? a)?.clause ?? null } as const
    if (a && b) return changedClause(clause, changedFacets(a, b, LINE_FACETS, sides))
    if (b) return wholeClause(clause, 'added', '评分规则', lineSentence(lineInWords(b, sides.after.words)))
    return a ? wholeClause(clause, 'removed', '评分规则', lineSentence(lineInWords(a, sides.before.words))) : []
  })
  if (!reordered) return found
  const order = (lines: readonly Line[]): string => lines.map(({ clause }) => clause).join('；')
  return [
    ...found,
    ...changedClause({ ...row, part: 'line', clause: null }, [changedOf('评分规则的顺序', order(before), order(after), true)]),
  ]
}

function orderOfRows(a: Node, b: Node, row: Clause, match: TreeMatch): readonly Difference[] {
  const stayed = a.children.flatMap((child) => {
    const now = match.after.get(child)
    return now && b.children.includes(now) ? [now] : []
  })
  const now = b.children.filter((child) => stayed.includes(child))
  if (now.every((child, at) => child === stayed[at])) return []
  const order = (nodes: readonly Node[]): string => nodes.map(({ name }) => name).join('、')
  return changedClause({ ...row, clause: null }, [changedOf('下级的顺序', order(stayed), order(now), false)])
}
