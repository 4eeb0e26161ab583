import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { Bits } from './Bits.ts'
import { EntriesInOrder } from './EntriesInOrder.ts'
import { entryLine, RunLog } from './RunLog.ts'

function logOf(text: string): RunLog {
  const folder = mkdtempSync(join(tmpdir(), 'mj-entries-'))
  const log = new RunLog(join(folder, 'log'))
  onTestFinished(() => {
    log.close()
    rmSync(folder, { recursive: true })
  })
  log.append(text)
  return log
}

const line = (at: number, url = `http://a.cn/${at}`) => entryLine({ wanted: 'page', from: -1, depth: 0, url })

it('Entries are found in nearly their order, also those passed by, until they are given up', () => {
  const entries = new EntriesInOrder(logOf(Array.from({ length: 9 }, (_, at) => line(at)).join('')))
  expect([5, 2, 5, 8].map((id) => entries.find(id)?.url)).toEqual([5, 2, 5, 8].map((at) => `http://a.cn/${at}`))
  entries.giveUp(5)
  expect([entries.find(5), entries.find(9)]).toEqual([undefined, undefined])
})

it('A log gives back its lines, however long they are and wherever a part of it ends, and drops one that was cut off', () => {
  const urls = [
    'http://a.cn/政务',
    `http://a.cn/${'x'.repeat(700_000)}`,
    ...Array.from({ length: 9000 }, (_, at) => `http://a.cn/${'公开'.repeat(at % 40)}${at}`),
  ]
  const whole = urls.map((url, at) => line(at, url)).join('')
  const log = logOf(`${whole}+\tpage`)
  const read = [...log.read()]
  expect(read.map(([text]) => `${text}\n`)).toEqual(urls.map((url, at) => line(at, url)))
  expect(read.at(-1)?.[1]).toBe(Buffer.byteLength(whole))
  expect(log.size).toBe(Buffer.byteLength(whole))
  const [, from] = read[4000] ?? ['', 0]
  expect([...log.read(from)].map(([text]) => text)).toEqual(read.slice(4001).map(([text]) => text))
})

it('Bits hold what was added, near and far', () => {
  const bits = new Bits()
  for (const at of [0, 7, 8, 40_000, 1_000_000]) bits.add(at)
  expect([0, 1, 7, 8, 9, 40_000, 40_001, 1_000_000, 9_000_000].filter((at) => bits.has(at))).toEqual([0, 7, 8, 40_000, 1_000_000])
})
