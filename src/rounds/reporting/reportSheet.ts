import type { SheetOfTexts } from '../../notices/writers/xlsx.ts'
import type { ReportedResult, ReportedTable } from './ReportedResult.ts'
import { weightingInWords } from './weightingFrom.ts'

const HEAD = ['名次', '单位', '分组', '类别', '得分', '等次', '折算得分'] as const
const WIDTHS = [8, 30, 14, 12, 12, 12, 14]

const rowsOf = ({ rows }: ReportedTable): readonly (readonly string[])[] =>
  rows.map(({ place, name, group, class: kind, grades, printed }) => [
    ...[place ?? '', name, group, kind ?? '', printed.total, grades.join('或'), printed.weighted],
  ])

/** All units in one table, each with the ranking that it stands in; below it what is signed and what proves it. 报送的表（CSV） */
export const reportRows = (report: ReportedResult): readonly (readonly string[])[] => [
  ['排名范围', ...HEAD, '得分（精确值）', '折算得分（精确值）'],
  ...report.tables.flatMap((table) =>
    rowsOf(table).map((row, at) => [table.name, ...row, table.rows[at]?.total ?? '', table.rows[at]?.weighted ?? '']),
  ),
  [],
  ...signOff(report),
  ...proofOf(report),
]

/** As a workbook: what it is, the rows with their sum, the block to sign and to seal, and what proves it. 报送的表（Excel） */
export function reportSheets(report: ReportedResult): readonly SheetOfTexts[] {
  const title = `${report.demonstration ? '【演示】' : ''}${report.round.title}结果`
  const rows = report.tables.flatMap((table) => [
    [table.name],
    ...rowsOf(table),
    ...(table.sum === '' ? [] : [['合计', '', '', '', '', '', table.sum]]),
    [''],
  ])
  return [
    { name: '报送结果', above: [`${title}（报${report.to}）`], head: HEAD, rows: [...rows, ...signOff(report)], widths: WIDTHS },
    { name: '核对', head: ['项目', '内容'], rows: proofOf(report), widths: [24, 90] },
  ]
}

/** 签发栏 */
const signOff = ({ office, approvals, signedBy, weighting, on }: ReportedResult): readonly (readonly string[])[] => [
  ['折算办法', weightingInWords(weighting)],
  ...approvals.map(({ body, name, on: day }) => ['审定', body, name, day]),
  ['报送单位', office, '', '', '（盖章）'],
  ['签发人', signedBy, '', '', '（签字）'],
  ['日期', on],
]

const proofOf = ({ settled, programme, hash, why, round }: ReportedResult): readonly (readonly string[])[] => [
  ['批次', round.title],
  ['考核方案', programme.title],
  ['方案指纹', programme.hash],
  ['定稿', `第 ${String(settled.number)} 份，${settled.on}`],
  ['回执', settled.receipt],
  ['定稿的操作日志', settled.journal],
  ['报送各行的指纹', hash],
  ['报送的理由', why],
]
