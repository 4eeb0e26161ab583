import type { ExplainedNode, PrintedPoints } from '../model/Explanation.ts'
import type { Programme } from '../model/Programme.ts'
import type { ProgrammeIssue } from '../model/ProgrammeIssue.ts'
import type { Points } from '../model/Result.ts'
import type { RoundFacts } from '../model/RoundFacts.ts'
import type { Standings } from '../model/Standing.ts'

/** A round with its results, computed once. 已评的批次 */
export interface ScoredRound {
  readonly facts: RoundFacts
  readonly standings: Standings
  /** The receipt's hash. 回执 */
  readonly receipt: string
  readonly explain: (unit: string) => ExplainedNode | null
  readonly print: (points: Points) => PrintedPoints
}

/** What a result is composed with, on the server and in a browser. 方案及其指纹 */
export interface HashedProgramme {
  readonly programme: Programme
  readonly hash: string
}

/** A programme that can be used, as it is served. 可用的方案 */
export interface ServedProgramme extends HashedProgramme {
  readonly state: 'ready'
  readonly id: string
  /** The notice's own text. */
  readonly notice: string
  readonly warnings: readonly ProgrammeIssue[]
}
