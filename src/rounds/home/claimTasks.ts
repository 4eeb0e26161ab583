import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../../store/Db.ts'
import { countClaims, undecidedClaims } from '../../store/queries/claims.ts'
import { hasBonuses } from '../claims/bonusesOf.ts'
import { claimWindows, takesClaims } from '../claims/claimWindow.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { coversCell, type Share } from '../shares/Share.ts'
import type { HomeTask } from './HomeSheet.ts'
import { pathOf, type TaskRound } from './roundTasks.ts'

/** What waits for who verifies claims, as far as his share goes. 待核实的加分申报 */
export async function verifyingTasks(db: Db, { id, title }: TaskRound, share: Share): Promise<readonly HomeTask[]> {
  const count = (await undecidedClaims(db, id)).filter((claim) => coversCell(share, claim)).length
  if (count === 0) return []
  const task = { key: `${id}/claims`, tone: 'waiting' as const, text: `${String(count)} 份加分申报等您核实`, round: title, deadline: null }
  return [{ ...task, link: pathOf(id, '/claims?state=filed'), action: '去核实' }]
}

/** Somebody's own units in a round, and when he looks. */
interface OwnPlaces {
  readonly terms: Terms
  readonly round: TaskRound
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly now: Instant
  /** He files what others wrote. */
  readonly files: boolean
}

/** That there are bonuses to claim, as long as they can be; and what was written and not filed; three queries for all units. 加分申报待办 */
export async function claimTasks(db: Db, { terms, round, units, now, files }: OwnPlaces): Promise<readonly HomeTask[]> {
  if (units.length === 0 || !hasBonuses(terms)) return []
  const windowOf = await claimWindows(db, terms, { round: round.id, units: units.map(({ id }) => id), at: now })
  const drafted = await countClaims(db, round.id, 'drafted')
  return units.flatMap(({ id, name }): readonly HomeTask[] => {
    const open = windowOf(id)
    if (!takesClaims(open)) return []
    const { window } = open
    const end = window?.closesAt ?? null
    const deadline = end === null ? null : { at: end, workdaysLeft: window?.workdaysLeft ?? null, isOver: end <= now }
    const link = pathOf(round.id, `/claims/${encodeURIComponent(id)}`)
    const written = drafted.get(id) ?? 0
    const task = (tone: HomeTask['tone'], text: string, action: string): readonly HomeTask[] => [
      { key: `${round.id}/${id}/claims`, tone, text, round: round.title, deadline, link, action },
    ]
    if (written > 0 && files) return task('waiting', `${name}有 ${String(written)} 份加分申报写好了，等您提交`, '去提交')
    return task('quiet', `${name}做到了加分项目的，可以申报加分`, '申报加分')
  })
}
