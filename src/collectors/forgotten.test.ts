import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { scanPage } from '../pages/scanPage.ts'
import { Deadlines } from './net/Deadlines.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (how: { readonly type: 'minor' }) => void

/** So many characters in all, of which each page or answer holds some. */
const ALL = 24 * 1024 * 1024
const EACH = 16 * 1024
const TIMES = ALL / EACH
/** So many are done between two collections, of which hardly any is under way at one. */
const BETWEEN = 150

/** Megabytes that are still held after something was done again and again, as far as the quick collections see that nobody asks for it any more. */
function heldAfter(once: (at: number) => void): number {
  collect({ type: 'minor' })
  const before = process.memoryUsage().heapUsed
  for (let at = 0; at < TIMES; at++) {
    once(at)
    if (at % BETWEEN === 0) collect({ type: 'minor' })
  }
  collect({ type: 'minor' })
  return (process.memoryUsage().heapUsed - before) / 1024 ** 2
}

const textOf = (at: number): string => Buffer.from(`${at} ${'a'.repeat(EACH)}`).toString('latin1')

it('A page that was read is not held in memory until all of memory is looked through', () => {
  let letters = 0
  const held = heldAfter((at) => (letters += scanPage(`<title>${at}</title><p>${textOf(at)}</p>`, 'http://a.test/').sample.length))
  expect(letters).toBe(TIMES * 1500)
  expect(held).toBeLessThan(4)
})

it('What came for a request that ended in time is not held in memory by those after it', () => {
  const deadlines = new Deadlines(60_000)
  // What the deadlines themselves keep is old by the time most requests begin.
  deadlines.begin({}, () => undefined)
  for (let times = 0; times < 3; times++) collect({ type: 'minor' })
  const open: { readonly text: string }[] = []
  const held = heldAfter((at) => {
    const one = { text: textOf(at) }
    open.push(one)
    deadlines.begin(one, () => undefined)
    if (open.length > 16) deadlines.end(open.shift() ?? one)
  })
  deadlines.close()
  expect(held).toBeLessThan(4)
})
