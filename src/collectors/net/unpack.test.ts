import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { salvage } from './salvage.ts'
import { unpack } from './unpack.ts'

const TEXT = '公开'.repeat(5000)
const LIMIT = 1_000_000
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('unpack', () => {
  it.each([
    ['gzip', gzipSync(TEXT)],
    ['x-gzip', gzipSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['gzip, br', brotliCompressSync(gzipSync(TEXT))],
    ['identity', Buffer.from(TEXT)],
    ['', Buffer.from(TEXT)],
    ['gzip', Buffer.from(TEXT)],
  ])('undoes %s', (encoding, packed) => {
    const { bytes, fault } = unpack(packed, encoding, LIMIT)
    expect([text(bytes), fault]).toEqual([TEXT, null])
  })

  it('reads what ends too early', () => {
    const packed = gzipSync(TEXT)
    const read = text(unpack(packed.subarray(0, packed.length - 9), 'gzip', LIMIT).bytes)
    expect([read.startsWith('公开公开'), read.length > TEXT.length / 2]).toEqual([true, true])
  })

  it('calls damage damage, and salvages what came before it', async () => {
    const packed = Buffer.from(gzipSync(Array.from({ length: 20_000 }, (_, at) => `第${at}条`).join('\n')))
    packed.fill(0xff, packed.length - 8)
    expect(unpack(packed, 'gzip', LIMIT).fault).toBe('broken')
    expect(text(await salvage(packed, 'gzip', LIMIT))).toContain('第100条')
  })

  it('does not unfold what is made to fill the memory', () => {
    expect(unpack(gzipSync(Buffer.alloc(50_000_000)), 'gzip', LIMIT)).toEqual({ bytes: new Uint8Array(), fault: 'bomb' })
  })

  it('does not unpack what says that it was packed a thousand times', () => {
    const once = gzipSync(Buffer.alloc(900_000))
    expect(unpack(once, 'gzip, '.repeat(1000), LIMIT)).toEqual({ bytes: new Uint8Array(), fault: 'bomb' })
  })
})
