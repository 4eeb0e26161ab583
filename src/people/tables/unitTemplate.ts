import { UNIT_COLUMNS } from './unitColumns.ts'
import { writeTemplate } from './writeTable.ts'

const NOTES = [
  '一行一个单位；列的先后不限，表头上面可以有标题。“序号”“备注”两列不读。',
  '先预览后导入：有一处错误，整张表都不导入。同一张表再导入一次，不会重复登记。',
  '已登记的单位，可以用导入补代码、改类别、改成立日期、加别名；更名、调整隶属、合并、撤销请在单位页面上办理。',
]

/** The empty table of units, with what belongs into each column on a second sheet. 单位表模板 */
export const unitTemplate = (): Promise<Uint8Array> => writeTemplate('单位', UNIT_COLUMNS, NOTES)
