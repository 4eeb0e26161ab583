/** The programme's table of marks has no row for the unit's group, class or parameter. 没有定分值 */
export class MarksMissing extends RangeError {
  override readonly name = 'MarksMissing'

  constructor(key: string) {
    super(`no marks for ${key}`)
  }
}
