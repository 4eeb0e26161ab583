import { roundProgramme } from '../../engine/roundProgramme.ts'
import { fieldLabel } from '../../engine/words/Vocabulary.ts'
import { copyNames } from '../../model/copyNames.ts'
import { LANES, type Answer, type AnswerValue, type Unit } from '../../model/Facts.ts'
import type { Field, ListCheck } from '../../model/Check.ts'
import type { Programme } from '../../model/Programme.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { askedOfGroups, type AskedCheck } from '../../programme/askedChecks.ts'
import { askedOfUnit, assessorsOfCheck } from './askedOfUnit.ts'
import { rowNames } from '../best/possibleValues.ts'
import { ANSWER_COLUMNS, guardCell, HELPING_COLUMNS, LANE_WORDS, STATE_WORDS, type AnswerColumn } from './answerColumns.ts'

type Cells = Partial<Record<AnswerColumn, string>>

const COLUMNS = Object.keys(ANSWER_COLUMNS) as readonly AnswerColumn[]

const quote = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const csvLine = (cells: readonly string[]): string => cells.map((cell) => quote(guardCell(cell))).join(',')

const range = ({ from, to }: { readonly from?: string; readonly to?: string }): string =>
  from === undefined && to === undefined ? '数' : `数，${from ?? ''}至${to ?? ''}`

function fieldHint(field: Field | undefined): string {
  if (!field) return ''
  if (field.kind === 'choice') return field.levels.join('、')
  if (field.kind === 'date') return `日期${field.open === undefined ? '' : `、${field.open}`}`
  return field.kind === 'number' ? range(field) : '文字'
}

function hint({ check }: AskedCheck): string {
  switch (check.kind) {
    case 'choice':
      return check.levels.join('、')
    case 'number':
      return check.rate ? '分子/分母' : range(check)
    case 'points':
      return `${check.from}至${check.to}分${check.step === undefined ? '' : `，间隔${check.step}分`}`
    case 'list':
      return '一条一行；没有了，状态写“已齐”'
  }
}

/** The empty lines of a check: one, or for a list one per row it must have and field. */
function emptyLines(asked: AskedCheck): readonly (Cells & { readonly hint: string })[] {
  const { check } = asked
  if (check.kind !== 'list') return [{ hint: hint(asked) }]
  const names = rowNames(check)
  const rows = names.length > 0 ? names : ['']
  return rows.flatMap((row) =>
    Object.entries(check.fields).map(([field, kind]) => ({ row, field: fieldLabel(check, field), hint: fieldHint(kind) })),
  )
}

const stateWord = (state: string): string => Object.entries(STATE_WORDS).find(([, one]) => one === state)?.[0] ?? ''
const laneWord = (lane: string): string => Object.entries(LANE_WORDS).find(([, one]) => one === lane)?.[0] ?? ''

function listLines(value: Exclude<AnswerValue, string>, check: ListCheck, common: Cells): readonly Cells[] {
  if (!('rows' in value)) return []
  const rows = value.rows.flatMap(({ id, fields, proof }): readonly Cells[] => {
    const told = Object.entries(fields)
    const first = proof?.join('；') ?? ''
    if (told.length === 0) return [{ ...common, row: id, proof: first }]
    return told.map(([field, said], at): Cells => {
      const kind = check.fields[field]
      const open = kind?.kind === 'date' ? (kind.open ?? '') : ''
      return { ...common, row: id, field: fieldLabel(check, field), answer: said ?? open, proof: at === 0 ? first : '' }
    })
  })
  const state = value.complete === undefined ? 'answered' : value.complete ? 'complete' : 'incomplete'
  const isSaidByRows = value.complete === undefined && rows.length > 0 && common.proof === ''
  const done: readonly Cells[] = isSaidByRows ? [] : [{ ...common, state: stateWord(state) }]
  return [...rows, ...done]
}

function answerLines(answer: Answer, { check }: AskedCheck): readonly Cells[] {
  const { object, lane, by, at, why, proof, confirmedBy, value, state } = answer
  const common: Cells = {
    object: object ?? '',
    lane: laneWord(lane),
    by,
    at,
    why: why ?? '',
    proof: proof?.join('；') ?? '',
    confirmedBy: confirmedBy ?? '',
  }
  if (value === undefined) return [{ ...common, state: stateWord(state) }]
  if (typeof value === 'string') return [{ ...common, answer: value }]
  if ('numerator' in value) return [{ ...common, answer: `${value.numerator}/${value.denominator}` }]
  return check.kind === 'list' ? listLines(value, check, common) : []
}

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
          ? said.flatMap((answer) => answerLines(answer, asked))
          : objectsOf(asked, unit, programme).flatMap((object) => emptyLines(asked).map((line) => ({ ...line, object })))
      for (const line of lines) {
        const cells: Cells = { ...line, unit: unit.name, check: asked.check.id }
        const help = 'hint' in line && typeof line.hint === 'string' ? line.hint : ''
        yield `${csvLine([...COLUMNS.map((column) => cells[column] ?? ''), asked.home?.name ?? '', asked.check.ask, help])}\r\n`
      }
    }
  }
}
