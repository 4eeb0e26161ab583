import { z } from 'zod'
import type { Actor } from '../../model/Actor.ts'
import type { Lane } from '../../model/Facts.ts'
import { grouped } from '../../model/grouped.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { ActionId } from '../../permissions/actions.ts'
import { answerChecks } from '../../rounds/life/answers/answerChecks.ts'
import type { GivenAnswer } from '../../rounds/life/answers/GivenAnswer.ts'
import { resolveContradiction } from '../../rounds/life/answers/resolveContradiction.ts'
import { unitPage } from '../../rounds/life/pages/unitPage.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { refuseBeyond } from '../../rounds/shares/refuseBeyond.ts'
import { checksIn } from '../../rounds/shares/Share.ts'
import { shareOf } from '../../rounds/shares/shareOf.ts'
import { dutiesFor } from '../../permissions/may.ts'
import { decide } from '../routing/decide.ts'
import { reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { actorOf, type Capacity, type SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'
import { brief, contradiction, givenAnswer, shownAnswer } from './answerFields.ts'

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

const answered = z.object({
  ids: z.array(z.number().int()).meta({ title: '各答案的编号，次序与提交的相同' }),
  revision: z.number().int().meta({ title: '批次的版本' }),
  contradictions: z.array(contradiction).meta({ title: '互相矛盾的答案' }),
  results: z
    .array(z.object({ unit: z.string().meta({ title: '单位' }), brief: brief.meta({ title: '得分摘要' }) }))
    .meta({ title: '得分' }),
})

const cells = z.object({
  unit: z.object({ id: z.string().meta({ title: '编号' }), name: z.string().meta({ title: '名称' }) }).meta({ title: '单位' }),
  answers: z.array(shownAnswer).meta({ title: '当前的答案' }),
  brief: brief.nullable().meta({ title: '得分摘要；空值表示要重建' }),
})

/** 答案: what is said in the cells of a round. */
export const answerRoutes: readonly ServedRoute[] = [
  route(
    'POST /api/rounds/:round/answers',
    {
      summary: '提交一个或多个答案，全部保存或者一个也不保存',
      body: z.object({ answers: z.array(givenAnswer).min(1).max(5_000).meta({ title: '答案' }) }),
      answer: answered,
    },
    async ({ world, visitor, input: { params, body } }) => {
      const actor = await answering(world, visitor, params.round, body.answers)
      const { ids, contradictions, ...rest } = await answerChecks(world.store, actor, { round: params.round, answers: body.answers })
      return {
        ...rest,
        ids: [...ids],
        contradictions: [...contradictions] as z.input<typeof answered>['contradictions'],
        results: [...rest.results],
      }
    },
  ),

  route(
    'POST /api/rounds/:round/resolutions',
    {
      summary: '看过互相矛盾的答案之后裁定',
      body: z.object({ answer: givenAnswer.meta({ title: '裁定后的答案' }), why: reason() }),
      answer: answered,
    },
    async ({ world, visitor, input: { params, body } }) => {
      const actor = await answering(world, visitor, params.round, [body.answer])
      const { ids, results, revision } = await resolveContradiction(world.store, actor, { round: params.round, ...body })
      return { ids: [...ids], revision, contradictions: [], results: [...results] }
    },
  ),

  route(
    'GET /api/rounds/:round/units/:unit/cells',
    { summary: '一个单位在批次里的当前答案', answer: cells },
    async ({ world, visitor, input: { params } }) => {
      const { db } = world.store
      const { unit, answers, result } = await unitPage(db, params.round, params.unit)
      const terms = await termsOf(db, params.round)
      const share = await shareOf(db, terms, visitor.person, dutiesFor(visitor.duties, 'answer.read'))
      const shown = checksIn(share, terms.askedOf(unit.group), { unit: unit.id })
      return {
        unit: { id: unit.id, name: unit.name },
        answers: answers.filter(({ check }) => shown.has(check)) as z.input<typeof cells>['answers'],
        brief: result?.brief ?? null,
      }
    },
  ),
]

/** Who answers, in the role that allows it and within his share; each unit and lane is asked once. 作答人 */
export async function answering(world: World, visitor: SignedIn, round: string, answers: readonly GivenAnswer[]): Promise<Actor> {
  const asked = new Map(answers.map(({ unit, lane }) => [`${lane}\n${unit}`, { unit, lane }]))
  let capacity: Capacity | null = null
  for (const { unit, lane } of asked.values()) capacity = await capacityFor(world, visitor, { round, unit }, RIGHTS[lane])
  if (!capacity) throw new Refusal('invalid', 'answers-empty', '没有要保存的答案，请至少填写一项再提交。')
  await refuseForeign(world, visitor, round, answers)
  return actorOf(visitor, capacity)
}

/** Each lane by the duties that let its answers in: who fills for his own unit does not score it by that. */
async function refuseForeign({ store: { db } }: World, visitor: SignedIn, round: string, answers: readonly GivenAnswer[]): Promise<void> {
  const terms = await termsOf(db, round)
  for (const [lane, own] of grouped(answers, (answer) => answer.lane)) {
    const duties = [...new Set(RIGHTS[lane].flatMap((action) => dutiesFor(visitor.duties, action)))]
    await refuseBeyond(db, terms, await shareOf(db, terms, visitor.person, duties), own)
    if (lane === 'expert' && own.some(({ saidBy = visitor.person.name }) => saidBy !== visitor.person.name)) {
      throw new Refusal('forbidden', 'seat-of-another', '专家只能填写自己的评分，请不要填写别的专家姓名。')
    }
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
