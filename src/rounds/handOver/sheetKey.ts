import { createHash } from 'node:crypto'
import { LANES, type Lane } from '../../model/Facts.ts'
import type { SheetTexts } from './sheetColumns.ts'

/** Which cell a line belongs to, what stood in it, and what was written there when the sheet went out. 核对码 */
export interface SheetKey {
  readonly unit: string
  readonly check: string
  readonly object: string
  /** What stood in the cell, as `HandCell.stands` has it. */
  readonly stood: string
  /** Of what its lines said. */
  readonly digest: string
}

/** Of which round a sheet is, and in which lane. */
export interface SheetMark {
  readonly round: string
  readonly lane: Lane
}

const MARK = 'mingjing'

export const printKey = ({ unit, check, object, stood, digest }: SheetKey): string => JSON.stringify([unit, check, object, stood, digest])

export const printMark = ({ round, lane }: SheetMark): string => JSON.stringify([MARK, 1, round, lane])

/** Null: it is none, or somebody has changed it. */
export function readKey(text: string): SheetKey | null {
  const [unit, check, object, stood, digest] = textsIn(text)
  if (unit === undefined || check === undefined || object === undefined || stood === undefined || digest === undefined) return null
  return { unit, check, object, stood, digest }
}

/** Null: it is none. 表格的批次和来源 */
export function readMark(text: string): SheetMark | null {
  const [mark, , round, written] = textsIn(text)
  const lane = LANES.find((one) => one === written)
  return mark === MARK && round !== undefined && lane !== undefined ? { round, lane } : null
}

function textsIn(text: string): readonly string[] {
  if (!text.startsWith('[') || text.length > 2_000) return []
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? read.map(String) : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

/** Tells whether somebody wrote into the lines of a cell; their order does not matter. 行内容的摘要 */
export function linesDigest(lines: readonly Pick<SheetTexts, 'row' | 'field' | 'answer' | 'state' | 'why'>[]): string {
  const said = lines.map(({ row, field, answer, state, why }) =>
    JSON.stringify([row, field, answer, state, why].map((text) => text.trim())),
  )
  return createHash('sha256').update(said.sort().join('\n')).digest('hex').slice(0, 12)
}
