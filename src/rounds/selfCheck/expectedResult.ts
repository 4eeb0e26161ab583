import { score } from '../../engine/score.ts'
import type { Answer, Facts } from '../../model/Facts.ts'
import type { Result } from '../../model/Result.ts'
import { answerFromRow } from '../life/facts/answerFromRow.ts'
import { factsFrom } from '../life/facts/factsFrom.ts'
import { readWithFaults } from '../life/answers/readGiven.ts'
import type { NewAnswer } from '../../store/queries/answers.ts'
import { cellName } from './askedCells.ts'
import type { KeptSelfCheck, OwnCell } from './readKept.ts'

/** What a unit is about to say, read. */
export interface ReadCells {
  /** By cell, in whole sentences: what does not fit its check. */
  readonly faults: ReadonlyMap<string, readonly string[]>
  /** The unit's own answers, its drafts in place of what it said before. */
  readonly answers: readonly Answer[]
}

/** Reads what a unit is about to say as its answers would be read. 读草稿 */
export function readCells({ cells, record, terms, unit }: KeptSelfCheck, by: string, at: string): ReadCells {
  const faults = new Map<string, readonly string[]>()
  const answers = cells.flatMap((cell): readonly Answer[] => {
    if (cell.draft === null) return cell.standing.flatMap((one) => answerFromRow(one) ?? [])
    const { said, check, object } = cell
    if (said.state === 'cleared') return []
    const given = {
      ...{ unit, check, lane: 'self' as const, state: said.state, after: null, saidBy: by },
      ...(object === '' ? {} : { object }),
      ...(said.state === 'answered' && said.value !== null ? { value: said.value } : {}),
      ...(said.why === null ? {} : { why: said.why }),
    }
    const read = readWithFaults(given, record, terms, { actor: { id: '', name: by, role: '' }, at })
    if (read.faults.length > 0) faults.set(nameOf(cell), read.faults)
    return read.row && read.faults.length === 0 ? [answerFromNew(read.row)] : []
  })
  return { faults, answers }
}

const nameOf = ({ check, object }: OwnCell): string => cellName({ check, object })

function answerFromNew({ check, object, lane, saidBy, saidAt, state, value, why }: NewAnswer): Answer {
  if (state === 'withdrawn') throw new Error('What is taken back is no answer.')
  return {
    ...{ check, lane, by: saidBy, at: saidAt, state },
    ...(object === '' ? {} : { object }),
    ...(value === null ? {} : { value }),
    ...(why === null ? {} : { why }),
  }
}

/** The unit scored by its own words alone, the drafts over what stands: what it may expect. 自查预计得分 */
export function expectedResult({ terms, record, kept, cells }: KeptSelfCheck, { answers }: ReadCells): Result {
  const own = new Set(cells.map(nameOf))
  const before = factsFrom({ ...kept, overrides: [] })
  const standing = Object.entries(before.answers).map(
    ([check, all]) => [check, all.filter(({ lane, object = '' }) => lane !== 'self' || !own.has(cellName({ check, object })))] as const,
  )
  const all: Record<string, Answer[]> = Object.fromEntries(standing.map(([check, left]) => [check, [...left]]))
  for (const answer of answers) (all[answer.check] ??= []).push(answer)
  const facts: Facts = { ...before, answers: all }
  return score(terms.compiled, record, facts, terms.asOf, terms.calendar, { view: 'self' })
}
