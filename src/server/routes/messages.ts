import { z } from 'zod'
import { countMessages, listMessages, markRead } from '../../store/queries/messages.ts'
import { NOTHING } from '../routing/Answer.ts'
import { id, instant, page } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'

const message = z.object({
  id: id('编号'),
  kind: z.string().meta({ title: '种类' }),
  title: z.string().meta({ title: '标题' }),
  body: z.string().meta({ title: '内容' }),
  link: z.string().meta({ title: '办理的页面' }),
  at: instant('时间'),
  readAt: instant('看过的时间').nullable(),
})

const list = z.object({
  messages: z.array(message).meta({ title: '消息' }),
  all: z.number().int().meta({ title: '共几条' }),
  unread: z.number().int().meta({ title: '没有看过的条数' }),
})
export type MessageList = z.output<typeof list>

/** 消息: what somebody is told; everybody reads his own. */
export const messageRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/messages',
    {
      summary: '我的消息，新的在前',
      query: z.object({ ...page, unread: z.enum(['true', 'false']).default('false').meta({ title: '只看没有看过的' }) }),
      answer: list,
    },
    async ({ world, visitor, input: { query } }) => {
      const { db } = world.store
      const counts = await countMessages(db, visitor.person.id)
      const { limit, offset, unread } = query
      const rows = await listMessages(db, visitor.person.id, { limit, offset, unread: unread === 'true' })
      return { ...counts, messages: rows.map(({ key: _key, person: _person, ...row }) => row) }
    },
  ),

  route(
    'POST /api/messages/read',
    {
      summary: '标为看过',
      body: z.object({ ids: z.array(id('编号')).max(500).nullable().meta({ title: '哪几条；空值表示全部' }) }),
      answer: NOTHING,
    },
    async ({ world, visitor, input: { body } }) => markRead(world.store.db, visitor.person.id, body.ids, world.store.now()),
  ),
]
