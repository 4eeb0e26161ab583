import { printTotal, showPoints } from '../../engine/print.ts'
import { formatFraction } from '../../model/Fraction.ts'
import type { NodeResult, Result } from '../../model/Result.ts'
import { cellName } from './askedCells.ts'
import { expectedResult, readCells, type ReadCells } from './expectedResult.ts'
import { missingIn, type Missing } from './missingIn.ts'
import type { KeptSelfCheck } from './readKept.ts'
import type { ExpectedPoints, SelfProgress } from './SelfCheckSheet.ts'

/** What every saving changes, and what was read on the way. */
export interface Progressed {
  readonly progress: SelfProgress
  readonly read: ReadCells
  readonly result: Result
}

/** How far a unit's self-check is, what is missing, and what it may come to. 自查进度 */
export function progressOf(kept: KeptSelfCheck, at: string, besides: readonly Missing[]): Progressed {
  const read = readCells(kept, kept.record.name, at)
  const result = expectedResult(kept, read)
  const { cells, terms } = kept
  const { decimals } = terms.compiled.programme.printing
  const missing = missingIn(
    cells.map(({ asked, said, check, object, evidence }) => ({
      asked,
      said,
      faults: read.faults.get(cellName({ check, object })) ?? [],
      evidence: evidence.length,
    })),
  )
  return {
    read,
    result,
    progress: {
      asked: cells.length,
      filled: cells.filter(({ said, check, object }) => said.state !== 'cleared' && !read.faults.has(cellName({ check, object }))).length,
      missing: [...missing, ...besides],
      expected: expectedOf(kept, result),
      total: printTotal(result, decimals),
    },
  }
}

/** The rows' points on their own scale; rows that give none are left out. */
function expectedOf({ cells, terms }: KeptSelfCheck, { root }: Result): readonly ExpectedPoints[] {
  const wanted = new Set(cells.map(({ asked }) => asked.row))
  const found: ExpectedPoints[] = []
  const visit = ({ code, copy, points, of, children }: NodeResult) => {
    if (wanted.has(code) && copy === undefined && points.range !== null)
      found.push({
        row: code,
        points: showPoints(points, terms.compiled.programme.printing.decimals),
        of: of && formatFraction(of),
      })
    children.forEach(visit)
  }
  visit(root)
  return found
}
