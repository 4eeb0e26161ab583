import type { ProgrammeIssue } from '../model/ProgrammeIssue.ts'

/** The programme cannot be used. Carries every mistake found, not only the first. 方案有误 */
export class ProgrammeError extends Error {
  override readonly name = 'ProgrammeError'
  readonly issues: readonly ProgrammeIssue[]

  constructor(issues: readonly ProgrammeIssue[]) {
    super(issues.map(({ file, line, column, message, remedy }) => `${file}:${line}:${column} ${message}。${remedy}`).join('\n'))
    this.issues = issues
  }
}
