import fc, { type GeneratorValue } from 'fast-check'
import type { Answer, AnswerValue, Facts, Row, Unit } from '../../src/model/Facts.ts'

/** Facts of which something is not known yet: answers, fields of rows, and whether a register is complete. */
export function forgotten(g: GeneratorValue, facts: Facts, oneIn: number): Facts {
  const loses = () => g(fc.integer, { min: 0, max: oneIn - 1 }) === 0
  const fields = (row: Row): Row => ({ ...row, fields: Object.fromEntries(Object.entries(row.fields).filter(() => !loses())) })
  const value = (known: AnswerValue | undefined): AnswerValue | undefined => {
    if (typeof known !== 'object' || !('rows' in known)) return known
    const { complete, ...rest } = known
    // A register that says it is complete has all its rows; of one that does not, some may be missing.
    if (complete !== true)
      return { ...rest, rows: known.rows.filter(() => !loses()).map(fields), ...(complete === undefined ? {} : { complete }) }
    return loses() ? { rows: known.rows.filter(() => !loses()).map(fields), complete: false } : { rows: known.rows.map(fields), complete }
  }
  const of = (answer: Answer): Answer => {
    const left = value(answer.value)
    return left === undefined ? answer : { ...answer, value: left }
  }
  const answers = Object.entries(facts.answers).map(([check, given]) => [check, given.filter(() => !loses()).map(of)] as const)
  return { ...facts, answers: Object.fromEntries(answers) }
}

/** A unit of which some pairs of the applicability matrix are not decided yet. */
export const undecided = (g: GeneratorValue, unit: Unit): Unit => ({
  ...unit,
  applies: Object.fromEntries(Object.entries(unit.applies).filter(() => g(fc.integer, { min: 0, max: 1 }) === 0)),
})
