import type { Context } from 'hono'
import type { z } from 'zod'
import { Refusal } from '../../model/Refusal.ts'
import { findUnseen, unseenInWords } from '../../model/unseen.ts'
import { inputRefusal } from './inputRefusal.ts'
import { readJson, readStream } from './readBody.ts'
import type { Form } from './route.ts'

/** The value as its schema has it; without a schema, as it came. 检查输入 */
export function checked(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return value
  const { success, data, error } = schema.safeParse(value, { reportInput: true })
  if (!success) throw inputRefusal(schema, error.issues)
  return data
}

/** The body, read as its route asks for. 请求正文 */
export async function bodyOf(c: Context, { body, mostBytes }: Pick<Form, 'body' | 'mostBytes'>): Promise<unknown> {
  if (body === undefined) return undefined
  if (!('parse' in body)) return readStream(c, body)
  const value = await readJson(c, mostBytes)
  refuseUnstorable(value)
  // Names, titles, remarks and reasons alike: nothing that is typed turns the order of what stands beside it.
  const unseen = findUnseen(value)
  if (unseen !== null) throw new Refusal('invalid', 'text-unseen', unseenInWords(unseen))
  return checked(body, value)
}

/** No form goes deeper; what goes deeper by a hundred thousand runs over whoever walks through it. */
const DEEPEST = 32

/** PostgreSQL has no place for the character zero, and UTF-8 none for half a character; nobody types either. */
export function refuseUnstorable(value: unknown, depth = 0): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) throw unfit('填写的内容里有不能保存的控制字符（U+0000）。请删去再提交。')
    if (/\p{Surrogate}/u.test(value)) throw unfit('填写的内容里有不完整的字符，可能是复制时截断了。请删去重新输入，再提交。')
  } else if (typeof value === 'object' && value !== null) {
    if (depth >= DEEPEST) throw unfit(`提交的内容层层嵌套超过了${DEEPEST}层，没有接收。请照接口文档的形式提交。`)
    for (const [key, below] of Object.entries(value)) {
      refuseUnstorable(key, depth)
      refuseUnstorable(below, depth + 1)
    }
  }
}

const unfit = (message: string) => new Refusal('invalid', 'invalid-input', message)
