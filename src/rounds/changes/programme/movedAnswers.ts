import { answerUnder } from '../../../engine/differences/effects/factsUnder.ts'
import type { Naming } from '../../../engine/differences/Naming.ts'
import type { CompiledTree } from '../../../engine/nodes/compileTree.ts'
import type { Answer } from '../../../model/Facts.ts'
import { canonicalJson } from '../../../model/canonicalJson.ts'
import type { CurrentAnswer, Said } from '../../../store/queries/answers.ts'
import { cellsOf } from '../../life/cells/cellsOf.ts'
import { answerFromRow } from '../../life/facts/answerFromRow.ts'

/** What is said anew in a cell when the programme changes. 随方案改动的答案格 */
export interface MovedCell {
  /** What stood there; all of it is taken back. */
  readonly cell: readonly CurrentAnswer[]
  /** What of it is said again, under the check's id of now. */
  readonly again: readonly { readonly of: Said; readonly answer: Answer }[]
}

interface Between {
  readonly before: CompiledTree
  readonly after: CompiledTree
  readonly naming: Naming
}

/** Cells of a unit whose answers do not stand as they are under the new wording: those of checks that are called otherwise, gone, or answered otherwise. */
export function movedCells(standing: readonly CurrentAnswer[], { before, after, naming }: Between): readonly MovedCell[] {
  return [...cellsOf(standing).values()].flatMap((cell): readonly MovedCell[] => {
    const under = cell.map((one) => {
      const answer = answerFromRow(one)
      return { of: one.answer, answer, now: answer && answerUnder(answer, before, after, naming) }
    })
    if (under.every(({ answer, now }) => answer === null || (now !== null && isSame(answer, now)))) return []
    return [{ cell, again: under.flatMap(({ of, now }) => (now ? [{ of, answer: now }] : [])) }]
  })
}

const isSame = (a: Answer, b: Answer): boolean =>
  a.check === b.check && (a.value === b.value || canonicalJson(a.value ?? null) === canonicalJson(b.value ?? null))
