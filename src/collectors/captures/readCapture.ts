import { gunzipSync } from 'node:zlib'
import { LONGEST_RECORD, recordIn } from './recordIn.ts'

/** What a capture holds: the answer as it came, unpacked. 存证内容 */
export interface CapturedPage {
  /** Where it ended after all redirects. */
  readonly url: string
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  /** With parameters; null: the server did not say. */
  readonly contentType: string | null
  readonly body: Uint8Array
}

const END = '\r\n\r\n'

/** Reads one capture, which may come from anybody; null: it is not one whole record of an answer. 读取存证内容 */
export function readCapture(bytes: Uint8Array): CapturedPage | null {
  const record = recordIn(bytes)
  if (record?.type !== 'response') return null
  const text = gunzipSync(bytes, { maxOutputLength: LONGEST_RECORD })
  const answer = text.subarray(text.indexOf(END) + END.length, -END.length)
  const end = answer.indexOf(END)
  if (end < 0) return null
  const [, ...lines] = answer.subarray(0, end).toString('latin1').split('\r\n')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    return { name: line.slice(0, Math.max(0, colon)), value: line.slice(colon + 1).trim() }
  })
  const contentType = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? null
  return { url: record.url, headers, contentType, body: answer.subarray(end + END.length) }
}
