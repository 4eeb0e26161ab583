import { z } from 'zod'
import { NOTHING_SAID } from '../../model/Said.ts'
import { confirmSelfCheck, returnSelfCheck, withdrawSelfCheck } from '../../rounds/selfCheck/confirmSelfCheck.ts'
import { readSelfCheck, type Looker } from '../../rounds/selfCheck/readSelfCheck.ts'
import { saveDrafts } from '../../rounds/selfCheck/saveDrafts.ts'
import { submitSelfCheck } from '../../rounds/selfCheck/submitSelfCheck.ts'
import { unitAndAbove } from '../../store/queries/targets.ts'
import { composed, NOTHING } from '../routing/Answer.ts'
import { mayToo } from '../routing/decide.ts'
import { id, instant, paragraph, reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'
import { answerValue } from './answerFields.ts'

const typedCell = z
  .object({
    check: id('检查点'),
    object: z.string().max(200).default('').meta({ title: '对象或月份；空的是单位本身' }),
    state: z.enum(['answered', 'cantTell', 'declaredNone', 'cleared']).meta({ title: '状态：已答、说不清、申明没有、清空' }),
    value: answerValue.nullable().default(null),
    why: z.string().max(2_000).nullable().default(null).meta({ title: '说明' }),
    seen: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).nullable().meta({ title: '填写时看到的草稿版本；没有就是空值' }),
  })
  .meta({ title: '一格' })

const why = paragraph('还有缺项时，缺项的原因').default('')

interface Place {
  readonly round: string
  readonly unit: string
}

/** What of a unit's self-check the visitor may do besides. */
export async function selfRights({ store }: World, visitor: SignedIn, { round, unit }: Place): Promise<Looker['may']> {
  const target = { units: (await unitAndAbove(store.db, unit)) ?? [], round }
  return { report: mayToo(visitor, 'answer.report', target), confirm: mayToo(visitor, 'answer.confirm', target) }
}

/** 自查: what a unit says of itself, filled in, reviewed and reported. */
export const selfCheckRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/units/:unit/self-check',
    { summary: '本单位的自查，连同草稿', answer: composed('SelfCheckSheet') },
    async ({ world, visitor, input: { params } }) =>
      readSelfCheck(world.store.db, params.round, params.unit, {
        now: world.store.now(),
        may: await selfRights(world, visitor, params),
      }),
  ),

  route(
    'PUT /api/rounds/:round/units/:unit/drafts',
    {
      summary: '保存自查草稿，全部保存或者一个也不保存',
      body: z.object({ cells: z.array(typedCell).min(1).max(500).meta({ title: '填写的各格' }) }),
      answer: composed('SavedDrafts'),
    },
    async ({ world, visitor, actor, input: { params, body } }) =>
      saveDrafts(world.store, actor, {
        ...params,
        cells: body.cells.map(({ check, object, seen, state, value, why: reasonWhy }) => ({
          ...{ check, object, seen },
          said: state === 'cleared' ? NOTHING_SAID : { state, value, why: reasonWhy },
        })),
        may: await selfRights(world, visitor, params),
      }),
  ),

  route(
    'POST /api/rounds/:round/units/:unit/self-check/submit',
    { summary: '把自查提交给本单位审核人', body: z.object({ why }), answer: NOTHING },
    ({ world, actor, input: { params, body } }) => submitSelfCheck(world.store, actor, { ...params, ...body }),
  ),

  route(
    'POST /api/rounds/:round/units/:unit/self-check/return',
    { summary: '把自查退回给填报人', body: z.object({ why: reason('退回的原因') }), answer: NOTHING },
    ({ world, actor, input: { params, body } }) => returnSelfCheck(world.store, actor, { ...params, ...body }),
  ),

  route(
    'POST /api/rounds/:round/units/:unit/self-check/confirm',
    {
      summary: '确认报送自查，草稿成为本单位的答案',
      body: z.object({ why }),
      answer: z.object({
        at: instant('报送时间'),
        answers: z.number().int().meta({ title: '新增和改动的答案数' }),
        digest: z.string().meta({ title: '报送内容的摘要' }),
        late: z.boolean().meta({ title: '逾期报送' }),
      }),
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      const { report } = await selfRights(world, visitor, params)
      return confirmSelfCheck(world.store, actor, { ...params, ...body, fillsToo: report })
    },
  ),

  route(
    'POST /api/rounds/:round/units/:unit/self-check/withdraw',
    { summary: '撤回已经提交或者报送的自查，继续修改', body: z.object({ why: reason('撤回的原因') }), answer: NOTHING },
    async ({ world, visitor, actor, input: { params, body } }) =>
      withdrawSelfCheck(world.store, actor, { ...params, ...body, may: await selfRights(world, visitor, params) }),
  ),
]
