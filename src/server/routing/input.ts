import type { Context } from 'hono'
import type { z } from 'zod'
import { inputRefusal } from './inputRefusal.ts'
import { readJson, readStream } from './readBody.ts'
import type { StreamedBody } from './StreamedBody.ts'

/** The value as its schema has it; without a schema, as it came. 检查输入 */
export function checked(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return value
  const { success, data, error } = schema.safeParse(value, { reportInput: true })
  if (!success) throw inputRefusal(schema, error.issues)
  return data
}

/** The body, read as its route asks for. */
export async function bodyOf(c: Context, body: z.ZodType | StreamedBody | undefined): Promise<unknown> {
  if (body === undefined) return undefined
  return 'kind' in body ? readStream(c, body) : checked(body, await readJson(c))
}
