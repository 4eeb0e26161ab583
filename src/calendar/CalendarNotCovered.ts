/** A clock ran into a year whose holidays nobody gave; counting on would be a guess. 工作日历未覆盖 */
export class CalendarNotCovered extends Error {
  override readonly name = 'CalendarNotCovered'
  readonly year: number

  constructor(year: number) {
    super(`工作日历没有${year}年的放假安排，不能计算工作日。请在工作日历中补上${year}年的年份、放假日和调休上班日，再重新计算`)
    this.year = year
  }
}
