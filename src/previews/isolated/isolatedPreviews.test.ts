import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { LIMITS } from '../limits.ts'
import { isolatedPreviews } from './isolatedPreviews.ts'

const folder = mkdtempSync(join(tmpdir(), 'mj-preview-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A child that does as it is told, in place of the built one. */
function child(name: string, work: string): string {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, work)
  return path
}

const file = (type: string, parts: readonly string[]) => ({
  type,
  size: parts.join('').length,
  bytes: (async function* () {
    for (const part of parts) yield await Promise.resolve(Buffer.from(part))
  })(),
})

const ECHO = `let size = 0
for await (const part of process.stdin) size += part.length
process.send({ kind: 'text', text: [process.argv[2], size, Object.keys(process.env).length].join(' ') }, () => process.exit(0))`
const limits = { ...LIMITS, milliseconds: 1_500, memoryMb: 300 }

describe('isolatedPreviews', () => {
  it('streams the bytes to the child, and nothing of the environment', async () => {
    const make = isolatedPreviews(child('echo', ECHO), limits)
    expect(await make(file('image/png', ['一', '二', '三']))).toMatchObject({ text: 'image/png 9 0' })
  })

  it('gives of a text only its beginning', async () => {
    const make = isolatedPreviews(child('head', ECHO), { ...limits, textBytes: 10 })
    expect(await make(file('text/plain', ['aaaaaaa', 'bbbbbbb', 'ccccccc']))).toMatchObject({ text: 'text/plain 10 0' })
  })

  it('does not open what is too large', async () => {
    const make = isolatedPreviews(child('none', 'process.exit(9)'), { ...limits, fileBytes: 3 })
    expect(await make(file('image/png', ['four']))).toMatchObject({ kind: 'none', why: '文件太大，不能预览，可以下载后用自己的软件打开。' })
  })

  it.each([
    ['never ends', 1_000, 'for (;;) {}', '太长时间'],
    [
      'takes all memory in buffers',
      20_000,
      'globalThis.kept = []; for (let at = 0; at < 8; at += 1) kept.push(Buffer.alloc(1e8, 1)); for (;;) {}',
      '太多内存',
    ],
  ])('ends a child that %s, and says so', async (_, milliseconds, work, why) => {
    const made = await isolatedPreviews(child('wild', work), { ...limits, milliseconds })(file('image/png', ['x']))
    expect(made).toMatchObject({ kind: 'none', why: expect.stringContaining(why) as unknown })
  })

  it('takes a full heap for the file’s doing, and any other death for our own fault', async () => {
    const full = child('heap', 'const kept = []; for (;;) kept.push({ a: kept.length })')
    const heap = await isolatedPreviews(full, { ...limits, heapMb: 40, milliseconds: 20_000 })(file('image/png', ['x']))
    expect(heap.why).toContain('太多内存')
    await expect(isolatedPreviews(child('dead', 'process.exit(3)'), limits)(file('image/png', ['x']))).rejects.toThrow(
      'without an answer: 3',
    )
  })

  it('goes on where a child has seen enough before the end of its file', async () => {
    const hasty = `process.stdin.once('data', () => { process.stdin.destroy(); process.send({ kind: 'text', text: 'enough' }, () => process.exit(0)) })`
    const long = Array.from({ length: 200 }, () => 'x'.repeat(100_000))
    expect(await isolatedPreviews(child('hasty', hasty), limits)(file('image/png', long))).toMatchObject({ text: 'enough' })
  })

  it('stops where the bytes cannot be read', async () => {
    const bytes = (async function* () {
      yield await Promise.resolve(Buffer.from('x'))
      throw new Error('disk')
    })()
    await expect(isolatedPreviews(child('cut', ECHO), limits)({ type: 'image/png', size: 9, bytes })).rejects.toThrow('disk')
  })
})
