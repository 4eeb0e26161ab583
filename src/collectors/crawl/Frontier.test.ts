import { mkdtempSync, rmSync, truncateSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Frontier } from './Frontier.ts'
import { outcomeLine, RunLog } from './RunLog.ts'

function logFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingjing-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'run.log')
}

const given = (at: number) => ({ url: `http://a.cn/公开/${at}.html`, from: at - 1, depth: 1, wanted: 'page' as const })

const outcome = (id: number) =>
  outcomeLine({
    id,
    status: 'ok',
    code: 200,
    tries: 1,
    at: 5,
    ms: 6,
    bytes: 7,
    sha256: 'ab',
    fingerprint: 'cd',
    finalUrl: 'http://a.cn/',
    alsoTo: [],
  })

function offerAll(frontier: Frontier, numbers: readonly number[]): void {
  frontier.append(
    numbers.flatMap((at) => {
      const entry = frontier.offer(given(at))
      return typeof entry === 'number' ? [] : entry
    }),
  )
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

function* drained(frontier: Frontier): Generator<number> {
  for (let entry = frontier.next(); entry; entry = frontier.next()) yield entry.id
}

describe('Frontier', () => {
  it('gives each address once, in order, though most wait on disk', () => {
    const frontier = new Frontier(new RunLog(logFile()))
    offerAll(frontier, range(0, 30_000))
    offerAll(frontier, range(10_000, 40_000))
    expect(frontier.size).toBe(40_000)
    expect([...drained(frontier)]).toEqual(range(0, 40_000))
    expect(frontier.isEmpty).toBe(true)
  })

  it('keeps the order while it is filled and emptied at once', () => {
    const frontier = new Frontier(new RunLog(logFile()))
    const got: number[] = []
    for (let step = 0; step < 300; step += 1) {
      offerAll(frontier, range(step * 100, step * 100 + 100))
      for (let at = 0; at < 50; at += 1) got.push(frontier.next()?.id ?? -1)
    }
    expect([...got, ...drained(frontier)]).toEqual(range(0, 30_000))
  })

  it('goes on where another process was killed, in the middle of a line', () => {
    const file = logFile()
    const first = new Frontier(new RunLog(file))
    offerAll(first, range(0, 20_000))
    first.append([], outcome(0) + outcome(2))
    first.append([], outcome(1))
    truncateSync(file, statSync(file).size - 3)
    const log = new RunLog(file)
    const second = new Frontier(log)
    second.restore((id) => id === 0 || id === 2 || id === 15_000)
    offerAll(second, range(19_990, 20_010))
    expect([...drained(second)]).toEqual(range(0, 20_010).filter((id) => id !== 0 && id !== 2 && id !== 15_000))
  })
})
