import type { Actor } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../../store/Db.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { rosterPositions } from '../../store/queries/roundChanges.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import type { ChangePlan } from './ChangePlan.ts'
import { planJoining } from './planned/planJoining.ts'
import { planLeaving } from './planned/planLeaving.ts'
import { planMerger } from './planned/planMerger.ts'
import type { PlanMeans } from './planned/PlanMeans.ts'
import { planRename } from './planned/planRename.ts'
import { planReturn } from './planned/planReturn.ts'
import { planRestoring, planWithdrawal } from './planned/planRows.ts'
import type { NewChange } from './RoundChange.ts'

/** Who plans, and when. */
interface Planning {
  readonly actor: Actor
  readonly at: Instant
}

/**
 * What a change writes, from the round as it is now. 拟定变更
 *
 * @throws Refusal that says what has to be done before
 */
export async function planChange(db: Db, { round, change, on }: NewChange, { actor, at }: Planning): Promise<ChangePlan> {
  const [terms, members, positions] = [await termsOf(db, round), await listMembers(db, round), await rosterPositions(db, round)]
  const means: PlanMeans = { db, terms, members: new Map(members.map(({ unit, record }) => [unit, record])), positions, actor, at, on }
  switch (change.kind) {
    case 'renamed':
      return planRename(means, change)
    case 'merged':
      return planMerger(means, change)
    case 'added':
      return planJoining(means, change.joining)
    case 'left':
      return planLeaving(means, change.unit)
    case 'rejoined':
      return planReturn(means, change.unit)
    case 'row-withdrawn':
      return planWithdrawal(means, change.node)
    case 'row-restored':
      return planRestoring(means, change.withdrawal)
  }
}
