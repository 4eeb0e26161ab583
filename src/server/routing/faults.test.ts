import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { Refusal } from '../../model/Refusal.ts'
import type { Log } from '../log/Log.ts'
import { silentLog } from '../log/silentLog.ts'
import { answerFault } from './faults.ts'

async function answerTo(error: unknown, log: Log = silentLog, signal?: AbortSignal) {
  const app = new Hono()
  app.get('/', () => {
    throw error
  })
  app.onError((thrown, c) => answerFault(thrown, c, log))
  return app.request('/', signal ? { signal } : {})
}

it('a refusal is answered by its kind, with its code, its sentence and its lines', async () => {
  const response = await answerTo(new Refusal('conflict', 'name-taken', '已有同名单位。', ['第2行']))
  expect([response.status, response.headers.get('cache-control')]).toEqual([409, 'no-store'])
  expect(await response.json()).toEqual({ code: 'name-taken', message: '已有同名单位。', details: ['第2行'] })
})

it('whoever has to wait is told for how long, in whole seconds', async () => {
  const told = async (waitMs: number | null) =>
    (await answerTo(new Refusal('too-many', 'too-many-tries', '请等 30 秒再试。', [], waitMs))).headers.get('retry-after')
  expect([await told(29_001), await told(0), await told(null)]).toEqual(['30', '1', null])
})

it('a fault of ours is answered by a number that stands in the log, and by nothing of what was thrown', async () => {
  const told: unknown[] = []
  const fault = new Error('password of the database')
  const response = await answerTo(fault, { ...silentLog, error: (...all) => void told.push(all) })
  const text = await response.text()
  expect([response.status, text.includes('password')]).toEqual([500, false])
  const number = /出错编号 (\w{8})/.exec(text)?.[1]
  expect(told).toEqual([['internal', fault, { fault: number, method: 'GET', path: '/' }]])
})

it('a full disk is told as such, not as a fault of ours', async () => {
  const response = await answerTo(Object.assign(new Error('could not extend file'), { code: '53100' }))
  expect([response.status, await response.json()]).toMatchObject([503, { code: 'disk-full' }])
})

it('who left before the answer is not logged as a fault', async () => {
  const told: unknown[] = []
  await answerTo(new Error('aborted'), { ...silentLog, error: (...all) => void told.push(all) }, AbortSignal.abort())
  expect(told).toEqual([])
})
