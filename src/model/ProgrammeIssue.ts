/** One place of a programme, a round or an answer file that its author should look at. 一处问题 */
export interface ProgrammeIssue {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly code: string
  /** What is wrong, in the words of the person who wrote the notice. */
  readonly message: string
  /** What to do. */
  readonly remedy: string
}
