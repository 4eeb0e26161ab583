import type { Answer, AnswerValue, Row } from '../../model/Facts.ts'
import type { Table } from '../../notices/Table.ts'
import { IssueList } from '../../programme/IssueList.ts'
import { ANSWER_COLUMNS, type AnswerColumn } from '../files/answerColumns.ts'
import { readAnswerTable, type AnswersByUnit } from '../files/readAnswerTable.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import type { HandCell, SheetSaid } from './HandCell.ts'
import type { SheetLine } from './openSheet.ts'

/** A cell into whose lines somebody wrote. 写过的一格 */
export interface TouchedCell {
  readonly cell: HandCell
  readonly lines: readonly SheetLine[]
  /** What stood in the cell when the sheet went out. */
  readonly stood: string
}

/** One with what it is to say now; `said` null: it was emptied, which takes nothing back. */
export interface ReadCell extends TouchedCell {
  readonly said: SheetSaid | null
}

const COLUMNS = ['unit', 'check', 'object', 'row', 'field', 'answer', 'state', 'why'] as const satisfies readonly AnswerColumn[]

/** Reads what was written as a table of answers is read; what does not fit its check is told by its row. 读写过的各格 */
export function readTouched(
  touched: readonly TouchedCell[],
  { askedOf }: Pick<Terms, 'askedOf'>,
): { readonly cells: readonly ReadCell[]; readonly faults: readonly string[] } {
  const [issues, notes] = [new IssueList(), new IssueList()]
  const found: AnswersByUnit = new Map()
  const units = [...new Map(touched.map(({ cell }) => [cell.unit, { ...cell.record, id: cell.unit, names: [] }])).values()]
  const source = { lane: 'assessor', by: '', at: '' } as const
  readAnswerTable(tableOf(touched), '', { units, askedOf, source, issues, notes }, found)
  const cells = touched.map((one): ReadCell => {
    const { cell } = one
    const answer = found
      .get(cell.unit)
      ?.get(cell.asked.check.id)
      ?.find(({ object }) => (object ?? '') === cell.object)
    return { ...one, said: answer ? merged(answer, cell.said) : null }
  })
  return { cells, faults: issues.inOrder().map(({ line, message, remedy }) => `第${String(line)}行：${message}；${ended(remedy)}`) }
}

const ended = (sentence: string): string => (/[。？！]$/u.test(sentence) ? sentence : `${sentence}。`)

const tableOf = (touched: readonly TouchedCell[]): Table => ({
  name: '',
  rows: [
    { number: 0, cells: COLUMNS.map((column) => ANSWER_COLUMNS[column][0]) },
    ...touched.flatMap(({ cell, lines }) =>
      lines.map(({ number, texts: { row, field, answer, state, why } }) => ({
        number,
        cells: [cell.unit, cell.asked.check.id, cell.object, row, field, answer, state, why],
      })),
    ),
  ],
})

/** Entries of a list that the sheet does not name stay as they are. */
function merged({ state, value, why }: Answer, before: SheetSaid): SheetSaid {
  return { state, why: why ?? null, value: value === undefined ? null : withEntries(value, before.value) }
}

function withEntries(value: AnswerValue, before: AnswerValue | null): AnswerValue {
  if (typeof value === 'string' || !('rows' in value)) return value
  if (before === null || typeof before === 'string' || !('rows' in before)) return value
  const said = new Map(value.rows.map((row) => [row.id, row]))
  const kept = before.rows.map((row): Row => {
    const again = said.get(row.id)
    said.delete(row.id)
    return again ? { ...again, ...(row.proof ? { proof: row.proof } : {}) } : row
  })
  const complete = value.complete ?? before.complete
  return { rows: [...kept, ...said.values()], ...(complete === undefined ? {} : { complete }) }
}
