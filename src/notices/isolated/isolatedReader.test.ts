import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isolatedReader } from './isolatedReader.ts'
import { ISOLATED } from './limits.ts'

const folder = mkdtempSync(join(tmpdir(), 'mj-reader-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A child that answers as it is told to, in place of the built one. */
function child(name: string, onMessage: string): string {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, `process.once('message', (request) => { ${onMessage} })`)
  return path
}

const limits = { ...ISOLATED, milliseconds: 1_500, memoryMb: 300 }
const answer = `process.send({ kind: 'tables', tables: [{ name: request.name + Object.keys(process.env).length, rows: [{ number: 1, cells: [String(request.bytes.length)] }] }] }, () => process.disconnect())`

describe('isolatedReader', () => {
  it('hands the bytes over and the tables back, and nothing of the environment', async () => {
    const read = isolatedReader(child('good', answer), limits)
    expect(await read('表', new Uint8Array(1_000))).toEqual([{ name: '表0', rows: [{ number: 1, cells: ['1000'] }] }])
  })

  it('says what the child could not read', async () => {
    const reply = `process.send({ kind: 'unreadable', message: '文件损坏', remedy: '另存', line: 3 }, () => process.disconnect())`
    await expect(isolatedReader(child('bad', reply), limits)('表', new Uint8Array())).rejects.toMatchObject({
      name: 'UnreadableFile',
      message: '文件损坏',
      line: 3,
    })
  })

  it.each([
    ['never ends', 1_000, 'for (;;) {}', '读取时间太长'],
    [
      'takes all memory in buffers',
      20_000,
      'globalThis.kept = []; for (let at = 0; at < 8; at += 1) kept.push(Buffer.alloc(1e8, 1)); for (;;) {}',
      '太多内存',
    ],
  ])('ends a child that %s', async (_, milliseconds, work, message) => {
    await expect(isolatedReader(child('wild', work), { ...limits, milliseconds })('表', new Uint8Array())).rejects.toThrow(message)
  })

  it('ends a child whose heap is full', async () => {
    const script = child('heap', 'const kept = []; for (;;) kept.push({ a: kept.length })')
    await expect(isolatedReader(script, { ...limits, heapMb: 40, milliseconds: 20_000 })('表', new Uint8Array())).rejects.toThrow(
      '太多内存',
    )
  })

  it('takes a child that dies for our own fault', async () => {
    await expect(isolatedReader(child('dead', 'process.exit(3)'), limits)('表', new Uint8Array())).rejects.toThrow('without an answer: 3')
  })

  it('reads two at a time, and refuses what is too large before it starts', async () => {
    const read = isolatedReader(child('several', answer), limits)
    expect(await Promise.all(Array.from({ length: 5 }, (_, at) => read(`表${at}`, new Uint8Array(at))))).toHaveLength(5)
    await expect(read('表', new Uint8Array(ISOLATED.fileBytes + 1))).rejects.toThrow('文件太大')
  })
})
