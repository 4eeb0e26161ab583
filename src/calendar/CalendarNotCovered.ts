/** A clock ran into a year whose holidays nobody gave; counting on would be a guess. 工作日历未覆盖 */
export class CalendarNotCovered extends Error {
  override readonly name = 'CalendarNotCovered'
  readonly year: number

  constructor(year: number) {
    super(`工作日历没有${year}年的放假安排，不能计算工作日。请补上${year}年的放假安排：把当年的通知写成日历文件，加进 calendar，再重新计算`)
    this.year = year
  }
}
