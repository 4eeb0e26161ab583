import { copyNames } from '../../model/copyNames.ts'
import type { Programme } from '../../model/Programme.ts'
import type { RosterUnit, StandingMark } from '../../store/queries/desk.ts'
import { appliesTo } from './deskCells.ts'
import { isOwnCell, sees, type DeskReader, type IsExpected } from './deskReader.ts'
import type { PlannedRow } from './deskRows.ts'
import type { DeskAuthor, DeskMember } from './DeskSheet.ts'

/** What is needed to say how far units are at a row. */
export interface Progress {
  readonly programme: Programme
  readonly reader: DeskReader
  readonly row: PlannedRow
  readonly marks: readonly StandingMark[]
  readonly isExpected: IsExpected
}

/** How far each unit is at a row, and who did how much of it. 各单位进度 */
export function deskMembers(
  units: readonly RosterUnit[],
  { programme, reader, row, marks, isExpected }: Progress,
): { readonly members: readonly DeskMember[]; readonly authors: readonly DeskAuthor[] } {
  const said = saidByUnit(marks, reader)
  const asked = row.asked.filter(isExpected)
  const whole = asked.map(({ check }) => `${check.id}\n`)
  const isCopied = asked.some(({ per }) => per !== undefined)
  const questionsOf = (record: RosterUnit['record']): readonly string[] =>
    isCopied
      ? asked.flatMap(({ check, per }) =>
          ((per && copyNames(per, record, programme.period)) ?? ['']).map((object) => `${check.id}\n${object}`),
        )
      : whole
  const authors = new Map<string, number>()
  const members = units.map(({ unit, record }): DeskMember => {
    const applies = appliesTo(row, record)
    const questions = applies === true || applies === 'undecided' ? questionsOf(record) : []
    const { spoken, by, self, contradictory, cantTell } = said.get(unit) ?? silent()
    for (const author of by) authors.set(author, (authors.get(author) ?? 0) + 1)
    return {
      unit,
      name: record.name,
      asked: questions.length,
      answered: questions.filter((key) => spoken.has(key)).length,
      ...{ self, contradictory, cantTell },
    }
  })
  const byMost = [...authors].map(([name, answers]) => ({ name, answers })).sort((a, b) => b.answers - a.answers)
  return { members, authors: byMost }
}

/** What was said at a row of one unit, as far as who looks may see it. */
interface Said {
  /** Questions that he has answered himself, as check and object. */
  readonly spoken: Set<string>
  /** Whose answers these are, each. */
  readonly by: string[]
  self: boolean
  contradictory: boolean
  cantTell: boolean
}

const silent = (): Said => ({ spoken: new Set(), by: [], self: false, contradictory: false, cantTell: false })

/** Tens of thousands of answers in one pass. */
function saidByUnit(marks: readonly StandingMark[], reader: DeskReader): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>()
  for (const mark of marks) {
    if (!sees(reader, mark)) continue
    const one = said.get(mark.unit) ?? silent()
    said.set(mark.unit, one)
    if (mark.contradictory) one.contradictory = true
    if (mark.state === 'withdrawn') continue
    if (mark.lane === 'self') one.self = true
    if (!isOwnCell(reader, mark)) continue
    if (mark.state === 'cantTell') one.cantTell = true
    one.spoken.add(`${mark.check}\n${mark.object}`)
    one.by.push(mark.saidBy)
  }
  return said
}
