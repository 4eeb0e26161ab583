import sharp, { type Sharp } from 'sharp'
import { CannotShow } from '../CannotShow.ts'
import { LIMITS } from '../limits.ts'

/** Where in its headers a Windows bitmap says what it is. */
const AT = { pixels: 10, header: 14, width: 18, height: 22, depth: 28, compression: 30, colours: 46 } as const

/** A Windows bitmap of 8, 24 or 32 bits that is not compressed, as screenshots are saved. 位图 */
export function readBmp(bytes: Uint8Array): () => Sharp {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const width = view.getInt32(AT.width, true)
  const tall = view.getInt32(AT.height, true)
  const height = Math.abs(tall)
  const depth = view.getUint16(AT.depth, true)
  const compression = view.getUint32(AT.compression, true)
  const isPlain = compression === 0 || (compression === 3 && depth === 32)
  if (![8, 24, 32].includes(depth) || !isPlain) throw new CannotShow('这种位图')
  if (width <= 0 || height === 0) throw new CannotShow('文件损坏或不完整')
  if (width * height > LIMITS.pixels) throw new CannotShow('图片太大')
  const start = view.getUint32(AT.pixels, true)
  const stride = Math.ceil((width * depth) / 32) * 4
  if (start + stride * height > bytes.length) throw new CannotShow('文件损坏或不完整')
  const palette = AT.header + view.getUint32(AT.header, true)
  const raw = Buffer.alloc(width * height * 3)
  for (let row = 0; row < height; row += 1) {
    // Bottom first, unless its height is negative.
    const from = start + stride * (tall > 0 ? height - 1 - row : row)
    for (let column = 0; column < width; column += 1) {
      const at = depth === 8 ? palette + 4 * (bytes[from + column] ?? 0) : from + column * (depth / 8)
      const to = (row * width + column) * 3
      raw[to] = bytes[at + 2] ?? 0
      raw[to + 1] = bytes[at + 1] ?? 0
      raw[to + 2] = bytes[at] ?? 0
    }
  }
  return () => sharp(raw, { raw: { width, height, channels: 3 } })
}
