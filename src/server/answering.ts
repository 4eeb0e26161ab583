import type { Actor } from '../model/Actor.ts'
import type { Lane } from '../model/Facts.ts'
import { grouped } from '../model/grouped.ts'
import { Refusal } from '../model/Refusal.ts'
import type { ActionId } from '../permissions/actions.ts'
import { dutiesFor } from '../permissions/may.ts'
import type { GivenAnswer } from '../rounds/life/answers/GivenAnswer.ts'
import { termsOf } from '../rounds/life/terms/termsOf.ts'
import { refuseBeyond } from '../rounds/shares/refuseBeyond.ts'
import { shareOf } from '../rounds/shares/shareOf.ts'
import { decide } from './routing/decide.ts'
import { actorOf, type Capacity, type SignedIn } from './routing/Visitor.ts'
import type { World } from './World.ts'

/** By which rights somebody answers in a lane; one of them is enough. What a probe found, assessors confirm. */
const RIGHTS: Readonly<Record<Lane, readonly ActionId[]>> = {
  // A unit's own people go by the self-check, where one fills and another confirms; here the organiser enters what came on paper.
  self: ['answer.behalf'],
  assessor: ['answer.assess'],
  probe: ['answer.assess'],
  expert: ['answer.judge'],
  test: ['answer.test'],
  objection: ['answer.object'],
  import: ['answer.import'],
}

/** What comes from paper for somebody else goes by a right of its own, whatever the lane. */
const rightsFor = ({ lane, via }: GivenAnswer): readonly ActionId[] => (via === 'behalf' ? RIGHTS.self : RIGHTS[lane])

/** Who answers, in the role that allows it and within his share; each unit and lane is asked once. 作答人 */
export async function answering(world: World, visitor: SignedIn, round: string, answers: readonly GivenAnswer[]): Promise<Actor> {
  const asked = new Map(answers.map((one) => [`${rightsFor(one).join(' ')}\n${one.unit}`, { unit: one.unit, rights: rightsFor(one) }]))
  let capacity: Capacity | null = null
  for (const { unit, rights } of asked.values()) capacity = await capacityFor(world, visitor, { round, unit }, rights)
  if (!capacity) throw new Refusal('invalid', 'answers-empty', '没有要保存的答案，请至少填写一项再提交。')
  await refuseForeign(world, visitor, round, answers)
  return actorOf(visitor, capacity)
}

/** Each answer by the duties that let it in: who fills for his own unit does not score it by that. */
async function refuseForeign({ store: { db } }: World, visitor: SignedIn, round: string, answers: readonly GivenAnswer[]): Promise<void> {
  const terms = await termsOf(db, round)
  for (const own of grouped(answers, (answer) => rightsFor(answer).join(' ')).values()) {
    const duties = [...new Set(own.slice(0, 1).flatMap(rightsFor))].flatMap((action) => dutiesFor(visitor.duties, action))
    await refuseBeyond(db, terms, await shareOf(db, terms, visitor.person, [...new Set(duties)]), own)
  }
  if (answers.some(({ lane, saidBy }) => lane === 'expert' && saidBy !== undefined)) {
    throw new Refusal('forbidden', 'seat-of-another', '专家只能填写自己的评分，请不要填写别的专家姓名。')
  }
}

async function capacityFor(
  world: World,
  visitor: SignedIn,
  params: { readonly round: string; readonly unit: string },
  [first, ...others]: readonly ActionId[],
): Promise<Capacity> {
  if (first === undefined) throw new Error('A lane has no right by which it is answered.')
  try {
    return await decide(world, { action: first, on: 'round-unit' }, visitor, { params, query: {}, body: null })
  } catch (error) {
    if (others.length === 0 || !(error instanceof Refusal) || error.kind !== 'forbidden') throw error
    return capacityFor(world, visitor, params, others)
  }
}
