import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pictureIn } from './pictureIn.ts'

function part(name: string, content: Uint8Array): Buffer {
  const bytes = Buffer.alloc(12 + content.length)
  bytes.writeUInt32BE(content.length)
  bytes.write(name, 4, 'latin1')
  bytes.set(content, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), 8 + content.length)
  return bytes
}

function header(width: number, height: number): Buffer {
  const content = Buffer.alloc(13)
  content.writeUInt32BE(width)
  content.writeUInt32BE(height, 4)
  content.set([8, 2], 8)
  return part('IHDR', content)
}

const MAGIC = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')
const DATA = part('IDAT', deflateSync(Buffer.alloc(7)))
const END = part('IEND', Buffer.alloc(0))
const png = (...parts: readonly Buffer[]) => Buffer.concat([MAGIC, ...parts])

describe('pictureIn', () => {
  it('reads the size of a whole picture', () => {
    expect(pictureIn(png(header(2, 1), DATA, END))).toEqual({ width: 2, height: 1 })
    expect(pictureIn(png(header(1366, 5000), part('sRGB', Buffer.alloc(1)), DATA, DATA, END))).toEqual({ width: 1366, height: 5000 })
  })

  it.each<readonly [string, () => Buffer]>([
    ['nothing', () => Buffer.alloc(0)],
    ['only how one begins', () => MAGIC],
    ['a page', () => Buffer.from('<html><script>alert(1)</script>')],
    ['a page that begins like one', () => Buffer.concat([MAGIC, Buffer.from('<html><script>alert(1)</script>')])],
    ['another kind of picture', () => Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1')],
    ['one without its end', () => png(header(2, 1), DATA)],
    ['one that is cut off', () => png(header(2, 1), DATA, END).subarray(0, -1)],
    ['one with something behind it', () => Buffer.concat([png(header(2, 1), DATA, END), Buffer.from('<script>')])],
    ['one without a picture', () => png(header(2, 1), END)],
    ['one with two heads', () => png(header(2, 1), header(2, 1), DATA, END)],
    ['one whose head is not first', () => png(DATA, header(2, 1), END)],
    ['one of no size', () => png(header(0, 1), DATA, END)],
    ['one that unpacks to all memory', () => png(header(60_000, 60_000), DATA, END)],
    ['one that is larger than it can be', () => png(header(0xff_ff_ff_ff, 1), DATA, END)],
    ['one with text in it', () => png(header(2, 1), part('tEXt', Buffer.from('x')), DATA, END)],
    ['one with a profile', () => png(header(2, 1), part('iCCP', Buffer.from('x')), DATA, END)],
    [
      'one whose part says that it is longer',
      () => png(header(2, 1), Buffer.concat([Buffer.from([0xff, 0xff, 0xff, 0xff]), DATA.subarray(4)]), END),
    ],
    [
      'one in which a bit was turned',
      () => {
        const bytes = png(header(2, 1), DATA, END)
        bytes[40] = (bytes[40] ?? 0) ^ 1
        return bytes
      },
    ],
  ])('takes %s for none', (_, bytes) => {
    expect(pictureIn(bytes())).toBeNull()
  })
})
