import { z } from 'zod'
import { Refusal } from '../../model/Refusal.ts'
import type { ActionId } from '../../permissions/actions.ts'
import { dutiesFor } from '../../permissions/may.ts'
import { assessingDuties, isOfUnit } from '../../permissions/unitRoles.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { coversCell } from '../../rounds/shares/Share.ts'
import { shareOf } from '../../rounds/shares/shareOf.ts'
import { answerQuestion } from '../../rounds/talk/answerQuestion.ts'
import { askQuestion } from '../../rounds/talk/askQuestion.ts'
import { withdrawComment } from '../../rounds/talk/withdrawComment.ts'
import { withdrawQuestion } from '../../rounds/talk/withdrawQuestion.ts'
import { writeComment } from '../../rounds/talk/writeComment.ts'
import { listComments, listQuestions } from '../../store/queries/talk.ts'
import { unitAndAbove } from '../../store/queries/targets.ts'
import { NOTHING } from '../routing/Answer.ts'
import { mayToo } from '../routing/decide.ts'
import { id, instant, reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'

const made = z.object({ id: id('编号') })
const words = (title: string) => reason(title)

const question = z.object({
  id: id('编号'),
  node: id('指标'),
  nodeName: z.string().meta({ title: '指标名称' }),
  text: z.string().meta({ title: '问题' }),
  at: instant('提问时间'),
  /** Null: another unit's, which is not the reader's to know. */
  unit: z
    .object({ id: id('编号'), name: z.string().meta({ title: '名称' }) })
    .nullable()
    .meta({ title: '提问单位；空值表示别的单位' }),
  personName: z.string().nullable().meta({ title: '提问人' }),
  answer: z.string().nullable().meta({ title: '答复；空值表示还没有答复' }),
  answeredBy: z.string().nullable().meta({ title: '答复人' }),
  answeredAt: instant('答复时间').nullable(),
  mayAnswer: z.boolean().meta({ title: '可以答复' }),
  mayWithdraw: z.boolean().meta({ title: '可以撤回' }),
})

const comment = z.object({
  id: id('编号'),
  node: id('指标'),
  text: z.string().meta({ title: '批注' }),
  at: instant('时间'),
  forUnit: z.boolean().meta({ title: '被考核单位也能看到' }),
  personName: z.string().nullable().meta({ title: '写批注的人；空值表示考核方' }),
  own: z.boolean().meta({ title: '自己写的' }),
})

/** As pages get them. */
export type TalkQuestion = z.output<typeof question>
export type TalkComment = z.output<typeof comment>

/** 答疑与批注: what is asked at an indicator and remarked beside a cell. */
export const talkRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/questions',
    { summary: '批次里的提问和答复', answer: z.object({ questions: z.array(question).meta({ title: '提问' }) }) },
    async ({ world, visitor, input: { params } }) => {
      const rows = await listQuestions(world.store.db, params.round)
      const terms = await termsOf(world.store.db, params.round)
      const asking = new Map<string, readonly string[]>()
      for (const { unit } of rows) if (!asking.has(unit)) asking.set(unit, (await unitAndAbove(world.store.db, unit)) ?? [])
      return {
        questions: rows.flatMap((row) => {
          const target = { units: asking.get(row.unit) ?? [], round: params.round }
          const answers = mayToo(visitor, 'question.answer', target)
          const own = mayToo(visitor, 'question.ask', target)
          // Another unit's question is of use to the others when it is answered.
          if (!answers && !own && row.answer === null) return []
          return {
            ...{ id: row.id, node: row.node, text: row.text, at: row.at, answer: row.answer, answeredAt: row.answeredAt },
            nodeName: terms.askedOf(row.group ?? '').nodes.get(row.node)?.node.name ?? row.node,
            unit: answers || own ? { id: row.unit, name: row.unitName } : null,
            personName: answers || own ? row.personName : null,
            answeredBy: row.answeredByName,
            mayAnswer: answers,
            mayWithdraw: own && row.answer === null,
          }
        }),
      }
    },
  ),

  route(
    'POST /api/rounds/:round/units/:unit/questions',
    { summary: '就一个指标提问', body: z.object({ node: id('指标'), text: words('问题') }), answer: made },
    async ({ world, actor, input: { params, body } }) => ({ id: await askQuestion(world.store, actor, { ...params, ...body }) }),
  ),

  route(
    'POST /api/questions/:question/answer',
    {
      summary: '答复一个提问，各单位都看得到',
      body: z.object({ text: words('答复'), saw: z.string().nullable().meta({ title: '看到的原有答复；空值表示没有' }) }),
      answer: NOTHING,
    },
    ({ world, actor, input: { params, body } }) => answerQuestion(world.store, actor, { ...params, ...body }),
  ),

  route(
    'POST /api/questions/:question/withdraw',
    { summary: '撤回还没有答复的提问', answer: NOTHING },
    ({ world, actor, input: { params } }) => withdrawQuestion(world.store, actor, params),
  ),

  route(
    'GET /api/rounds/:round/units/:unit/comments',
    { summary: '一个单位各指标旁的批注', answer: z.object({ comments: z.array(comment).meta({ title: '批注' }) }) },
    async ({ world, visitor, input: { params } }) => {
      const sideAt = await sidesOf(world, visitor, 'comment.read', params)
      const rows = await listComments(world.store.db, params.round, params.unit)
      return {
        comments: rows
          .filter(({ node, forUnit }) => sideAt(node) === 'assessing' || (sideAt(node) === 'unit' && forUnit))
          .map(({ person, personName, ...row }) => ({
            ...{ id: row.id, node: row.node, text: row.text, at: row.at, forUnit: row.forUnit },
            // Who assesses a unit is not the unit's to know.
            personName: sideAt(row.node) === 'unit' && person !== visitor.person.id ? null : personName,
            own: person === visitor.person.id,
          })),
      }
    },
  ),

  route(
    'POST /api/rounds/:round/units/:unit/comments',
    {
      summary: '在一个单位的一个指标旁写批注',
      body: z.object({ node: id('指标'), text: words('批注'), forUnit: z.boolean().meta({ title: '被考核单位也能看到' }) }),
      answer: made,
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      const side = (await sidesOf(world, visitor, 'comment.write', params))(body.node)
      if (side === null) {
        throw new Refusal('forbidden', 'not-in-share', '这一项不在您负责考核的范围内，不能在这里写批注。需要调整分工的，请联系政务公开办。')
      }
      // What a unit says, it says to those who assess it; it can hide nothing from itself.
      return { id: await writeComment(world.store, actor, { ...params, ...body, forUnit: side === 'unit' || body.forUnit }) }
    },
  ),

  route('POST /api/comments/:comment/withdraw', { summary: '撤回自己写的批注', answer: NOTHING }, ({ world, actor, input: { params } }) =>
    withdrawComment(world.store, actor, params),
  ),
]

/** For whom somebody reads and writes at a row: for those who assess it, or for the unit itself; null: for nobody. */
type Side = 'assessing' | 'unit' | null

/**
 * On which side of each row of a unit the visitor is. Who assesses elsewhere is, in the rows of his own unit that are not his to assess, one of the unit.
 */
async function sidesOf(
  { store: { db } }: World,
  { person, duties }: SignedIn,
  action: ActionId,
  { round, unit }: { readonly round: string; readonly unit: string },
): Promise<(node: string) => Side> {
  const terms = await termsOf(db, round)
  const held = dutiesFor(duties, action)
  const assessing = await shareOf(db, terms, person, assessingDuties(held))
  const own = await shareOf(db, terms, person, held.filter(isOfUnit))
  return (node) => (coversCell(assessing, { unit, node }) ? 'assessing' : coversCell(own, { unit, node }) ? 'unit' : null)
}
