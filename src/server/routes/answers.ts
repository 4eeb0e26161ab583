import { z } from 'zod'
import type { Lane } from '../../model/Facts.ts'
import { Refusal } from '../../model/Refusal.ts'
import { answerChecks } from '../../rounds/life/answers/answerChecks.ts'
import { resolveContradiction } from '../../rounds/life/answers/resolveContradiction.ts'
import { unitPage } from '../../rounds/life/pages/unitPage.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { checksIn } from '../../rounds/shares/Share.ts'
import { shareOf } from '../../rounds/shares/shareOf.ts'
import { dutiesFor } from '../../permissions/may.ts'
import { cellsShown } from '../cellsShown.ts'
import { cellsSeen } from '../cellsSeen.ts'
import { handedAnswers } from '../handedAnswers.ts'
import { reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { brief, contradiction, givenAnswer, shownAnswer } from './answerFields.ts'

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
      const { round } = params
      refuseReviewed(body.answers)
      const { actor, answers } = await handedAnswers(world, visitor, round, body.answers)
      const { ids, contradictions, ...rest } = await answerChecks(world.store, actor, { round, answers })
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
      const { round } = params
      refuseReviewed([body.answer])
      const { actor, answers } = await handedAnswers(world, visitor, round, [body.answer])
      const [answer] = answers
      if (!answer) throw new Error('One answer was handed in.')
      const { ids, results, revision } = await resolveContradiction(world.store, actor, { round, answer, why: body.why })
      return { ids: [...ids], revision, contradictions: [], results: [...results] }
    },
  ),

  route(
    'GET /api/rounds/:round/units/:unit/cells',
    { summary: '一个单位在批次里的当前答案', answer: cells },
    async ({ world, visitor, input: { params } }) => {
      const { db } = world.store
      const page = await unitPage(db, params.round, params.unit)
      const { unit } = page
      const terms = await termsOf(db, params.round)
      const { answers, result } = await cellsShown(world, visitor, terms, page)
      const share = await shareOf(db, terms, visitor.person, dutiesFor(visitor.duties, 'answer.read'))
      const shown = checksIn(share, terms.askedOf(unit.group), { unit: unit.id })
      const seen = answers.filter(({ check }) => shown.has(check))
      return {
        unit: { id: unit.id, name: unit.name },
        answers: (await cellsSeen(world, visitor, { terms, unit }, seen)) as z.input<typeof cells>['answers'],
        brief: result?.brief ?? null,
      }
    },
  ),
]

/** What a review of an objection says comes with its decision: by somebody who was not involved, with reasons, and with who moves. */
function refuseReviewed(answers: readonly { readonly lane: Lane }[]): void {
  if (answers.every(({ lane }) => lane !== 'objection')) return
  throw new Refusal('invalid', 'objection-lane', '异议复核后的答案只能在“反馈和异议”里复核异议时填写，这里不能直接录入。')
}
