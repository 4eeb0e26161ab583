import type { ExplainedNode, ExplainedStep } from '../../../model/Explanation.ts'
import { formatMoment } from '../../dates.ts'

/** One deduction of a cell in a line: who said what, the clause, what was left. 得分依据的一行 */
export interface TraceLine {
  /** “更新：否（评分员，12-08 10:25）”, one for each answer it rests on. */
  readonly said: readonly string[]
  readonly clause: string
  readonly change: string
  readonly after: string
  readonly sure: boolean
}

/** What changed a cell's points, in the order of the sum: of the row and of its parts. */
export function traceLines(node: ExplainedNode): readonly TraceLine[] {
  const below = node.children.flatMap(traceLines)
  const own = node.steps.filter(isTelling).map((step) => lineOf(step, node))
  return [...below, ...own]
}

const isTelling = ({ kind, change }: ExplainedStep): boolean => change !== '' && kind !== 'start' && kind !== 'children'

function lineOf({ checks, clause, sentence, change, after, sure }: ExplainedStep, { answers }: ExplainedNode): TraceLine {
  const said = answers
    .filter(({ check, state }) => checks.includes(check) && state !== 'open')
    .map(({ ask, answer, by, at }) => {
      const who = [by, at === undefined ? undefined : shortMoment(at)].filter((part) => part !== undefined)
      return `${ask}：${answer}${who.length === 0 ? '' : `（${who.join('，')}）`}`
    })
  return { said, clause: clause ?? sentence, change, after, sure }
}

/** `12-08 10:25`: the year is the round's. */
export const shortMoment = (at: string): string => formatMoment(at).slice(5)
