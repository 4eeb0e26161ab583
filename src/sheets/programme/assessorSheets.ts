import { isNamedAssessor } from '../../model/assessors.ts'
import type { Programme } from '../../model/Programme.ts'
import type { AssessorSheet, ProgrammeRow, ScorecardSheet } from './ProgrammeSheet.ts'

/** The offices that the notice names, each with the rows it leads; one that leads none comes with an empty list. 牵头单位 */
export function assessorSheets({ assessors = [] }: Programme, cards: readonly ScorecardSheet[]): readonly AssessorSheet[] {
  const rows = cards.flatMap((card) => scored(card.root).map((row) => ({ row, card: card.for.join('、') })))
  return assessors.map(({ name, aliases, unit, instead, readings }) => ({
    name,
    aliases,
    unit: unit ?? null,
    instead: instead ?? null,
    readings,
    rows: rows
      .filter(({ row }) => row.assessor.some((spelling) => isNamedAssessor({ name, aliases }, spelling)))
      .map(({ row: { key, number, name: title, words }, card }) => ({ key, card, number, name: title, marks: words.marks })),
  }))
}

const scored = (row: ProgrammeRow): readonly ProgrammeRow[] =>
  row.role === 'indicator' || row.role === 'column' ? [row] : row.children.flatMap(scored)
