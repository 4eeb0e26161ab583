import { z } from 'zod'
import { programVersion } from '../../database/programVersion.ts'
import { isOpen } from '../../permissions/isOpen.ts'
import type { RouteRow } from '../../permissions/RouteRow.ts'
import { ROUTES } from '../../permissions/routes/index.ts'
import type { Answer } from '../routing/Answer.ts'
import type { Form, ServedRoute } from '../routing/route.ts'
import { COMPOSED_SCHEMAS } from './composedSchemas.generated.ts'
import { errorAnswers, ERROR_SCHEMA } from './errorAnswers.ts'
import type { JsonSchema } from './JsonSchema.ts'
import { tagOf } from './tags.ts'
import { accessInWords } from './accessInWords.ts'

const DESCRIPTION = `网页用浏览器会话（Cookie）登录；程序用访问令牌（Authorization: Bearer …）。用会话修改内容的请求还要带请求头 X-Mingjing: 1。
权限按提出请求的那一刻计算；访问令牌只能做它范围之内、且签发人此刻有权做的事。出错时答复 {code, message, details}，code 固定不变，见 docs/manual/error-codes.md。`

/** The document of the interface, OpenAPI 3.1: made of the very definitions that serve it. 接口文档 */
export function openApi(routes: readonly ServedRoute[]): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const one of routes) {
    const [method = '', path = ''] = one.key.split(' ', 2)
    const templated = path.replaceAll(/:(\w+)/g, '{$1}')
    paths[templated] = { ...paths[templated], [method.toLowerCase()]: operation(one, templated) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '明镜接口',
      version: programVersion(),
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      schemas: { ...COMPOSED_SCHEMAS, ApiError: ERROR_SCHEMA },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'mingjing', description: '浏览器登录后的会话；加密访问时名为 __Host-mingjing。' },
        token: { type: 'http', scheme: 'bearer', description: '访问令牌，在“我的账号—访问令牌”里签发。' },
      },
    },
  }
}

function operation({ key, form }: ServedRoute, path: string): JsonSchema {
  const row: RouteRow = ROUTES[key]
  const open = isOpen(row)
  return {
    operationId: key
      .toLowerCase()
      .replace(' /api/', '-')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replace(/-$/, ''),
    summary: form.summary,
    description: accessInWords(row),
    tags: [tagOf(path)],
    ...('action' in row ? { 'x-action': row.action } : {}),
    security: open ? [{}] : 'access' in row ? [{ session: [] }] : [{ session: [] }, { token: [] }],
    parameters: [...parameters('path', paramsOf(form, path)), ...parameters('query', form.query && inputSchema(form.query))],
    ...requestBody(form),
    responses: { ...success(form.answer), ...errorAnswers(row, form) },
  }
}

/** Zod says its dialect in each schema; the document says it once. */
const withoutDialect = ({ $schema: _, ...schema }: JsonSchema): JsonSchema => schema

const inputSchema = (schema: z.ZodType): JsonSchema => withoutDialect(z.toJSONSchema(schema, { io: 'input' }))

/** What an answer looks like: for the document, and for the test that compares real ones with it. */
export const answerSchema = (answer: Exclude<Answer, { readonly kind: 'nothing' | 'download' }>): JsonSchema =>
  'parse' in answer ? withoutDialect(z.toJSONSchema(answer, { io: 'output' })) : { $ref: `#/components/schemas/${answer.name}` }

/** Without a schema of their own they are texts. */
function paramsOf({ params }: Form, path: string): JsonSchema {
  if (params) return inputSchema(params)
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return { properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])), required: names }
}

function parameters(where: 'path' | 'query', schema: JsonSchema | undefined): readonly JsonSchema[] {
  const required = new Set((schema?.['required'] ?? []) as readonly string[])
  return Object.entries((schema?.['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>).map(([name, one]) => ({
    name,
    in: where,
    required: where === 'path' || (required.has(name) && !('default' in one)),
    schema: one,
  }))
}

function requestBody({ body }: Form): JsonSchema {
  if (!body) return {}
  const content =
    'parse' in body
      ? { 'application/json': { schema: inputSchema(body) } }
      : Object.fromEntries(body.types.map((type) => [type, { schema: { type: 'string', contentMediaType: type } }]))
  return { requestBody: { required: true, content } }
}

function success(answer: Answer): JsonSchema {
  if ('parse' in answer || answer.kind === 'composed')
    return { '200': { description: '成功', content: { 'application/json': { schema: answerSchema(answer) } } } }
  if (answer.kind === 'nothing') return { '204': { description: '成功，没有内容' } }
  return { '200': { description: '成功', content: { [answer.type]: { schema: { type: 'string', contentMediaType: answer.type } } } } }
}
