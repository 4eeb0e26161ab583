import { crc32, gunzipSync } from 'node:zlib'

/** What one capture says of itself. 存证记录 */
export interface CapturedRecord {
  readonly url: string
  readonly type: string
}

/** More than a page of the largest size with its headers. */
export const LONGEST_RECORD = 8 * 1024 * 1024

/** Bytes at the end of what is packed as gzip: CRC-32 and length. RFC 1952 */
const TRAILER = 8

/**
 * Reads the head of a capture that may come from anybody; null: it is not one whole record of WARC and nothing else. 读取存证
 *
 * Only such ones, put one behind the other, are a file that others can read.
 */
export function recordIn(bytes: Uint8Array): CapturedRecord | null {
  const text = unpacked(bytes)
  const end = text?.indexOf('\r\n\r\n') ?? -1
  if (!text || end < 0) return null
  const [version, ...lines] = text.subarray(0, end).toString().split('\r\n')
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]))
  const length = headers.get('content-length') ?? ''
  const url = headers.get('warc-target-uri')
  const type = headers.get('warc-type')
  if (version !== 'WARC/1.1' || url === undefined || type === undefined || !/^\d{1,8}$/u.test(length)) return null
  const body = end + 4
  const isWhole = text.length === body + Number(length) + 4 && text.subarray(-4).toString() === '\r\n\r\n'
  return isWhole ? { url, type } : null
}

function unpacked(bytes: Uint8Array): Buffer | null {
  try {
    const text = gunzipSync(bytes, { maxOutputLength: LONGEST_RECORD })
    // One member ends with the sum and the length of all that it holds; what follows it would be passed over in silence.
    const end = Buffer.from(bytes.subarray(-TRAILER))
    return end.readUInt32LE(0) === crc32(text) && end.readUInt32LE(4) === text.length ? text : null
  } catch {
    // Damaged, or more than any page: it is not one of ours, which is what the caller says.
    return null
  }
}
