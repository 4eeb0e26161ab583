/** Why a text is no expression, and where in it. 算式写法错误 */
export class ExpressionFault extends Error {
  override readonly name = 'ExpressionFault'
  /** Index of the character in the text. */
  readonly at: number
  readonly remedy: string

  constructor(at: number, message: string, remedy: string) {
    super(message)
    this.at = at
    this.remedy = remedy
  }
}
