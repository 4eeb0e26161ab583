import type { ExplainedStep } from '../../model/Explanation.ts'
import type { Expr, NodeCode } from '../../model/Expression.ts'
import type { Node } from '../../model/Node.ts'
import type { NodeResult } from '../../model/Result.ts'
import type { Env } from '../Env.ts'
import { checksRead, partsOf } from '../expressions/walk.ts'
import { countFindings } from '../nodes/findings.ts'
import type { CompiledNode } from '../nodes/CompiledNode.ts'
import { showInterval, showNumber } from '../print.ts'
import { expressionInWords } from '../words/expression.ts'
import type { Vocabulary } from '../words/Vocabulary.ts'
import { rowsFound } from './rowsFound.ts'

/** Where the results of other nodes are looked up. */
export interface VerdictContext {
  readonly env: Env
  readonly words: Vocabulary
  readonly resultOf: (code: NodeCode) => NodeResult | undefined
}

/** Why a node has its conclusion, or may have each that is still possible: what its condition found, then the conclusion. 结论的理由 */
export function verdictsInWords({ node }: CompiledNode, result: NodeResult, context: VerdictContext): readonly ExplainedStep[] {
  const possible = result.verdicts ?? []
  return (node.verdict ?? [])
    .filter(({ name }) => possible.includes(name))
    .map(({ name, when }): ExplainedStep => {
      const because = when ? foundBy(when, context) : otherwise(node.verdict ?? [], context)
      return {
        kind: 'verdict',
        sentence: `${because}，${possible.length > 1 ? '可能' : ''}评为“${name}”`,
        change: '',
        after: '',
        sure: possible.length === 1,
        checks: when ? partsOf(when).flatMap(checksRead) : [],
        readings: node.readings,
      }
    })
}

/** What the one condition before it found; of several, that none of them holds. */
function otherwise(verdicts: NonNullable<Node['verdict']>, context: VerdictContext): string {
  const [only, another] = verdicts.flatMap(({ when }) => when ?? [])
  return only && !another ? foundBy(only, context) : '没有以上情形'
}

function foundBy(when: Expr, context: VerdictContext): string {
  const found = partsOf(when).flatMap((part) => {
    if (part.op === 'findings') return [problemsFound(part, context)]
    return part.op === 'count' ? [rowsFound(part, context.env, context.words)] : []
  })
  return found.length === 0 ? expressionInWords(when, context.words) : [...new Set(found)].join('，')
}

function problemsFound({ node, kind }: Extract<Expr, { op: 'findings' }>, { words, resultOf }: VerdictContext): string {
  const result = resultOf(node)
  const count = result ? showInterval(countFindings(result, kind), (value) => showNumber(value, 0)) : '0'
  return `“${words.node(node)}”有${kind === undefined ? '' : `“${kind}”的`}问题${count}个`
}
