import type { Interval } from '../../model/Interval.ts'
import type { Finding, NodeResult, Step } from '../../model/Result.ts'
import { counted } from '../values/intervals.ts'
import type { CompiledNode } from './CompiledNode.ts'

/** Problems that a node's lines noted, by kind in the order of the lines; null where no line notes any. 问题 */
export function findingsOf({ lines, notesFindings }: CompiledNode, steps: readonly Step[]): readonly Finding[] | null {
  if (!notesFindings) return null
  const found = new Map<string, Finding>()
  for (const { line } of lines) if (line.finding !== undefined) found.set(line.finding, { kind: line.finding, least: 0, most: 0 })
  /** It is open whether the node's own sum counts at all. */
  const doubtful = steps.some(({ kind, sure }) => (kind === 'gate' || kind === 'instead') && !sure)
  for (const step of steps) {
    const kind = step.line === undefined ? undefined : lines[step.line]?.line.finding
    const before = kind === undefined ? undefined : found.get(kind)
    if (!before) continue
    const sure = step.rows?.length ?? (step.sure ? 1 : 0)
    const most = step.more ? null : (step.rows?.length ?? 1) + (step.maybeRows?.length ?? 0)
    found.set(before.kind, {
      kind: before.kind,
      least: before.least + (doubtful ? 0 : sure),
      most: before.most === null || most === null ? null : before.most + most,
    })
  }
  return [...found.values()]
}

/** Calls back with every finding of a node and what hangs below it, and whether its node surely applies. */
function eachFinding(result: NodeResult, found: (finding: Finding, surely: boolean) => void): void {
  const visit = ({ applies, findings = [], children }: NodeResult, counts: boolean): void => {
    if (applies === false) return
    const surely = counts && applies === true
    for (const finding of findings) found(finding, surely)
    for (const child of children) visit(child, surely)
  }
  visit(result, true)
}

const plus = (a: Finding, { least, most }: Finding, surely: boolean): Finding => ({
  kind: a.kind,
  least: a.least + (surely ? least : 0),
  most: a.most === null || most === null ? null : a.most + most,
})

/** Problems of a node and what hangs below it, by kind in the order in which rules name them. 问题合计 */
export function findingsBelow(result: NodeResult): readonly Finding[] {
  const found = new Map<string, Finding>()
  eachFinding(result, (one, surely) => {
    found.set(one.kind, plus(found.get(one.kind) ?? { kind: one.kind, least: 0, most: 0 }, one, surely))
  })
  return [...found.values()]
}

/** How many problems, of one kind or of all, a node and what hangs below it noted. 问题数 */
export function countFindings(result: NodeResult, kind?: string): Interval {
  let sum: Finding = { kind: kind ?? '', least: 0, most: 0 }
  eachFinding(result, (one, surely) => {
    if (kind === undefined || one.kind === kind) sum = plus(sum, one, surely)
  })
  return counted(sum.least, sum.most)
}
