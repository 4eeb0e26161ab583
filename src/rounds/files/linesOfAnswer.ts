import { fieldLabel } from '../../engine/words/Vocabulary.ts'
import type { Field, ListCheck } from '../../model/Check.ts'
import type { Answer, AnswerValue } from '../../model/Facts.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'
import { rowNames } from '../best/possibleValues.ts'
import { LANE_WORDS, STATE_WORDS, type AnswerColumn } from './answerColumns.ts'

/** What stands in a line of a table of answers, by column. */
export type AnswerCells = Partial<Record<AnswerColumn, string>>

type Cells = AnswerCells

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

/** The empty lines of a check: one, or for a list one per row it must have and field. 空行 */
export function emptyLines(asked: AskedCheck): readonly (AnswerCells & { readonly hint: string })[] {
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

/** The lines in which a table says an answer: one, or for a list one per row and field. 答案的各行 */
export function linesOfAnswer(answer: Answer, { check }: AskedCheck): readonly AnswerCells[] {
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
