import type { Check } from '../../../model/Check.ts'
import type { Lane } from '../../../model/Facts.ts'
import type { DeskCell, DeskCheck, DeskRow } from '../../../server/deskApi.ts'
import type { ShownAnswer } from '../../../server/deskApi.ts'

/** A question of a cell with what everybody has said to it. 评分格里的检查点 */
export interface Question {
  /** Unique in the round: unit, check, object. */
  readonly key: string
  readonly unit: string
  readonly check: Check
  /** Empty: of the unit itself. */
  readonly object: string
  readonly writable: boolean
  readonly expected: boolean
  readonly mayDeclareNone: boolean
  /** What stands where who looks answers; several where two have not seen each other. */
  readonly mine: readonly ShownAnswer[]
  /** Number of the newest answer that this page has there, of one taken back too; 0: none. */
  readonly newest: number
  readonly self: readonly ShownAnswer[]
  readonly probe: readonly ShownAnswer[]
  /** Everybody else's. */
  readonly others: readonly ShownAnswer[]
}

/** Who looks, as the page says it. */
export interface Answering {
  readonly lane: Lane | null
  readonly seat: string
}

export const questionKey = (unit: string, check: string, object: string): string => `${unit}\n${check}\n${object}`

/** The questions of a cell in the order of its row, each copy by itself. */
export function questionsOf(row: Pick<DeskRow, 'checks'>, cell: DeskCell, who: Answering): readonly Question[] {
  return row.checks.flatMap((one) => {
    const objects = one.copies === 'object' ? (cell.objects[one.check.id] ?? []) : ['']
    return objects.map((object) => questionOf(one, object, cell, who))
  })
}

function questionOf(one: DeskCheck, object: string, cell: DeskCell, { lane, seat }: Answering): Question {
  const all = cell.answers.filter(({ check, object: of }) => check === one.check.id && of === object)
  const said = all.filter(({ state }) => state !== 'withdrawn')
  const isMine = (answer: ShownAnswer) => answer.lane === lane && (answer.seat === '' || answer.seat === seat)
  return {
    key: questionKey(cell.unit, one.check.id, object),
    unit: cell.unit,
    check: one.check,
    object,
    writable: one.writable,
    expected: one.expected,
    mayDeclareNone: one.mayDeclareNone,
    mine: said.filter(isMine),
    newest: Math.max(0, ...all.filter(isMine).map(({ id }) => id)),
    self: said.filter((answer) => answer.lane === 'self' && !isMine(answer)),
    probe: said.filter((answer) => answer.lane === 'probe' && !isMine(answer)),
    others: said.filter((answer) => answer.lane !== 'self' && answer.lane !== 'probe' && !isMine(answer)),
  }
}

/** The newest answer in a cell and lane that whoever answers next has seen, withdrawn ones too. 所见的上一个答案 */
export function seenIn(cell: DeskCell, check: string, object: string, { lane, seat }: Answering): readonly ShownAnswer[] {
  return cell.answers
    .filter((one) => one.check === check && one.object === object && one.lane === lane && (one.seat === '' || one.seat === seat))
    .sort((a, b) => b.id - a.id)
}

export const isContradictory = ({ mine }: Question): boolean => mine.some(({ contradictory }) => contradictory)

/** What others offer as the answer, where all who spoke say the same: the probe's and the unit's own. 可确认的答案 */
export function offeredOf({ probe, self, mine }: Question): ShownAnswer | null {
  if (mine.length > 0) return null
  const offered = [...probe, ...self].filter(({ state }) => state === 'answered' || state === 'declaredNone')
  const [first, ...others] = offered
  if (!first) return null
  return others.every((one) => JSON.stringify([one.state, one.value]) === JSON.stringify([first.state, first.value])) ? first : null
}
