import type { Context } from 'hono'
import type { z } from 'zod'
import { Refusal } from '../../model/Refusal.ts'
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
  if (!('parse' in body)) return readStream(c, body)
  const value = await readJson(c)
  refuseUnstorable(value)
  return checked(body, value)
}

/** PostgreSQL has no place for the character zero; nobody types it. */
export function refuseUnstorable(value: unknown): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new Refusal('invalid', 'invalid-input', '填写的内容里有不能保存的控制字符（U+0000）。请删去再提交。')
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, below] of Object.entries(value)) {
      refuseUnstorable(key)
      refuseUnstorable(below)
    }
  }
}
