import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** A body as it was before it was packed for the way. 解压 */
export interface Unpacked {
  readonly bytes: Uint8Array
  /** `broken`: only the part before the damage, or nothing of it, could be read. `bomb`: it was more than anybody would publish. */
  readonly fault: 'broken' | 'bomb' | null
}

/** Nobody packs a page more often; each time costs what it comes to. */
const MOST_TIMES = 4

/**
 * Undoes `Content-Encoding`, damaged ones as far as they go: many servers cut the end off.
 *
 * @param limit so many bytes at most, whatever a small body claims to hold
 */
export function unpack(body: Uint8Array, encoding: string | null, limit: number): Unpacked {
  const named = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'identity')
  if (named.length > MOST_TIMES) return { bytes: new Uint8Array(), fault: 'bomb' }
  let bytes = body
  for (const one of named.reverse()) {
    const unpacked = unpackOne(bytes, one, limit)
    if (unpacked.fault) return unpacked
    ;({ bytes } = unpacked)
  }
  return { bytes, fault: null }
}

function unpackOne(bytes: Uint8Array, encoding: string, limit: number): Unpacked {
  if (bytes.length === 0) return { bytes, fault: null }
  const lenient = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH }
  try {
    if (encoding === 'gzip' || encoding === 'x-gzip') return { bytes: isGzip(bytes) ? gunzipSync(bytes, lenient) : bytes, fault: null }
    // Some servers send the bare stream under this name.
    if (encoding === 'deflate')
      return { bytes: (bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, lenient) : inflateRawSync(bytes, lenient), fault: null }
    if (encoding === 'br')
      return { bytes: brotliDecompressSync(bytes, { maxOutputLength: limit, finishFlush: constants.BROTLI_OPERATION_FLUSH }), fault: null }
    return { bytes: new Uint8Array(), fault: 'broken' }
  } catch (error) {
    if (error instanceof RangeError) return { bytes: new Uint8Array(), fault: 'bomb' }
    return { bytes: new Uint8Array(), fault: 'broken' }
  }
}

/** Pages that say gzip and are not packed at all are common behind proxies. */
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b
