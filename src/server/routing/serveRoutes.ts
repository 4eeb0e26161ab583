import type { Context, Hono } from 'hono'
import { ROUTES } from '../../permissions/routes/index.ts'
import type { RouteRow } from '../../permissions/RouteRow.ts'
import type { World } from '../World.ts'
import { admit } from './admit.ts'
import { refuseForeignPages } from './csrf.ts'
import type { Identify } from './Identify.ts'
import { bodyOf, checked, refuseUnstorable } from './input.ts'
import { inTime } from './inTime.ts'
import { reply } from './reply.ts'
import type { ServedRoute } from './route.ts'
import { actorOf, AS_HIMSELF } from './Visitor.ts'
import { visitorOf } from './visitorOf.ts'

/** Puts every route behind the same door. 接上接口 */
export function serveRoutes(app: Hono, world: World, identify: Identify, routes: readonly ServedRoute[]): void {
  for (const one of routes) {
    const [method = '', path = ''] = one.key.split(' ', 2)
    app.on(method, path, (c) => answer(c, world, identify, one))
  }
}

/** A HEAD is answered as its GET, without the body. */
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/** Foreign pages, visitor, right, input, handler: in this order, so that nobody learns from a fault what he may not know. */
async function answer(c: Context, world: World, identify: Identify, { key, form, handler }: ServedRoute): Promise<Response> {
  if (!READS.has(c.req.method)) refuseForeignPages(c)
  const row: RouteRow = ROUTES[key]
  const visitor = await visitorOf(c, world, identify)
  const params = c.req.param() as Readonly<Record<string, string>>
  refuseUnstorable([params, c.req.query()])
  const found = { params, query: c.req.query(), body: undefined }
  // Where the object is named in the body, the body is read first, of whoever is signed in.
  const inBody = 'action' in row && row.at?.startsWith('body.') === true
  const early = inBody ? AS_HIMSELF : await admit(row, world, identify, visitor, found)
  const body = inBody && visitor.by === 'nobody' ? undefined : await bodyOf(c, form)
  const capacity = inBody ? await admit(row, world, identify, visitor, { ...found, body }) : early
  const input = { params: checked(form.params, params), query: checked(form.query, found.query), body }
  const actor = visitor.by === 'nobody' ? null : actorOf(visitor, capacity)
  const asked = { world, visitor, actor, input, http: c }
  return reply(c, form.answer, await inTime(form, handler(asked as never)))
}
