import type { Instant } from '../../model/Instant.ts'
import { endOf, stageLock, stagesGuarding } from '../../model/stageLock.ts'
import type { Db } from '../../store/Db.ts'
import { grantsOf } from '../../store/queries/roundWork.ts'
import { listStages } from '../../store/queries/stages.ts'
import { tallySquares } from '../coverage/tally.ts'
import type { UnitSquares } from '../coverage/squaresIn.ts'
import { standingsIn } from '../selfCheck/standingsIn.ts'

/** So many are named. */
const NAMED = 5

/** Units that may still hand in a self-check which they have not. 还能交自查的单位 */
export interface OpenSelfChecks {
  readonly count: number
  /** The first of them. */
  readonly names: readonly string[]
  /** When the last of them can no longer; null: what comes late is taken, or no end was set. */
  readonly until: Instant | null
}

/**
 * Whoever settles before the units have done their self-check should know it: what they hand in afterwards is not in it, and makes it stale. 尚未交的自查
 *
 * @returns null where nobody can hand anything in any more, or all have
 */
export async function openSelfChecks(db: Db, round: string, members: readonly UnitSquares[], now: Instant): Promise<OpenSelfChecks | null> {
  const stages = await listStages(db, round)
  if (stagesGuarding(stages, 'self-check').length === 0) return null
  const grants = await grantsOf(db, round)
  const windowOf = (unit: string) =>
    stageLock(
      stages.map((stage) => ({ ...stage, until: grants.get(stage.position)?.get(unit) ?? null })),
      'self-check',
      now,
    )
  const may = members.flatMap((member) => {
    const lock = windowOf(member.unit)
    return (lock.state === 'open' || lock.state === 'late') && isAsked(member) ? [{ ...member, lock }] : []
  })
  if (may.length === 0) return null
  const standings = await standingsIn(
    db,
    round,
    may.map(({ unit }) => unit),
    now,
  )
  const open = may.filter(({ unit }) => standings.get(unit) !== 'confirmed')
  if (open.length === 0) return null
  const ends = open.map(({ lock }) => (lock.state === 'open' ? endOf(lock.stage) : null))
  return {
    count: open.length,
    names: open.slice(0, NAMED).map(({ name }) => name),
    until: ends.reduce((last, end) => (last === null || end === null ? null : end > last ? end : last)),
  }
}

const isAsked = ({ squares }: UnitSquares): boolean => squares !== null && tallySquares(squares).some(({ self }) => self.expected > 0)
