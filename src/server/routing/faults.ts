import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { refusalFromFault } from '../../database/refusalFromFault.ts'
import { Refusal, type RefusalKind } from '../../model/Refusal.ts'
import type { ApiError } from '../api.ts'
import type { Log } from '../log/Log.ts'

/** What a refusal is in HTTP. */
export const STATUS_OF: Readonly<Record<RefusalKind, ContentfulStatusCode>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  locked: 423,
  'too-many': 429,
  unavailable: 503,
}

/** The reader left before the answer was ready; nobody sees this status. */
const CLIENT_LEFT = 499 as ContentfulStatusCode

/** What went wrong, told to who asked; a fault of ours gets a number that stands in the log too. 出错的答复 */
export function answerFault(error: unknown, c: Context, log: Log): Response {
  c.header('Cache-Control', 'no-store')
  const refusal = error instanceof Refusal ? error : refusalFromFault(error)
  // A lost connection, a full disk: told to who asked, and to who keeps the machine.
  if (refusal && refusal !== error) log.warn('unavailable', { code: refusal.code, method: c.req.method, path: c.req.path })
  if (refusal) {
    const { code, message, details, kind, waitMs } = refusal
    // Whole seconds, and never none: RFC 9110, 10.2.3.
    if (waitMs !== null) c.header('Retry-After', String(Math.max(1, Math.ceil(waitMs / 1000))))
    return c.json<ApiError>({ code, message, details }, STATUS_OF[kind])
  }
  if (c.req.raw.signal.aborted) return c.body(null, CLIENT_LEFT)
  const fault = randomUUID().slice(0, 8)
  log.error('internal', error, { fault, method: c.req.method, path: c.req.path })
  const message = `程序内部出错，这一步没有完成。请刷新再试；仍然不行，请把出错编号 ${fault} 告诉维护人员，日志里有它的经过。`
  return c.json<ApiError>({ code: 'internal', message, details: [] }, 500)
}
