import { crc32 } from 'node:zlib'

/** How large a picture is. 图片尺寸 */
export interface Picture {
  readonly width: number
  readonly height: number
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** More than any browser was asked for; unpacked, such a one still fits anywhere. */
const WIDEST = 4096
const LONGEST = 16_384
/** Length, name and sum of a part. */
const FRAME = 12
const HEADER = 13

/** What a picture may consist of; the parts that hold text, profiles or moving pictures are nobody's screenshot. */
const PARTS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'pHYs', 'sBIT', 'bKGD'])

/**
 * Reads the size of a PNG that may come from anybody; null: it is not one whole PNG and nothing else. 读取截图
 *
 * It is not drawn: each part is what its sum says, there is none that a screenshot has no use for, and nothing stands behind the last.
 */
export function pictureIn(bytes: Uint8Array): Picture | null {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (!png.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null
  let size: Picture | null = null
  let hasData = false
  for (let at = SIGNATURE.length; at + FRAME <= png.length;) {
    const length = png.readUInt32BE(at)
    const end = at + FRAME + length
    const name = png.toString('latin1', at + 4, at + 8)
    if (end > png.length || !PARTS.has(name) || png.readUInt32BE(end - 4) !== crc32(png.subarray(at + 4, end - 4))) return null
    if ((size === null) !== (name === 'IHDR')) return null
    if (name === 'IHDR') size = length === HEADER ? { width: png.readUInt32BE(at + 8), height: png.readUInt32BE(at + 12) } : null
    if (!size || size.width < 1 || size.height < 1 || size.width > WIDEST || size.height > LONGEST) return null
    hasData ||= name === 'IDAT'
    if (name === 'IEND') return length === 0 && end === png.length && hasData ? size : null
    at = end
  }
  return null
}
