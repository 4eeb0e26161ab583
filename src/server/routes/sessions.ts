import { z } from 'zod'
import { endOneSession, endSessionsOfPerson } from '../../people/sessions/endSessions.ts'
import { listSessions, type SessionShown } from '../../people/sessions/listSessions.ts'
import { changeSignInTerms, readSignInTerms, SignInTermsSchema } from '../../people/signIn/signInTerms.ts'
import { NOTHING } from '../routing/Answer.ts'
import { id, instant } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'

const session = z.object({
  id: id('编号'),
  device: z.string().meta({ title: '设备' }),
  address: z.string().meta({ title: '来源地址' }),
  createdAt: instant('登录时间'),
  seenAt: instant('最近使用'),
  endsAt: instant('不再使用时的结束时间'),
  current: z.boolean().meta({ title: '就是这个浏览器' }),
})

const list = z.object({ sessions: z.array(session).meta({ title: '登录会话' }) })
export type SessionList = z.output<typeof list>

const listed = (visitor: SignedIn, sessions: readonly SessionShown[]): SessionList => ({
  sessions: sessions.map((one) => ({ ...one, current: visitor.by === 'session' && one.id === visitor.session })),
})

const ended = z.object({ ended: z.number().int().meta({ title: '结束了几个' }) })

/** 登录会话: one's own, and those that administrators end. */
export const sessionRoutes: readonly ServedRoute[] = [
  route('GET /api/me/sessions', { summary: '本人在哪些设备上登录着', answer: list }, async ({ world, visitor }) =>
    listed(visitor, await listSessions(world.store, visitor.person.id)),
  ),

  route(
    'POST /api/me/sessions/end-others',
    { summary: '结束本人在其他设备上的登录', answer: ended },
    async ({ world, visitor, actor }) => ({
      ended: await endSessionsOfPerson(world.store, actor, visitor.person.id, visitor.by === 'session' ? visitor.session : null),
    }),
  ),

  route('GET /api/people/:person/sessions', { summary: '一个人在哪些设备上登录着', answer: list }, async ({ world, visitor, input }) =>
    listed(visitor, await listSessions(world.store, input.params.person)),
  ),

  route('DELETE /api/people/:person/sessions', { summary: '结束一个人的全部登录', answer: ended }, async ({ world, actor, input }) => ({
    ended: await endSessionsOfPerson(world.store, actor, input.params.person, null),
  })),

  route('DELETE /api/sessions/:session', { summary: '结束一个登录会话', answer: NOTHING }, ({ world, actor, input }) =>
    endOneSession(world.store, actor, input.params.session),
  ),

  route('GET /api/settings/sign-in', { summary: '登录和激活单的时限', answer: SignInTermsSchema }, ({ world }) =>
    readSignInTerms(world.store.db),
  ),

  route(
    'PUT /api/settings/sign-in',
    { summary: '修改登录和激活单的时限', body: SignInTermsSchema, answer: NOTHING },
    ({ world, actor, input: { body } }) => changeSignInTerms(world.store, actor, body),
  ),
]
