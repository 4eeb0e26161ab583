import type { SheetNode, UnitSheet } from '../../sheets/unit/UnitSheet.ts'
import type { ResultTable } from './ResultTable.ts'

/** What can be taken out of a unit's result: 失分构成, 各部分得分率, 得分明细. 单位结果表 */
export const UNIT_TABLES = ['waterfall', 'sections', 'rows'] as const

export type UnitTable = (typeof UNIT_TABLES)[number]

/** All tables of a unit's sheet, with nothing that its reader was not shown. 单位结果的各表 */
export const unitTables = (sheet: UnitSheet): readonly ResultTable<UnitTable>[] => [
  waterfallTable(sheet),
  sectionTable(sheet),
  rowTable(sheet),
]

function waterfallTable({ waterfall }: UnitSheet): ResultTable<'waterfall'> {
  return {
    key: 'waterfall',
    name: '失分构成',
    head: ['部分', '编号', '指标', '增减', '剩余（按已确定的）'],
    rows: waterfall === null ? [] : fallRows(waterfall),
    widths: [28, 8, 36, 16, 18],
  }
}

function fallRows({ full, groups, total, scale }: NonNullable<UnitSheet['waterfall']>): readonly (readonly string[])[] {
  let left = scale.full
  const falls = groups.flatMap((group) =>
    group.falls.map((fall) => {
      left -= fall.sure
      return [group.name, fall.number, fall.name, fall.change, String(Math.round(left * 10_000) / 10_000)]
    }),
  )
  return [['满分', '', '', full, String(scale.full)], ...falls, ['总分', '', '', total, '']]
}

function sectionTable({ sections, table }: UnitSheet): ResultTable<'sections'> {
  const hasMedian = sections.some(({ median }) => median !== null)
  const rate = ({ low, high }: { readonly low: number; readonly high: number }) =>
    low === high ? `${String(low)}%` : `${String(low)}%–${String(high)}%`
  return {
    key: 'sections',
    name: '各部分得分率',
    head: ['部分', '得分', '满分', '得分率', ...(hasMedian ? [`${table.name}中位数`] : [])],
    rows: sections.map((one) => [
      ...[one.name, one.points, one.marks, rate(one.rate)],
      ...(hasMedian ? [one.median ? rate(one.median) : ''] : []),
    ]),
    widths: [32, 14, 10, 14, 16],
  }
}

const rowTable = ({ root }: UnitSheet): ResultTable<'rows'> => ({
  key: 'rows',
  name: '得分明细',
  head: ['编号', '指标', '满分', '得分', '怎样得来', '条文'],
  rows: nodesBelow(root).map((node) => [
    ...[node.number, node.copy === undefined ? node.name : `${node.name}（${node.copy}）`, node.of ?? ''],
    node.applies === false ? '不适用' : node.points.text,
    node.steps.map(({ sentence }) => sentence).join('；'),
    [...new Set(node.steps.flatMap(({ clause }) => clause ?? []))].join('；'),
  ]),
  widths: [8, 36, 8, 14, 60, 60],
})

const nodesBelow = (node: SheetNode): readonly SheetNode[] => [node, ...node.children.flatMap(nodesBelow)]
