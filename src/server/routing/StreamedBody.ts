import type { Context } from 'hono'

/** A body that is read as it comes, a file for example; never held whole by the frame. 流式上传 */
export interface StreamedBody {
  readonly kind: 'streamed'
  readonly types: readonly string[]
  readonly maxBytes: number
}

/** What a handler gets of it. */
export interface IncomingFile {
  readonly type: string
  readonly bytes: ReadableStream<Uint8Array>
}

/** @param types that are accepted: `application/zip` */
export const streamed = (types: readonly string[], maxBytes: number): StreamedBody => ({ kind: 'streamed', types, maxBytes })

/** Its length as the sender says; 0: he does not say. */
export const lengthOf = (http: Context): number => {
  const length = Number(http.req.header('content-length') ?? 0)
  return Number.isSafeInteger(length) && length > 0 ? length : 0
}
