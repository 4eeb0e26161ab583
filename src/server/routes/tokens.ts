import { z } from 'zod'
import { issueToken, LONGEST_DAYS } from '../../people/tokens/issueToken.ts'
import { revokeToken } from '../../people/tokens/revokeToken.ts'
import { ACTION_IDS, type ActionId } from '../../permissions/actions.ts'
import { tokensOf } from '../../store/queries/tokens.ts'
import { NOTHING } from '../routing/Answer.ts'
import { id, instant, line } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { refuseInvented } from './ownAccount.ts'

const token = z.object({
  id: id('编号'),
  name: z.string().meta({ title: '名称' }),
  scope: z.array(z.string()).meta({ title: '可以做的操作' }),
  createdAt: instant('签发时间'),
  expiresAt: instant('有效期至'),
  usedAt: instant('最近使用').nullable(),
  revokedAt: instant('撤销时间').nullable(),
})

const list = z.object({ tokens: z.array(token).meta({ title: '访问令牌' }) })
export type TokenList = z.output<typeof list>

const wanted = z.object({
  name: line('令牌名称', 100),
  scope: z
    .array(z.enum(ACTION_IDS as readonly [ActionId, ...ActionId[]]))
    .min(1)
    .max(ACTION_IDS.length)
    .meta({ title: '可以做的操作' }),
  days: z.number().int().min(1).max(LONGEST_DAYS).meta({ title: '有效天数' }),
})

const issued = z.object({
  id: id('编号'),
  /** Told in no other answer. */
  secret: z.string().meta({ title: '令牌' }),
  expiresAt: instant('有效期至'),
})
export type IssuedToken = z.output<typeof issued>

/** 访问令牌: keys for programs. */
export const tokenRoutes: readonly ServedRoute[] = [
  route('GET /api/me/tokens', { summary: '本人的访问令牌', answer: list }, async ({ world, visitor }) => ({
    tokens: (await tokensOf(world.store.db, visitor.person.id)).map((one) => ({ ...one, scope: [...one.scope] })),
  })),

  route('POST /api/me/tokens', { summary: '签发访问令牌', body: wanted, answer: issued }, ({ world, visitor, actor, input: { body } }) => {
    refuseInvented(visitor)
    return issueToken(world.store, actor, body)
  }),

  route('GET /api/people/:person/tokens', { summary: '一个人的访问令牌', answer: list }, async ({ world, input }) => ({
    tokens: (await tokensOf(world.store.db, input.params.person)).map((one) => ({ ...one, scope: [...one.scope] })),
  })),

  route('DELETE /api/tokens/:token', { summary: '撤销访问令牌', answer: NOTHING }, ({ world, actor, input }) =>
    revokeToken(world.store, actor, input.params.token),
  ),
]
