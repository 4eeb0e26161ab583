/** A foreign file that is not what its name says, or larger than any office's table. 文件无法读取 */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  readonly remedy: string
  /** The line of a text file, the row of a sheet, where one is to blame. */
  readonly line: number

  constructor(message: string, remedy: string, line = 1, cause?: unknown) {
    super(message, { cause })
    this.remedy = remedy
    this.line = line
  }
}
