import type { Context } from 'hono'
import { Refusal } from '../../model/Refusal.ts'
import type { IncomingFile, StreamedBody } from './StreamedBody.ts'

/** More than anybody types. */
const JSON_BYTES = 1_000_000

const typeOf = (c: Context) => (c.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

const inWords = (bytes: number) => (bytes >= 1_000_000 ? `${Math.floor(bytes / 1_000_000)} MB` : `${Math.floor(bytes / 1_000)} KB`)

const tooLarge = (limit: number) =>
  new Refusal('too-large', 'body-too-large', `发来的内容超过了 ${inWords(limit)} 的上限，没有接收。请分成几次，或换一个小一些的文件。`)

/** Passes the bytes on and stops at the limit, whatever the length was said to be. */
function limited(c: Context, limit: number): ReadableStream<Uint8Array> {
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge(limit)
  let read = 0
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      read += chunk.byteLength
      if (read > limit) controller.error(tooLarge(limit))
      else controller.enqueue(chunk)
    },
  })
  return (c.req.raw.body ?? new Blob([]).stream()).pipeThrough(counter)
}

/** The body of a JSON route; only as JSON, which no form of another page can send. 读取 JSON */
export async function readJson(c: Context, most = JSON_BYTES): Promise<unknown> {
  if (typeOf(c) !== 'application/json') throw new Refusal('invalid', 'not-json', '这个接口只接收 JSON（Content-Type: application/json）。')
  const said = Number(c.req.header('content-length') ?? NaN)
  // No more than was said beforehand comes through; what says nothing is counted.
  const bytes = said <= most ? await c.req.arrayBuffer() : await new Response(limited(c, most)).arrayBuffer()
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    throw new Refusal('invalid', 'not-json', '发来的内容不是完整的 JSON（UTF-8）。')
  }
}

/** A file as it comes; its handler reads it. 读取上传 */
export function readStream(c: Context, { types, maxBytes }: StreamedBody): IncomingFile {
  const type = typeOf(c)
  if (!types.includes(type)) throw new Refusal('invalid', 'wrong-type', `这个接口接收的文件类型是 ${types.join('、')}。`)
  return { type, bytes: limited(c, maxBytes) }
}
