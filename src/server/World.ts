import type { BrokenProgramme } from '../sheets/programme/ProgrammeSheet.ts'
import type { ServedProgramme } from '../sheets/Served.ts'

/** All that the server serves. 装入的方案 */
export interface World {
  /** The newest wording of each. */
  readonly programmes: readonly (ServedProgramme | BrokenProgramme)[]
  /** Earlier wordings of programmes that are served. */
  readonly older: readonly ServedProgramme[]
}
