import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openLog } from './openLog.ts'

it('writes a line of JSON for each thing, for its owner alone, and keeps the last sixty days', () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'logs'))
  for (let day = 1; day <= 31; day += 1)
    for (const month of ['01', '03', '05']) writeFileSync(join(folder, 'logs', `2026-${month}-${String(day).padStart(2, '0')}.log`), '')
  const log = openLog(folder, () => '2026-11-22T16:30:00.000Z')
  log.info('started', { port: 8090 })
  log.error('failed', new Error('no'))
  log.close()
  expect(log.file()).toBe(join(folder, 'logs', '2026-11-23.log'))
  const lines = readFileSync(log.file(), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  expect(lines).toMatchObject([
    { time: '2026-11-22T16:30:00.000Z', msg: 'started', port: 8090 },
    { msg: 'failed', fault: { name: 'Error', message: 'no' } },
  ])
  expect(statSync(log.file()).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(folder, 'logs'))).toHaveLength(60)
})
