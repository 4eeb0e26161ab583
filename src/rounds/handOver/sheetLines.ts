import type { Answer } from '../../model/Facts.ts'
import { emptyLines, linesOfAnswer, type AnswerCells } from '../files/linesOfAnswer.ts'
import { rowWords, type HandCell } from './HandCell.ts'
import { saidWords } from './saidWords.ts'
import type { SheetTexts } from './sheetColumns.ts'
import { linesDigest, printKey } from './sheetKey.ts'

/** The lines of a cell: what stands there ready to be changed, and how it may be changed. 一格的各行 */
export function sheetLines(cell: HandCell): readonly SheetTexts[] {
  const { unit, record, asked, row, object, stands } = cell
  const lines = filled(cell).map((line) => ({
    row: line.row ?? '',
    field: line.field ?? '',
    answer: line.answer ?? '',
    state: line.state ?? '',
    why: line.why ?? '',
  }))
  const hints = new Map(emptyLines(asked).map(({ field = '', hint }) => [field, hint]))
  const key = printKey({ unit, check: asked.check.id, object, stood: stands, digest: linesDigest(lines) })
  const seen = saidWords(asked.check, cell.said)
  return lines.map((line) => ({
    ...line,
    unit: record.name,
    indicator: rowWords(row),
    ask: asked.check.ask,
    object,
    seen,
    hint: hints.get(line.field) ?? '',
    key,
  }))
}

/** What stands; of an open list also an empty entry. */
function filled({ asked, said }: HandCell): readonly AnswerCells[] {
  const empty = emptyLines(asked)
  if (said.state === 'cleared') return empty
  const answer: Omit<Answer, 'value'> = {
    check: asked.check.id,
    lane: 'assessor',
    by: '',
    at: '',
    state: said.state,
    ...(said.why === null ? {} : { why: said.why }),
  }
  const value = said.value !== null && typeof said.value === 'object' && 'rows' in said.value ? withoutProof(said.value) : said.value
  const lines = linesOfAnswer({ ...answer, ...(value === null ? {} : { value }) }, asked)
  const isOpen = asked.check.kind === 'list' && asked.check.of === undefined && asked.check.size === undefined
  return isOpen && said.state === 'answered' ? [...lines, ...empty] : lines.length > 0 ? lines : empty
}

/** What proves a row stays where it is; a sheet says nothing of it. */
const withoutProof = (value: Extract<NonNullable<HandCell['said']['value']>, { readonly rows: unknown }>) => ({
  ...value,
  rows: value.rows.map(({ proof: _, ...row }) => row),
})
