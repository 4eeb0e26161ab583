import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import { remembered } from '../../engine/explain/remembered.ts'
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
      return composed(c, value)
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
  if (takesGzip(c.req.header('Accept-Encoding') ?? '')) return sendPacked(c, Uint8Array.from(await gzipped(text)))
  c.header('Vary', 'Accept-Encoding')
  return c.body(text)
}

/** What is composed once for all who look at it is made text and packed once for them, too; null: it is short. */
const packedOnce = remembered(async (value: object): Promise<Uint8Array<ArrayBuffer> | null> => {
  const text = JSON.stringify(value)
  return text.length < PACKED_FROM ? null : Uint8Array.from(await gzipped(text))
})

async function composed(c: Context, value: unknown): Promise<Response> {
  const takes = typeof value === 'object' && value !== null && takesGzip(c.req.header('Accept-Encoding') ?? '')
  const packed = takes ? await packedOnce(value) : null
  return packed ? sendPacked(c, packed) : json(c, value)
}

function sendPacked(c: Context, packed: Uint8Array<ArrayBuffer>): Response {
  c.header('Content-Type', 'application/json')
  c.header('Vary', 'Accept-Encoding')
  return c.body(packed, 200, { 'Content-Encoding': 'gzip' })
}

/** The reader's list may name it with a weight, of which zero is a no. */
const takesGzip = (accepted: string): boolean => parseAccept(accepted).some(({ type, q }) => type === 'gzip' && q > 0)
