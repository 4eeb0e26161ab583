import type { Context } from 'hono'
import { z } from 'zod'
import { UNIT_KINDS } from '../../model/UnitKind.ts'
import { endOneSession } from '../../people/sessions/endSessions.ts'
import type { NewSession } from '../../people/sessions/startSession.ts'
import { changePassword } from '../../people/signIn/changePassword.ts'
import { LONGEST_PASSWORD } from '../../people/signIn/passwords/normalPassword.ts'
import { lookAtSetup, setUp } from '../../people/signIn/setUp.ts'
import { signIn } from '../../people/signIn/signIn.ts'
import { activate } from '../../people/slips/activate.ts'
import { readSlip } from '../../people/slips/readSlip.ts'
import { NOTHING } from '../routing/Answer.ts'
import { callerOf } from '../routing/callerOf.ts'
import { dropSession, giveBrowser, giveSession } from '../routing/cookie.ts'
import { instant, line } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { actorOf, AS_HIMSELF } from '../routing/Visitor.ts'
import { refuseInvented } from './ownAccount.ts'

/** Not trimmed: a space may be part of it. What is too short or too common, the rules for passwords say. */
const password = (title: string) =>
  z
    .string()
    .min(1)
    .max(4 * LONGEST_PASSWORD)
    .meta({ title })

const code = z.string().trim().min(1).max(100).meta({ title: '激活码' })

const slip = z.object({
  kind: z.enum(['activation', 'reset']).meta({ title: '用途' }),
  name: z.string().meta({ title: '姓名' }),
  login: z.string().meta({ title: '登录名' }),
  unitName: z.string().meta({ title: '单位' }),
  expiresAt: instant('有效期至'),
})
export type SlipLooked = z.output<typeof slip>

/** Both cookies of a browser that has just signed in. */
function welcome(http: Context, { secret, browser }: NewSession): void {
  giveSession(http, secret)
  giveBrowser(http, browser)
}

/** 登录: in by a password, by a slip, by the address of the set-up; and out. */
export const signInRoutes: readonly ServedRoute[] = [
  route(
    'POST /api/set-up',
    {
      summary: '初始设置：登记最上级单位和系统管理员',
      body: z.object({
        code: z.string().trim().min(1).max(100).meta({ title: '设置码' }),
        unitName: line('单位名称'),
        unitKind: z.enum(UNIT_KINDS).meta({ title: '单位类别' }),
        name: line('姓名'),
        login: line('登录名'),
        password: password('密码'),
      }),
      answer: NOTHING,
    },
    async ({ world, input: { body }, http }) => welcome(http, await setUp(world.store, body.code, body, callerOf(http))),
  ),

  route(
    'POST /api/set-up/look',
    {
      summary: '核对初始设置的地址还能不能用',
      body: z.object({ code: z.string().trim().min(1).max(100).meta({ title: '设置码' }) }),
      answer: NOTHING,
    },
    ({ world, input: { body }, http }) => lookAtSetup(world.store, body.code, callerOf(http)),
  ),

  route(
    'POST /api/sign-in',
    { summary: '登录', body: z.object({ login: line('登录名'), password: password('密码') }), answer: NOTHING },
    async ({ world, input: { body }, http }) => welcome(http, await signIn(world.store, body, callerOf(http))),
  ),

  route('POST /api/sign-out', { summary: '退出登录', answer: NOTHING }, async ({ world, visitor, http }) => {
    if (visitor.by === 'session') await endOneSession(world.store, actorOf(visitor, AS_HIMSELF), visitor.session)
    dropSession(http)
  }),

  route(
    'POST /api/activate/look',
    { summary: '查看激活单是谁的', body: z.object({ code }), answer: slip },
    ({ world, input: { body }, http }) => readSlip(world.store, body.code, callerOf(http)),
  ),

  route(
    'POST /api/activate',
    { summary: '凭激活单设置密码并登录', body: z.object({ code, password: password('密码') }), answer: NOTHING },
    async ({ world, input: { body }, http }) => welcome(http, await activate(world.store, body.code, body.password, callerOf(http))),
  ),

  route(
    'POST /api/me/password',
    { summary: '修改本人密码', body: z.object({ current: password('现在的密码'), next: password('新密码') }), answer: NOTHING },
    async ({ world, visitor, actor, input: { body } }) => {
      refuseInvented(visitor)
      if (visitor.by === 'session') await changePassword(world.store, actor, visitor.session, body)
    },
  ),
]
