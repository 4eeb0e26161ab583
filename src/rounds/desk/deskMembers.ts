import { copyNames } from '../../model/copyNames.ts'
import { grouped } from '../../model/grouped.ts'
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
  const byUnit = grouped(
    marks.filter((mark) => sees(reader, mark)),
    ({ unit }) => unit,
  )
  const asked = row.asked.filter(isExpected)
  const authors = new Map<string, number>()
  const members = units.map(({ unit, record }): DeskMember => {
    const applies = appliesTo(row, record)
    const questions =
      applies === true || applies === 'undecided'
        ? asked.flatMap(({ check, per }) =>
            ((per && copyNames(per, record, programme.period)) ?? ['']).map((object) => `${check.id}\n${object}`),
          )
        : []
    const said = byUnit.get(unit) ?? []
    const own = said.filter((mark) => mark.state !== 'withdrawn' && isOwnCell(reader, mark))
    const spoken = new Set(own.map(({ check, object }) => `${check}\n${object}`))
    for (const { saidBy } of own) authors.set(saidBy, (authors.get(saidBy) ?? 0) + 1)
    return {
      unit,
      name: record.name,
      asked: questions.length,
      answered: questions.filter((key) => spoken.has(key)).length,
      self: said.some(({ lane, state }) => lane === 'self' && state !== 'withdrawn'),
      contradictory: said.some(({ contradictory }) => contradictory),
      cantTell: own.some(({ state }) => state === 'cantTell'),
    }
  })
  const byMost = [...authors].map(([name, answers]) => ({ name, answers })).sort((a, b) => b.answers - a.answers)
  return { members, authors: byMost }
}
