import type { Lane } from '../model/Facts.ts'
import type { Role } from '../model/Role.ts'
import type { ActionId } from '../permissions/actions.ts'
import type { HeldDuty } from '../permissions/HeldDuty.ts'
import { dutiesFor } from '../permissions/may.ts'
import type { Target } from '../permissions/Target.ts'
import type { DeskReader } from '../rounds/desk/deskReader.ts'
import { seatHolder } from '../rounds/life/cells/seatOf.ts'
import { termsOf, type Terms } from '../rounds/life/terms/termsOf.ts'
import { shareOf } from '../rounds/shares/shareOf.ts'
import { mayToo } from './routing/decide.ts'
import { findTarget, notThere } from './routing/findTarget.ts'
import type { SignedIn } from './routing/Visitor.ts'
import type { World } from './World.ts'

/** In which lane who may do what answers at the desk; whoever assesses besides is an assessor first. */
const LANES: readonly (readonly [ActionId, Lane])[] = [
  ['answer.assess', 'assessor'],
  ['answer.test', 'test'],
  ['answer.judge', 'expert'],
]

/** Who looks at the desk of a round, by his duties in it. 评分台的使用者 */
export async function deskReaderFor(
  world: World,
  visitor: SignedIn,
  round: string,
): Promise<{ readonly terms: Terms; readonly reader: DeskReader }> {
  const { db } = world.store
  const { person } = visitor
  const terms = await termsOf(db, round)
  const target = await findTarget(world, 'round', round, { round }, person.id)
  if (!target) throw notThere('round')
  const duties = hatOf(visitor, round)
  // Somebody's duty may be over a part of the round only: what he may there, his share says where.
  const places = [target, ...duties.map(({ unit, above }): Target => ({ units: [unit, ...above], round }))]
  const may = (action: ActionId) => places.some((place) => mayToo({ ...visitor, duties }, action, place))
  return {
    terms,
    reader: {
      seat: seatHolder(person),
      lane: LANES.find(([action]) => may(action))?.[1] ?? null,
      share: await shareOf(db, terms, person, duties),
      may: {
        override: may('override.make'),
        propose: may('applicability.propose'),
        record: may('incident.record'),
        readOthers: may('answer.read'),
        comment: may('comment.write'),
        evidence: may('file.hand-in'),
        behalf: may('answer.behalf'),
        points: may('result.read'),
      },
    },
  }
}

/** Who reads every row of the units over which he is. */
const OF_ALL_ROWS: readonly Role[] = ['organiser', 'scoring-group', 'auditor']

/**
 * The duties by which somebody sits at the desk. What he may do for his own unit is none of them; and who reads others' answers in some rows does so in these,
 * not in others that he judges as an expert. 在评分台的职责
 */
function hatOf({ duties }: SignedIn, round: string): readonly HeldDuty[] {
  const sitting = dutiesFor(duties, 'desk.read').filter((duty) => duty.round === null || duty.round === round)
  const reading = dutiesFor(sitting, 'answer.read')
  if (reading.length === 0) return sitting
  const readsAll = ({ unit, above }: HeldDuty) =>
    reading.some((one) => OF_ALL_ROWS.includes(one.role) && (one.unit === unit || above.includes(one.unit)))
  return sitting.filter((duty) => reading.includes(duty) || readsAll(duty))
}
