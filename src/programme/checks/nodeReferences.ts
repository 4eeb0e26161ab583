import type { NodeCode } from '../../model/Expression.ts'
import type { Node } from '../../model/Node.ts'
import { gradeExpressions, nodeExpressions, partsOf, type ExprPart } from '../views/expressions.ts'
import type { Tree } from '../views/ProgrammeView.ts'
import type { Look, Report } from '../views/Report.ts'
import { titleOf } from '../views/titles.ts'

function referredBy({ expr }: ExprPart): NodeCode | undefined {
  return expr.op === 'points' || expr.op === 'applies' || expr.op === 'place' || expr.op === 'mean' ? expr.node : undefined
}

/** Codes whose points a node needs before its own are known. */
const neededBy = (node: Node): NodeCode[] =>
  nodeExpressions(node)
    .flatMap(partsOf)
    .flatMap(({ expr }) => (expr.op === 'points' || expr.op === 'place' || expr.op === 'mean' ? [expr.node] : []))

/** The way from a node back to itself, if there is one. */
function circleFrom(start: Node, needs: ReadonlyMap<Node, readonly Node[]>): Node[] | null {
  const seen = new Set<Node>()
  const waiting: Node[][] = (needs.get(start) ?? []).map((next) => [start, next])
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    const last = path.at(-1)
    if (last === start) return path
    if (!last || seen.has(last)) continue
    seen.add(last)
    for (const next of needs.get(last) ?? []) waiting.push([...path, next])
  }
  return null
}

function circles({ visits }: Tree, reported: Set<Node>, report: Report): void {
  const byCode = new Map(visits.map(({ node }) => [node.code, node]))
  const below = new Map<Node, Node[]>()
  for (const { node, parents } of visits) {
    const parent = parents.at(-1)
    if (parent) below.set(parent, [...(below.get(parent) ?? []), node])
  }
  const needs = new Map(
    visits.map(({ node }) => [node, [...(below.get(node) ?? []), ...neededBy(node).flatMap((code) => byCode.get(code) ?? [])]]),
  )
  for (const { node } of visits) {
    if (reported.has(node) || neededBy(node).length === 0) continue
    const circle = circleFrom(node, needs)
    if (!circle) continue
    for (const each of circle) reported.add(each)
    report.error(node, '', {
      code: 'circle',
      message: `${titleOf(node)}的得分要靠自己才能算出：${circle.map(({ code }) => code).join(' → ')}`,
      remedy: '请改写其中一处 points、place 或 mean',
    })
  }
}

/** Codes in formulas and in `not-applying` name nodes of the unit's tree, and no node's points depend on themselves. 引用的指标 */
export const nodeReferences: Look = ({ programme, trees }, report) => {
  const reported = new Set<Node>()
  const told = new Set<string>()
  for (const tree of trees) {
    const codes = new Map(tree.visits.map(({ node }) => [node.code, node]))
    const check = (thing: object, key: string, where: string, code: NodeCode): void => {
      const about = `${where} ${code}`
      if (codes.has(code) || told.has(about)) return
      told.add(about)
      report.error(thing, key, {
        code: 'code-unknown',
        message: `${where}引用了“${code}”，${tree.scorecard ? `“${tree.scorecard.name}”的总分树` : '总分树'}里没有这个代码`,
        remedy: '请改成树里的代码',
      })
    }
    for (const { node } of tree.visits) {
      for (const written of nodeExpressions(node)) {
        for (const code of partsOf(written).map(referredBy)) if (code !== undefined) check(written.thing, written.key, titleOf(node), code)
      }
      if (node.notApplying?.how !== 'spread') continue
      for (const [index, code] of node.notApplying.to.entries()) {
        check(node.notApplying, `to.${index}`, titleOf(node), code)
        const target = codes.get(code)
        const about = `${titleOf(node)} → ${code}`
        if (!target || (target.marks && target !== node) || told.has(about)) continue
        told.add(about)
        report.error(node.notApplying, `to.${index}`, {
          code: 'spread-impossible',
          message: `${titleOf(node)}的分值摊给了${titleOf(target)}，${target === node ? '那就是它自己' : '它没有分值'}`,
          remedy: '请改成有分值的别的节点',
        })
      }
    }
    for (const [index, rule] of programme.grades.entries()) {
      for (const { thing, key, code } of gradeExpressions(rule).flatMap((written) =>
        partsOf(written).map((part) => ({ thing: written.thing, key: written.key, code: referredBy(part) })),
      )) {
        if (code !== undefined) check(thing, key, `等次规则第${index + 1}条`, code)
      }
    }
    circles(tree, reported, report)
  }
}
