import { formatMoment } from '../../model/Instant.ts'
import { importKindInWords } from '../../model/Incoming.ts'
import type { OutsideImportRow } from '../../store/queries/outsideImports.ts'
import type { Member } from '../../store/queries/roster.ts'

/** An import as it was taken over, line by line, with where it came from. 外来结果表 */
export function incomingTable({ kind, source, rows, at, withdrawnAt, withdrawnWhy }: OutsideImportRow, members: readonly Member[]) {
  const names = new Map(members.map(({ unit, record }) => [unit, record.name]))
  const heads = rows.heads.filter(({ key }) => key !== 'unit')
  const why = new Map(rows.leftOut.map((one) => [one.written, one.why]))
  const above = [
    importKindInWords(kind),
    `来源：${source.title}${source.number === null ? '' : `（${source.number}）`}，${source.issuer}${source.on === null ? '' : `，${source.on}`}`,
    `${formatMoment(at)}导入${withdrawnAt === null ? '' : `，${formatMoment(withdrawnAt)}撤回：${withdrawnWhy ?? ''}`}`,
  ]
  return {
    name: '外来结果',
    above,
    head: ['行', '来文里的名称', '对应的单位', ...heads.map(({ head }) => head), '说明'],
    widths: [6, 24, 24, ...heads.map(() => 18), 30],
    rows: rows.lines.map(({ row, written, unit, cells }) => [
      String(row),
      written,
      unit === null ? '' : (names.get(unit) ?? ''),
      ...heads.map(({ key }) => cells[key] ?? ''),
      unit === null ? `没有采用：${why.get(written) ?? ''}` : '',
    ]),
  }
}
