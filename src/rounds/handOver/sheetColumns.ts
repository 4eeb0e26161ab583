/** Columns of a sheet of cells that goes out and comes back. 答案表格的列 */
export const SHEET_COLUMNS = [
  { key: 'unit', head: '单位', width: 16 },
  { key: 'indicator', head: '指标', width: 24 },
  { key: 'ask', head: '问题', width: 32 },
  { key: 'object', head: '对象', width: 12 },
  { key: 'row', head: '条目', width: 12 },
  { key: 'field', head: '字段', width: 12 },
  { key: 'seen', head: '下载时的答案', width: 18 },
  { key: 'answer', head: '答案', width: 18 },
  { key: 'state', head: '状态', width: 10 },
  { key: 'why', head: '说明', width: 26 },
  { key: 'hint', head: '可填', width: 26 },
  { key: 'key', head: '核对码（勿改）', width: 14 },
] as const

/** A column by its name in the code. 列 */
export type SheetColumn = (typeof SHEET_COLUMNS)[number]['key']

/** Texts of a line, by column. */
export type SheetTexts = Readonly<Record<SheetColumn, string>>

/** What whoever fills it in should know. 填写说明 */
export const SHEET_NOTES: readonly string[] = [
  '只改“答案”“状态”“说明”三列，清单还可以改“条目”；其他各列不要改，“核对码”一列不要删。行可以删去、筛选、排序：删去的行不受影响。',
  '“答案”照“可填”一列填写；不能确定的，“答案”空着，“状态”写“无法判定”，并在“说明”里写原因。',
  '清单一条一行、一个字段一行：增加一条时，复制一行，“条目”写新的编号或名称；已经齐全的，“状态”写“已齐”。',
  '把“答案”清空不会收回原来的答案，删去的条目也不会收回；要收回，请在网页上办理。',
  '填好以后保存，在“批次—表格”页上传。程序先逐格列出改动，看过再确认；有一处错误，一格也不保存。',
]
