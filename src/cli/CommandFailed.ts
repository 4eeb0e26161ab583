import type { ProgrammeIssue } from '../model/ProgrammeIssue.ts'
import type { ExitCode } from './ExitCode.ts'

/** A command that ends without its result: why, and what the terminal is told. 命令没有完成 */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed'
  readonly code: ExitCode
  readonly issues: readonly ProgrammeIssue[]

  constructor(code: ExitCode, message: string, issues: readonly ProgrammeIssue[] = []) {
    super(message)
    this.code = code
    this.issues = issues
  }
}
