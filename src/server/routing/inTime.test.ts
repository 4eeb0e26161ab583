import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { download } from './Answer.ts'
import { inTime } from './inTime.ts'

const form = { summary: '试验', answer: z.object({}) }
const never = () => new Promise<never>(() => undefined)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('a handler that does not come to an end is told as unavailable', async () => {
  const late = inTime(form, never()).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(90_000)
  expect(await late).toMatchObject({ kind: 'unavailable', code: 'took-too-long' })
})

it('what streams takes as long as it takes', async () => {
  let ended = false
  void inTime({ ...form, answer: download('application/zip') }, never()).finally(() => (ended = true))
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(ended).toBe(false)
})

it('a handler that is done is answered at once, and its fault told as it is', async () => {
  expect(await inTime(form, Promise.resolve(1))).toBe(1)
  await expect(inTime(form, Promise.reject(new Error('x')))).rejects.toThrow('x')
  expect(vi.getTimerCount()).toBe(0)
})
