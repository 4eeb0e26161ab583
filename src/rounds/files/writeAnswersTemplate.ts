import { roundProgramme } from '../../engine/roundProgramme.ts'
import { copyNames } from '../../model/copyNames.ts'
import { LANES, type Unit } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { askedOfGroups, type AskedCheck } from '../../programme/askedChecks.ts'
import { askedOfUnit, assessorsOfCheck } from './askedOfUnit.ts'
import { ANSWER_COLUMNS, guardCell, HELPING_COLUMNS, type AnswerColumn } from './answerColumns.ts'
import { emptyLines, linesOfAnswer, type AnswerCells } from './linesOfAnswer.ts'

const COLUMNS = Object.keys(ANSWER_COLUMNS) as readonly AnswerColumn[]

const quote = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const csvLine = (cells: readonly string[]): string => cells.map((cell) => quote(guardCell(cell))).join(',')

/** Objects, months or seats that a check is answered for; one empty name where it is asked once, or of whoever answers. */
function objectsOf({ per }: AskedCheck, unit: Unit, programme: Programme): readonly string[] {
  return !per || per.each === 'assessor' || per.each === 'expert' ? [''] : (copyNames(per, unit, programme.period) ?? [])
}

/**
 * A table of every unit and check for an office to fill in, what is known already filled in; an office's spreadsheet opens it as it
 * is (CSV with the mark of UTF-8). Checks of rows that do not apply to a unit are left out. 答案空表
 *
 * @param assessor only the rows that this one scores
 */
export function* writeAnswersTemplate(round: RoundFacts, notice: Programme, assessor?: string): Generator<string> {
  const programme = roundProgramme(notice, round)
  const askedOf = askedOfGroups(programme)
  yield `\uFEFF${csvLine([...COLUMNS.map((column) => ANSWER_COLUMNS[column][0]), ...HELPING_COLUMNS])}\r\n`
  for (const { unit, facts } of round.units) {
    const all = askedOf(unit.group)
    for (const asked of askedOfUnit(all, unit)) {
      if (assessor !== undefined && !assessorsOfCheck(asked, all, programme, unit).includes(assessor)) continue
      const said = [...(facts.answers[asked.check.id] ?? [])].sort((a, b) => LANES.indexOf(a.lane) - LANES.indexOf(b.lane))
      const lines =
        said.length > 0
          ? said.flatMap((answer) => linesOfAnswer(answer, asked))
          : objectsOf(asked, unit, programme).flatMap((object) => emptyLines(asked).map((line) => ({ ...line, object })))
      for (const line of lines) {
        const cells: AnswerCells = { ...line, unit: unit.name, check: asked.check.id }
        const help = 'hint' in line && typeof line.hint === 'string' ? line.hint : ''
        yield `${csvLine([...COLUMNS.map((column) => cells[column] ?? ''), asked.home?.name ?? '', asked.check.ask, help])}\r\n`
      }
    }
  }
}
