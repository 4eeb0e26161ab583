import { isOpen } from '../../permissions/isOpen.ts'
import type { RouteRow } from '../../permissions/RouteRow.ts'
import type { Form } from '../routing/route.ts'
import { ERROR_CODES } from './errorCodes.generated.ts'
import type { JsonSchema } from './JsonSchema.ts'

/** Every error looks like this. 出错的答复 */
export const ERROR_SCHEMA: JsonSchema = {
  type: 'object',
  properties: {
    code: { enum: ERROR_CODES.map(({ code }) => code), title: '固定的出错代码' },
    message: { type: 'string', title: '给使用者看的一句话' },
    details: { type: 'array', items: { type: 'string' }, title: '有几处不对时，每处一句' },
  },
  required: ['code', 'message', 'details'],
  additionalProperties: false,
}

const MEANINGS: Readonly<Record<number, string>> = {
  400: '请求的内容不对',
  401: '没有登录，或访问令牌无效',
  403: '无权办理',
  404: '没有这个对象，或无权知道它',
  409: '与现状冲突',
  413: '内容太大',
  421: '网址不是本系统的',
  423: '已锁定',
  429: '次数太多，请稍候',
  500: '程序内部出错，编号在日志里',
  503: '暂时不能办理',
}

/** The statuses that a route may answer with besides success. */
export function errorAnswers(row: RouteRow, { params, query, body }: Form): JsonSchema {
  const open = isOpen(row)
  const statuses = [
    ...(params || query || body ? [400] : []),
    401,
    ...(open && !body ? [] : [403]),
    404,
    ...(body ? [409, 413, 423, 429] : []),
    421,
    500,
    503,
  ].sort((a, b) => a - b)
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/ApiError' } } }
  return Object.fromEntries(statuses.map((status) => [String(status), { description: MEANINGS[status] ?? '', content }]))
}
