import { z } from 'zod'
import { listExpired } from '../../rounds/retention/listExpired.ts'
import { askRemoval, doRemoval, refuseRemoval } from '../../rounds/retention/removal.ts'
import { changeRetention, RetentionSchema } from '../../rounds/retention/retention.ts'
import { NOTHING } from '../routing/Answer.ts'
import { id, instant, reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'

const text = (title: string) => z.string().meta({ title })
const count = (title: string) => z.number().int().meta({ title })

const retention = z.object({
  ...RetentionSchema.shape,
  expired: z
    .array(
      z.object({
        round: id('批次'),
        title: text('批次名称'),
        until: text('保留到哪天'),
        files: count('可以清除的佐证份数'),
        bytes: z.number().meta({ title: '占多少字节' }),
        putAway: z
          .object({ at: text('归档时间'), isNewest: z.boolean().meta({ title: '归档以后没有改动' }) })
          .nullable()
          .meta({ title: '连同佐证归档的情况' }),
        asked: z
          .object({
            byName: text('申请人'),
            mine: z.boolean().meta({ title: '是我申请的，要由别人复核' }),
            at: instant('申请时间'),
            why: text('申请的原因'),
            files: count('申请清除的份数'),
          })
          .nullable()
          .meta({ title: '待复核的申请' }),
        removed: z
          .object({ count: count('已清除的份数'), at: z.string().nullable().meta({ title: '最近一次清除的时间' }) })
          .meta({ title: '已清除' }),
      }),
    )
    .meta({ title: '已经到期的批次' }),
  next: z
    .object({ title: text('批次名称'), until: text('保留到哪天') })
    .nullable()
    .meta({ title: '下一个到期的批次' }),
})

/** How long evidence is kept, and what is due. 保存年限 */
export type RetentionAnswer = z.output<typeof retention>

/** 保留期限: how long the evidence of rounds is kept; two persons remove what is due. */
export const retentionRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/settings/retention',
    { summary: '佐证的保留年限，到期的批次', answer: retention },
    async ({ world: { store }, visitor }) => {
      const { years, expired, next } = await listExpired(store.db, store.now())
      return {
        ...{ years, next },
        expired: expired.map(({ asked, ...one }) => ({
          ...one,
          asked: asked && {
            ...{ byName: asked.byName, mine: asked.by === visitor.person.id, at: asked.at, why: asked.why, files: asked.files },
          },
        })),
      }
    },
  ),

  route(
    'PUT /api/settings/retention',
    { summary: '修改佐证的保留年限', body: RetentionSchema, answer: NOTHING },
    ({ world: { store }, actor, input: { body } }) => changeRetention(store, actor, body),
  ),

  route(
    'POST /api/rounds/:round/removal',
    {
      summary: '申请清除一个批次到期的佐证：先要连同佐证归档',
      body: z.object({ why: reason('清除的原因，写明档案存放在哪里') }),
      answer: z.object({ files: count('申请清除的份数') }),
    },
    ({ world: { store }, actor, input: { params, body } }) => askRemoval(store, actor, { ...params, ...body }),
  ),

  route(
    'POST /api/rounds/:round/removal/do',
    {
      summary: '复核并清除一个批次到期的佐证：由申请人以外的人办理',
      answer: z.object({ removed: count('清除的份数'), kept: count('因为别处在用而保留的份数') }),
    },
    ({ world: { store }, actor, input: { params } }) => doRemoval(store, actor, params),
  ),

  route(
    'POST /api/rounds/:round/removal/refuse',
    { summary: '退回一个批次到期佐证的清除申请，文件保留', body: z.object({ why: reason('退回的原因') }), answer: NOTHING },
    ({ world: { store }, actor, input: { params, body } }) => refuseRemoval(store, actor, { ...params, ...body }),
  ),
]
