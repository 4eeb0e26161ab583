import type { Node, Line } from '../../model/Node.ts'
import type { Check } from '../../model/Check.ts'
import type { Look } from './Report.ts'
import { titleOf } from '../views/titles.ts'

/** Reports each later thing with a code that an earlier one has, once however many trees hold both. */
function repeated<T extends object>(
  found: Set<object>,
  things: Iterable<T>,
  codeOf: (thing: T) => string | undefined,
): { thing: T; first: T }[] {
  const known = new Map<string, T>()
  const twice: { thing: T; first: T }[] = []
  for (const thing of things) {
    const code = codeOf(thing)
    if (code === undefined) continue
    const first = known.get(code)
    if (first && !found.has(thing)) twice.push({ thing, first })
    if (first) found.add(thing)
    else known.set(code, thing)
  }
  return twice
}

/** Within all that one unit is scored by, a code names one node, one line, one check. 编号不重复 */
export const codes: Look = ({ programme, trees }, report) => {
  const found = new Set<object>()
  for (const { visits } of trees) {
    const nodes: readonly Node[] = visits.map(({ node }) => node)
    const lines: readonly Line[] = nodes.flatMap(({ lines }) => lines)
    const checks: readonly Check[] = [...programme.checks, ...nodes.flatMap(({ checks }) => checks)]
    for (const { thing, first } of repeated(found, nodes, ({ code }) => code)) {
      report.error(thing, 'code', {
        code: 'code-duplicate',
        message: `${titleOf(thing)}与${titleOf(first)}用了同一个代码“${thing.code}”`,
        remedy: '一个单位的整棵树里代码不得重复，请改一个',
      })
    }
    for (const { thing } of repeated(found, lines, ({ code }) => code)) {
      report.error(thing, 'code', {
        code: 'line-code-duplicate',
        message: `两条评分规则用了同一个代码“${thing.code ?? ''}”`,
        remedy: '代码供 once 引用，请改一个',
      })
    }
    for (const { thing, first } of repeated(found, checks, ({ id }) => id)) {
      report.error(thing, '', {
        code: 'check-duplicate',
        message: `两个检查点用了同一个编号“${thing.id}”（“${first.ask}”和“${thing.ask}”）`,
        remedy: '请给其中一个改名',
      })
    }
  }
}
