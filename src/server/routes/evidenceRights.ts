import type { Actor } from '../../model/Actor.ts'
import type { CheckId } from '../../model/Expression.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { ActionId } from '../../permissions/actions.ts'
import { dutiesFor } from '../../permissions/may.ts'
import { assessingDuties } from '../../permissions/unitRoles.ts'
import type { EvidenceSide } from '../../rounds/evidence/attachEvidence.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { checksIn } from '../../rounds/shares/Share.ts'
import { shareOf } from '../../rounds/shares/shareOf.ts'
import { findEvidence, type EvidenceWithFile } from '../../store/queries/evidence.ts'
import { findMember } from '../../store/queries/roster.ts'
import { decideAny } from '../routing/decideAny.ts'
import { notThere } from '../routing/findTarget.ts'
import { actorOf, type SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'

/** By which rights somebody lays evidence on a side; one of them is enough. */
const RIGHTS: Readonly<Record<EvidenceSide, readonly ActionId[]>> = {
  unit: ['answer.report', 'answer.confirm', 'answer.behalf'],
  assessing: ['answer.assess', 'answer.test'],
}

const WRONG_SIDE: Readonly<Record<EvidenceSide, string>> = {
  unit: '单位的佐证由本单位的填报、审核人员或者政务公开办代为提交，您不能加在这一栏。考核时取得的材料，请加在“考核取证材料”一栏。',
  assessing: '考核取证材料由考核人员提交，您不能加在这一栏。本单位的材料，请加在“单位提交的佐证”一栏。',
}

/** A unit in a round. */
interface Member {
  readonly round: string
  readonly unit: string
}

/** The checks of a unit whose cells are in the asker's share, by one of some rights. 可见的检查点 */
export async function checksSeen(
  { store }: World,
  { person, duties }: SignedIn,
  actions: readonly ActionId[],
  { round, unit }: Member,
): Promise<ReadonlySet<CheckId>> {
  const [terms, member] = await Promise.all([termsOf(store.db, round), findMember(store.db, round, unit)])
  if (!member) throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的名单里。请回到批次，重新选择单位。')
  const held = actions.flatMap((action) => dutiesFor(duties, action))
  return checksIn(await shareOf(store.db, terms, person, held), terms.askedOf(member.record.group), { unit })
}

/** The checks whose cells he sees not as one of the unit. 作为考核方可见的检查点 */
export const checksAssessed = (world: World, visitor: SignedIn, member: Member): Promise<ReadonlySet<CheckId>> =>
  checksSeen(world, { ...visitor, duties: assessingDuties(visitor.duties) }, ['file.read'], member)

/** Who lays evidence beside a cell on a side, in the role that allows it; or a refusal. 佐证的操作人 */
export async function evidenceActor(
  world: World,
  visitor: SignedIn,
  { round, unit, check, side }: Member & { readonly check: CheckId; readonly side: EvidenceSide },
): Promise<Actor> {
  const capacity = await decideAny(world, visitor, RIGHTS[side], 'round-unit', { round, unit }).catch((error: unknown) => {
    throw error instanceof Refusal && error.kind === 'forbidden' ? new Refusal('forbidden', 'evidence-side', WRONG_SIDE[side]) : error
  })
  if (side === 'assessing' && !(await checksSeen(world, visitor, RIGHTS[side], { round, unit })).has(check)) {
    throw new Refusal('forbidden', 'not-in-share', '这一项不在您的考核分工之内，没有保存。需要调整分工的，请联系组织考核的单位。')
  }
  return actorOf(visitor, capacity)
}

/** A piece of evidence that the asker sees; for him others do not exist. 可见的佐证 */
export async function evidenceSeen(world: World, visitor: SignedIn, id: string): Promise<EvidenceWithFile> {
  const found = await findEvidence(world.store.db, id)
  if (!found || !(await checksSeen(world, visitor, ['file.read'], found.evidence)).has(found.evidence.check)) throw notThere('evidence')
  return found
}
