import { SEEN_AS, seenAsInWords, type ViewsSheet } from './ViewsSheet.ts'

/** A table as it is written out. 导出的表 */
export interface ViewTable {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly widths: readonly number[]
}

/** Totals of all units, each way in a column. 得分对照表 */
export function totalTable(sheets: readonly ViewsSheet[]): ViewTable {
  const rows = sheets.map(({ name, columns }) => {
    const now = columns.find(({ as }) => as === 'objected')
    return [
      name,
      ...SEEN_AS.map((as) => columns.find((one) => one.as === as)?.total ?? ''),
      now?.place ?? '',
      (now?.grades ?? []).join('或'),
    ]
  })
  return { name: '得分对照', head: ['单位', ...SEEN_AS.map(seenAsInWords), '名次', '等次'], rows, widths: [24, 12, 12, 14, 12, 8, 12] }
}

const HEAD = ['单位', '从', '到', '编号', '指标', '原来得分', '现在得分', '原因', '问题', '原来', '现在', '谁', '时间', '理由'] as const

/** Every row that moved, each cause in a line. 变动和原因 */
export const moveTable = (sheets: readonly ViewsSheet[]): ViewTable => ({
  name: '变动和原因',
  head: HEAD,
  rows: sheets.flatMap(({ name, steps }) =>
    steps.flatMap(({ from, to, rows }) =>
      rows.flatMap((row) =>
        row.causes.map(({ kind, ask, from: old, to: now, by, at, why }) => [
          ...[name, seenAsInWords(from), seenAsInWords(to), row.node, row.name, row.from, row.to],
          ...[kind, ask, old, now, by, at.replace('T', ' '), why],
        ]),
      ),
    ),
  ),
  widths: [24, 12, 12, 8, 28, 10, 10, 12, 28, 20, 20, 12, 16, 40],
})
