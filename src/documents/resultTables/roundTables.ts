import type { AnalysisSheet } from '../../sheets/round/analysis/AnalysisSheet.ts'
import type { RoundSheet, StandingLine } from '../../sheets/round/RoundSheet.ts'
import type { ResultTable } from './ResultTable.ts'

/** What can be taken out of a round's results: 排名, 等次依据, 得分分布, 指标差距, 失分. 批次结果表 */
export const ROUND_TABLES = ['ranking', 'seats', 'distribution', 'indicators', 'losses', 'clauses'] as const

export type RoundTable = (typeof ROUND_TABLES)[number]

/** All tables of a round's results, exactly as its pages show them. 批次结果的各表 */
export const roundTables = (sheet: RoundSheet, analysis: AnalysisSheet): readonly ResultTable<RoundTable>[] => [
  rankingTable(sheet),
  seatTable(analysis),
  distributionTable(sheet),
  indicatorTable(sheet, analysis),
  lossTable(analysis),
  clauseTable(analysis),
]

const STATES: Readonly<Record<StandingLine['gradeState'], string>> = { certain: '', open: '（未定）', decision: '（待审定）', none: '' }

const gradeText = ({ grades, gradeState }: Pick<StandingLine, 'grades' | 'gradeState'>): string =>
  `${grades.join('或')}${STATES[gradeState]}`

const numbered = ({ number, name }: { readonly number: string; readonly name: string }): readonly [string, string] => [number, name]

const rankingTable = ({ tables }: RoundSheet): ResultTable<'ranking'> => ({
  key: 'ranking',
  name: '排名',
  head: ['组别', '类别', '名次', '单位', '得分', '最低得分', '最高得分', '等次', '距线', '失分项数', '主要失分', '待核', '说明'],
  rows: tables.flatMap((table) =>
    table.lines.map((line) => [
      ...[table.name, line.class ?? '', line.place ?? '不排名', line.name],
      ...[line.total.text, line.total.low ?? '', line.total.high ?? '', gradeText(line), line.distance?.words ?? ''],
      String(line.lost.rows),
      line.lost.most.map(({ number, name, points }) => `${number} ${name} −${points}`.trim()).join('；'),
      ...[String(line.open), line.because.join('；')],
    ]),
  ),
  widths: [12, 6, 8, 26, 14, 10, 10, 16, 32, 10, 48, 6, 40],
})

const seatTable = ({ tables }: AnalysisSheet): ResultTable<'seats'> => ({
  key: 'seats',
  name: '等次依据',
  head: ['组别', '等次线', '怎样划线', '单位', '类别', '名次', '得分', '线上线下', '距线', '等次', '条文'],
  rows: tables.flatMap(({ name, lines, exceptions }) => [
    ...lines.flatMap((line) =>
      (['inside', 'outside'] as const).flatMap((side) =>
        line[side].map((unit) => [
          ...[name, `${line.among}${line.above}${line.below === '' ? '' : `／${line.below}`}`, line.words],
          ...[unit.name, unit.class ?? '', unit.place ?? '不排名', unit.total, side === 'inside' ? '线上' : '线下', unit.words],
          ...[gradeText(unit), line.clause],
        ]),
      ),
    ),
    ...exceptions.map((one) => [name, '另有规定', one.because.join('；'), one.name, '', '', '', '', '', gradeText(one), '']),
  ]),
  widths: [12, 16, 44, 26, 6, 8, 14, 8, 32, 16, 48],
})

const distributionTable = ({ tables }: RoundSheet): ResultTable<'distribution'> => ({
  key: 'distribution',
  name: '得分分布',
  head: ['组别', '从（含）', '到', '单位数', '其中还有待核', '中位数', '最高', '最低'],
  rows: tables.flatMap(({ name, figures }) =>
    (figures?.bins ?? []).map(({ from, to, sure, open }) => [
      ...[name, String(from), String(to), String(sure + open), String(open)],
      ...[figures?.median.text ?? '', figures?.highest ?? '', figures?.lowest ?? ''],
    ]),
  ),
  widths: [14, 10, 10, 10, 14, 16, 10, 10],
})

const indicatorTable = ({ tables }: RoundSheet, analysis: AnalysisSheet): ResultTable<'indicators'> => ({
  key: 'indicators',
  name: '指标差距',
  head: ['组别', '编号', '指标', '分值', '平均失分', '失分单位', '适用单位', '最低–最高', '差距'],
  rows: tables.flatMap((table) => [
    ...(table.figures?.rows ?? []).map((row) => [
      ...[table.name, ...numbered(row), row.marks, row.meanLost, String(row.lost), String(row.units), row.span],
      '拉开差距',
    ]),
    ...(analysis.tables.find(({ name }) => name === table.name)?.level ?? []).map((row) => [
      ...[table.name, ...numbered(row), '', row.how === 'full' ? '0' : '', '', '', ''],
      row.how === 'full' ? '没有拉开：都是满分' : '没有拉开：失分一样多',
    ]),
  ]),
  widths: [14, 8, 36, 8, 10, 10, 10, 12, 24],
})

const lossTable = ({ tables, losses }: AnalysisSheet): ResultTable<'losses'> => ({
  key: 'losses',
  name: '按指标失分',
  head: [
    '编号',
    '指标',
    '分值',
    '失分单位',
    '适用单位',
    '共失分',
    '平均失分',
    ...tables.flatMap(({ name }) => [`${name}失分单位`, `${name}共失分`]),
  ],
  rows: losses.map(({ all, groups, ...row }) => [
    ...[...numbered(row), row.marks, String(all.lost), String(all.units), all.sum, all.mean],
    ...groups.flatMap((cell) => (cell ? [`${String(cell.lost)}/${String(cell.units)}`, cell.sum] : ['', ''])),
  ]),
  widths: [8, 36, 8, 10, 10, 10, 10, ...tables.flatMap(() => [16, 16])],
})

const clauseTable = ({ tables, clauses }: AnalysisSheet): ResultTable<'clauses'> => ({
  key: 'clauses',
  name: '按条款失分',
  head: ['编号', '指标', '条款', '扣分单位', '共扣分', ...tables.map(({ name }) => `${name}扣分单位`)],
  rows: clauses.map((row) => [...numbered(row), row.clause, String(row.units), row.sum, ...row.groups.map(String)]),
  widths: [8, 32, 60, 10, 10, ...tables.map(() => 16)],
})
