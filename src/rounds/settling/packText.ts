import { gunzipSync, gzipSync } from 'node:zlib'

/** The quickest: it makes a thirtieth of a unit's facts already. */
const LEVEL = 1

/** About what a unit comes to: what is set aside for more waits to be swept, for each of thousands. */
const CHUNK = 4_096

/**
 * A text packed by itself. Packed texts one after the other are the packed text of all of them, so that what was packed once is put into a file as it is.
 * 压缩文本
 */
export function packText(text: string): Buffer {
  const packed = gzipSync(text, { level: LEVEL, chunkSize: CHUNK })
  // In memory of its own size: what comes out of the packer holds on to all that it had set aside for more.
  return Buffer.from(Uint8Array.prototype.slice.call(packed).buffer)
}

export const unpackText = (packed: Uint8Array): string => gunzipSync(packed).toString('utf8')
