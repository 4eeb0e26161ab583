import type { SheetOfTexts } from '../../notices/writers/xlsx.ts'
import type { ColumnSheet } from './readColumns.ts'

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八']

/** The columns of a site as a table that can be filled in and read again; empty, it is the form for it. 栏目表 */
export function columnTable(columns: readonly ColumnSheet[]): SheetOfTexts {
  const depth = Math.max(3, ...columns.map(({ levels }) => levels.length))
  const levels = NUMBERS.slice(0, depth)
  return {
    name: '栏目保障任务分解表',
    head: [...levels.map((number) => `${number}级栏目`), '公开内容', '保障单位', '更新要求', '网址'],
    rows: columns.map((column) => [
      ...levels.map((_, at) => column.levels[at] ?? ''),
      column.content ?? '',
      [...column.keepers.map(({ name }) => name), ...column.openKeepers].join('、'),
      column.updatesText ?? column.updatesWords,
      column.url ?? '',
    ]),
    widths: [...levels.map(() => 18), 40, 30, 22, 40],
  }
}
