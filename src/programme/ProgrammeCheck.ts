import type { Programme } from '../model/Programme.ts'
import type { ProgrammeIssue } from '../model/ProgrammeIssue.ts'
import type { Places } from './Places.ts'

/** What a look at the whole programme found. 检查结果 */
export interface CheckFindings {
  readonly errors: readonly ProgrammeIssue[]
  readonly warnings: readonly ProgrammeIssue[]
}

/** Looks at the core, when it stands, for what no single place can show. 方案检查 */
export type ProgrammeCheck = (programme: Programme, places: Places) => CheckFindings
