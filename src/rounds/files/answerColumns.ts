import type { Answer, Lane } from '../../model/Facts.ts'

/** The columns of a table of answers, with the names offices give them. 答案表的列 */
export const ANSWER_COLUMNS = {
  unit: ['单位', '单位名称', '被考核单位'],
  check: ['检查点', '检查点编号'],
  object: ['对象'],
  row: ['条目', '行'],
  field: ['字段'],
  answer: ['答案', '结果'],
  state: ['状态'],
  why: ['说明', '原因'],
  proof: ['佐证', '佐证材料'],
  lane: ['来源'],
  by: ['评分人', '填报人', '考核人员'],
  at: ['时间', '日期'],
  confirmedBy: ['确认人'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** A column by its name in the code. 列 */
export type AnswerColumn = keyof typeof ANSWER_COLUMNS

/** Columns without which no line can be read. 必需的列 */
export const NEEDED_COLUMNS: readonly AnswerColumn[] = ['unit', 'check', 'answer']

/** Columns of the template that help whoever fills it in. */
export const HELPING_COLUMNS = ['指标', '问题', '可填'] as const

/** The words for a check's state; the last two say whether a register is complete. */
export const STATE_WORDS: Readonly<Record<string, Answer['state'] | 'complete' | 'incomplete'>> = {
  已答: 'answered',
  无法判定: 'cantTell',
  未抽到: 'notDrawn',
  申明没有: 'declaredNone',
  已齐: 'complete',
  未齐: 'incomplete',
}

/** The words for where an answer stands. */
export const LANE_WORDS: Readonly<Record<string, Lane>> = {
  异议: 'objection',
  考核: 'assessor',
  专家: 'expert',
  测试: 'test',
  导入: 'import',
  检测: 'probe',
  自查: 'self',
}

/** A spreadsheet would run such a cell as a formula, so an apostrophe stands before it; a number is no formula. */
export const guardCell = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text)

/** Takes the apostrophe away again. 还原单元格 */
export const unguardCell = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text)
