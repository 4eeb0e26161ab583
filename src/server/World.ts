import type { ProgrammeIssue } from '../model/ProgrammeIssue.ts'
import type { ServedProgramme } from '../sheets/Served.ts'

/** A folder whose programme cannot be used. 装不上的方案 */
export interface UnreadableProgramme {
  readonly state: 'broken'
  readonly id: string
  readonly issues: readonly ProgrammeIssue[]
}

/** All that the server serves. 装入的方案 */
export interface World {
  /** The newest wording of each. */
  readonly programmes: readonly (ServedProgramme | UnreadableProgramme)[]
  /** Earlier wordings of programmes that are served. */
  readonly older: readonly ServedProgramme[]
}
