import type { Context } from 'hono'
import { z } from 'zod'
import { issueSlip, issueSlipsOf, type IssuedSlip } from '../../people/slips/issueSlips.ts'
import { qrOf } from '../../people/slips/qrOf.ts'
import { revokeSlip } from '../../people/slips/revokeSlip.ts'
import { openSlipsIn } from '../../store/queries/slips.ts'
import { subtreeOf } from '../../store/queries/units.ts'
import { connectionOf } from '../connection.ts'
import { NOTHING } from '../routing/Answer.ts'
import { id, instant } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'

const kind = z.enum(['activation', 'reset']).meta({ title: '用途' })
const name = z.string().meta({ title: '姓名' })

const sheet = z.object({
  id: id('编号'),
  kind,
  person: id('人员'),
  name,
  login: z.string().meta({ title: '登录名' }),
  unitName: z.string().meta({ title: '单位名称' }),
  code: z.string().meta({ title: '激活码' }),
  address: z.string().meta({ title: '网址' }),
  expiresAt: instant('有效期至'),
  qr: z
    .object({ size: z.number().int().meta({ title: '边长（格）' }), path: z.string().meta({ title: '图形' }) })
    .meta({ title: '二维码' }),
})
/** What a page prints once: code and QR code are told in no other answer. 激活单 */
export type SlipSheet = z.output<typeof sheet>

const out = z.object({
  slips: z
    .array(
      z.object({
        id: id('编号'),
        kind: z.enum(['setup', 'activation', 'reset']).meta({ title: '用途' }),
        person: id('人员'),
        name,
        unit: id('单位'),
        createdAt: instant('开具时间'),
        expiresAt: instant('有效期至'),
      }),
    )
    .meta({ title: '未使用的激活单' }),
})
export type OpenSlips = z.output<typeof out>

/**
 * The page that takes the code, under the name by which the issuer reached us. The code stands behind the #, which no browser sends: no server's log and
 * no proxy's ever has it.
 */
function sheetOf(http: Context, slip: IssuedSlip): SlipSheet {
  const scheme = connectionOf(http).secure ? 'https' : 'http'
  const address = `${scheme}://${http.req.header('host') ?? 'localhost'}/activate`
  return { ...slip, address, qr: qrOf(`${address}#${slip.code}`) }
}

/** 激活单: printed, handed over, used once. */
export const slipRoutes: readonly ServedRoute[] = [
  route(
    'POST /api/people/:person/slip',
    { summary: '给一个人打印激活单；已激活的，打印密码重设单', answer: sheet },
    async ({ world, visitor, actor, input: { params }, http }) =>
      sheetOf(http, await issueSlip(world.store, actor, visitor.duties, params.person)),
  ),

  route(
    'POST /api/units/:unit/slips',
    {
      summary: '给单位及下级等待激活、账号由您管理的人打印激活单',
      query: z.object({ replace: z.enum(['yes']).optional().meta({ title: '有没用过的单子的人也重新打印，原来的作废' }) }),
      answer: z.object({ slips: z.array(sheet).meta({ title: '激活单' }) }),
    },
    async ({ world, visitor, actor, input: { params, query }, http }) => {
      const slips = await issueSlipsOf(world.store, actor, visitor.duties, params.unit, query.replace === 'yes')
      return { slips: slips.map((slip) => sheetOf(http, slip)) }
    },
  ),

  route(
    'GET /api/units/:unit/slips',
    { summary: '列出单位及下级还没有使用的激活单', answer: out },
    async ({ world, input: { params } }) => {
      const { db, now } = world.store
      return { slips: [...(await openSlipsIn(db, await subtreeOf(db, params.unit), now()))] }
    },
  ),

  route('DELETE /api/slips/:slip', { summary: '作废激活单', answer: NOTHING }, ({ world, visitor, actor, input: { params } }) =>
    revokeSlip(world.store, actor, visitor.duties, params.slip),
  ),
]
