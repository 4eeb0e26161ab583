import type { YearsSheet } from '../../sheets/years/YearsSheet.ts'
import type { ResultTable } from './ResultTable.ts'

/** What can be taken out of a comparison of years: 方法比较, 各单位, 组内得分, 各指标. 历年对比表 */
export const YEAR_TABLES = ['methods', 'units', 'groups', 'rows'] as const

export type YearTableKey = (typeof YEAR_TABLES)[number]

/** All tables of a comparison of years; the methods come first, and 不可比 is said where it is so. 历年对比的各表 */
export const yearTables = (sheet: YearsSheet): readonly ResultTable<YearTableKey>[] => [
  methodTable(sheet),
  unitTable(sheet),
  groupTable(sheet),
  rowTable(sheet),
]

const said = ({ is, why }: { readonly is: boolean; readonly why: string }): string => (is ? '可比' : `不可比：${why}`)

const methodTable = ({ years }: YearsSheet): ResultTable<'methods'> => ({
  key: 'methods',
  name: '方法比较',
  head: ['年度', '批次', '方案', '状态', '单位数', '得分', '名次', '等次', '影响结果的不同'],
  rows: years.map((year) => [
    ...[year.label, year.title, year.version === null ? '' : `${year.programme}（第${String(year.version)}版）`, year.state],
    String(year.units),
    ...(year.versus ? [said(year.versus.points), said(year.versus.places), said(year.versus.grades)] : ['本批次', '本批次', '本批次']),
    year.versus ? [...year.versus.differences, ...(year.versus.more > 0 ? [`另有 ${String(year.versus.more)} 处`] : [])].join('；') : '',
  ]),
  widths: [10, 36, 36, 20, 8, 28, 28, 28, 60],
})

const unitTable = ({ years, tables }: YearsSheet): ResultTable<'units'> => ({
  key: 'units',
  name: '各单位历年结果',
  head: ['组别', '单位', ...years.flatMap(({ label }) => [`${label}得分`, `${label}名次`, `${label}等次`]), '比可比的上一年', '上一年是'],
  rows: tables.flatMap(({ name, units }) =>
    units.map((unit) => [
      ...[name, unit.name],
      ...unit.cells.flatMap((cell) =>
        cell ? [cell.total, cell.place === null ? '' : `${cell.place}/${String(cell.ranked)}`, cell.grades.join('或')] : ['', '', ''],
      ),
      ...(unit.change ? [unit.change.text, unit.change.since] : ['', '']),
    ]),
  ),
  widths: [14, 28, ...years.flatMap(() => [14, 10, 10]), 16, 10],
})

const groupTable = ({ years, tables }: YearsSheet): ResultTable<'groups'> => ({
  key: 'groups',
  name: '各组历年得分',
  head: ['组别', '年度', '中位数', '最低', '最高', '得分与本批次'],
  rows: tables.flatMap(({ name, figures }) =>
    figures.flatMap((one, at) => {
      const year = years[at]
      if (!one || !year) return []
      return [[name, year.label, one.median, String(one.lowest), String(one.highest), year.versus ? said(year.versus.points) : '本批次']]
    }),
  ),
  widths: [14, 10, 16, 10, 10, 48],
})

const rowTable = ({ years, tables }: YearsSheet): ResultTable<'rows'> => ({
  key: 'rows',
  name: '各指标历年失分',
  head: ['组别', '编号', '指标', ...years.flatMap(({ label }) => [`${label}平均失分`, `${label}失分单位`, `${label}与本批次`])],
  rows: tables.flatMap(({ name, rows }) =>
    rows.map((row) => [
      ...[name, row.number, row.name],
      ...row.cells.flatMap((cell, at) => [
        ...(cell ? [cell.mean, `${String(cell.lost)}/${String(cell.units)}`] : ['', '']),
        years[at]?.versus ? said({ is: row.why[at] === null, why: row.why[at] ?? '' }) : '本批次',
      ]),
    ]),
  ),
  widths: [14, 8, 36, ...years.flatMap(() => [10, 10, 30])],
})
