import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import type { Answer } from './Answer.ts'

/** The handler's value as an answer. What its schema does not name does not leave the house. 答复 */
export async function reply(c: Context, answer: Answer, value: unknown): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  if ('parse' in answer) return json(c, answer.parse(value))
  switch (answer.kind) {
    case 'nothing':
      return c.body(null, 204)
    case 'download':
      return value as Response
    case 'composed':
      return json(c, value)
  }
}

const gzipped = promisify(gzip)

/** Shorter ones go as they are: packing them costs more than it saves. */
const PACKED_FROM = 1_024

/** The text and its length at once; a long one packed whole, on another thread, where the reader takes that. */
async function json(c: Context, value: unknown): Promise<Response> {
  const text = JSON.stringify(value)
  c.header('Content-Type', 'application/json')
  if (text.length < PACKED_FROM) return c.body(text, 200, { 'Content-Length': String(Buffer.byteLength(text)) })
  c.header('Vary', 'Accept-Encoding')
  if (!takesGzip(c.req.header('Accept-Encoding') ?? '')) return c.body(text)
  return c.body(Uint8Array.from(await gzipped(text)), 200, { 'Content-Encoding': 'gzip' })
}

/** The reader's list may name it with a weight, of which zero is a no. */
const takesGzip = (accepted: string): boolean => parseAccept(accepted).some(({ type, q }) => type === 'gzip' && q > 0)
