import { formatMoment, type Instant } from '../../model/Instant.ts'
import type { Lane } from '../../model/Facts.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { handCells, type CellsAsked } from './handCells.ts'
import { SHEET_COLUMNS, SHEET_NOTES } from './sheetColumns.ts'
import { printMark } from './sheetKey.ts'
import { sheetLines } from './sheetLines.ts'

/** A sheet as it is written into a file. 交出的表格 */
export interface HandOutSheet {
  readonly above: readonly string[]
  readonly columns: readonly { readonly head: string; readonly width: number }[]
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly string[]
}

/** What the lane is called on a sheet. */
export const SHEET_NAMES: Readonly<Partial<Record<Lane, string>>> = {
  assessor: '评分表',
  test: '测试结果表',
  expert: '专家评分表',
  self: '自查表',
}

/** Cells of a round as a table to be filled in elsewhere and brought back. 交出表格 */
export async function makeSheet(
  db: Db,
  asked: CellsAsked,
  { title, by, at }: { readonly title: string; readonly by: string; readonly at: Instant },
): Promise<HandOutSheet> {
  const { terms, scope } = asked
  const cells = await handCells(db, asked)
  if (cells.length === 0)
    throw new Refusal(
      'not-found',
      'sheet-empty',
      '所选的范围里没有归您填写的内容。请另选单位或指标；分工有误的，请政务公开办在“阶段和分工”里调整。',
    )
  const speaker = scope.speaker === by ? by : `${scope.speaker}（${by}代）`
  const head = `${title} · ${SHEET_NAMES[scope.lane] ?? ''} · ${speaker} · ${formatMoment(at)}`
  return {
    above: [head, ...SHEET_COLUMNS.slice(2).map(() => ''), printMark({ round: terms.round, lane: scope.lane })],
    columns: SHEET_COLUMNS.map((column) => ({ head: column.head, width: column.width })),
    rows: cells.flatMap(sheetLines).map((line) => SHEET_COLUMNS.map(({ key }) => line[key])),
    notes: SHEET_NOTES,
  }
}
