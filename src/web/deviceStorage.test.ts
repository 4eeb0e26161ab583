import { afterEach, expect, it, vi } from 'vitest'
import { keepHere, readHere } from './deviceStorage.ts'

afterEach(() => vi.unstubAllGlobals())

function storing(kept = new Map<string, string>()): Map<string, string> {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  })
  return kept
}

const full = (): never => {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
}

it('reads what it kept, until it is to keep it no more', () => {
  const kept = storing()
  keepHere('plan', { version: 3 })
  expect(readHere('plan')).toEqual({ version: 3 })
  keepHere('plan', null)
  expect(readHere('plan')).toBeNull()
  expect(kept.size).toBe(0)
})

it('takes what it cannot read for nothing', () => {
  storing(new Map([['plan', '{"version": ']]))
  expect(readHere('plan')).toBeNull()
})

it('goes on where the browser keeps nothing', () => {
  vi.stubGlobal('localStorage', { getItem: full, setItem: full, removeItem: full })
  expect(() => keepHere('plan', { version: 3 })).not.toThrow()
  expect(() => keepHere('plan', null)).not.toThrow()
  expect(readHere('plan')).toBeNull()
})

it('hides no fault of our own', () => {
  vi.stubGlobal('localStorage', {})
  expect(() => readHere('plan')).toThrow(TypeError)
})
