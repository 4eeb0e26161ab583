import type { DeskCell, DeskMember, DeskRow } from '../../../server/deskApi.ts'
import type { DeskShow } from './deskSearch.ts'
import type { OutboxEntry } from './outbox/OutboxEntry.ts'
import { isOpen } from './said.ts'
import { isContradictory, offeredOf, questionsOf, type Answering, type Question } from './questionsOf.ts'

/** A line of the desk: a unit at a row, whichever of them goes down the page. 评分台的一行 */
export interface DeskLine {
  /** What the address calls it: the unit across, the row's code down. */
  readonly key: string
  readonly title: string
  readonly unit: string
  readonly unitName: string
  readonly row: DeskRow
  /** A heading that begins with it. */
  readonly section: string | null
  /** Null: still on its way. */
  readonly cell: DeskCell | null
  readonly questions: readonly Question[]
  /** How far it is, as far as the list says it. */
  readonly asked: number
  readonly answered: number
  readonly self: boolean
  readonly contradictory: boolean
  readonly cantTell: boolean
}

/** A line of a cell that is there. */
export function lineOf(
  cell: DeskCell,
  row: DeskRow,
  names: Pick<DeskLine, 'key' | 'title' | 'unitName' | 'section'>,
  who: Answering,
): DeskLine {
  const questions = questionsOf(row, cell, who)
  const isAsked = cell.applies === true || cell.applies === 'undecided'
  const expected = isAsked ? questions.filter((one) => one.expected) : []
  return {
    ...names,
    unit: cell.unit,
    row,
    cell,
    questions,
    asked: expected.length,
    answered: expected.filter(({ mine }) => mine.length > 0).length,
    self: questions.some(({ self }) => self.length > 0),
    contradictory: questions.some(isContradictory),
    cantTell: questions.some(({ mine }) => mine.some(({ state }) => state === 'cantTell')),
  }
}

/** A line whose cell is not there yet. */
export const lineOfMember = ({ unit, name, ...progress }: DeskMember, row: DeskRow): DeskLine => ({
  key: unit,
  title: name,
  unit,
  unitName: name,
  row,
  section: null,
  cell: null,
  questions: [],
  ...progress,
})

export const isDone = ({ asked, answered }: Pick<DeskLine, 'asked' | 'answered'>): boolean => answered >= asked

/** Whether a line stays under what is to be shown. 按状态筛选 */
export function isShown(line: DeskLine, show: DeskShow): boolean {
  switch (show) {
    case 'all':
      return true
    case 'open':
      return !isDone(line)
    case 'self':
      return line.self
    case 'contradictory':
      return line.contradictory
    case 'cantTell':
      return line.cantTell
  }
}

/** The next line behind one that is not done, from the beginning again behind the last; null: all are done. */
export function nextOpen(lines: readonly DeskLine[], at: number): number | null {
  const order = [...lines.keys()].map((step) => (at + 1 + step) % lines.length)
  return (
    order.find((index) => {
      const line = lines[index]
      return line !== undefined && index !== at && !isDone(line)
    }) ?? null
  )
}

/** The question of a line to begin with: the first without an answer. */
export const firstQuestion = ({ questions }: DeskLine, entries: readonly OutboxEntry[]): Question | undefined =>
  questions.find((one) => one.writable && isOpen(one, entries)) ?? questions.find(({ writable }) => writable) ?? questions[0]

/** A line with what was said to it here and is on its way. */
export function withPending(line: DeskLine, entries: readonly OutboxEntry[]): DeskLine {
  // Of a cell that is on its way the list knows how far it is; its questions are not there to be counted.
  if (!line.cell || !entries.some(({ answers }) => answers.some(({ unit }) => unit === line.unit))) return line
  const asked = line.asked === 0 ? [] : line.questions.filter(({ expected }) => expected)
  return { ...line, answered: asked.filter((one) => !isOpen(one, entries)).length }
}

/** Questions that Enter would confirm. */
export const offeredIn = ({ questions }: DeskLine, entries: readonly OutboxEntry[]): readonly Question[] =>
  questions.filter((one) => one.writable && one.expected && isOpen(one, entries) && offeredOf(one) !== null)
