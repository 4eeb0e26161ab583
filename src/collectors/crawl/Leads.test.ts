import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { PageLink } from '../../pages/ScannedPage.ts'
import { Frontier } from './Frontier.ts'
import { Leads, USUAL_LIMITS, type LeadLimits } from './Leads.ts'
import { RunLog } from './RunLog.ts'
import { Tally } from './Tally.ts'
import { Traps } from './Traps.ts'

const SITE = 'http://a.cn'
const link = (path: string, kind: PageLink['kind'] = 'a'): PageLink => ({ url: `${SITE}${path}`, text: '', kind, rel: '' })
const page = (id: number) => ({ id, url: `${SITE}/${id}.html`, from: -1, depth: 0, wanted: 'page' as const })

function lists(limits: Partial<LeadLimits> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'mj-leads-'))
  const log = new RunLog(join(folder, 'log'))
  onTestFinished(() => {
    log.close()
    rmSync(folder, { recursive: true })
  })
  const [frontier, tally] = [new Frontier(log), new Tally()]
  const leads = new Leads({ frontier, tally, traps: new Traps(), own: new Set([SITE]) }, 0, { ...USUAL_LIMITS, ...limits })
  const take = (of: number, links: readonly PageLink[]) => {
    const { entries, alsoTo } = leads.take(page(of), links)
    return { new: entries.map(({ url }) => url.slice(SITE.length)), alsoTo }
  }
  return { take, trapped: () => tally.counts().statuses.get('trap') ?? 0 }
}

it('Of a page’s links those are put on the list that are new, and those are told that were there and may be broken', () => {
  const { take } = lists()
  expect(take(9, [link('/x'), link('/x?sid=1'), link('/y', 'image'), link('/s', 'form')])).toEqual({ new: ['/x', '/y'], alsoTo: [] })
  expect(take(9, [link('/y'), link('/z'), link('/x'), link('/x')])).toEqual({ new: ['/z'], alsoTo: [1, 0] })
  expect(take(0, [link('/x'), link('/s', 'form')])).toEqual({ new: [], alsoTo: [] })
})

it('A page adds no more than so many bytes of addresses to the list, and what is left out is counted as a trap, once', () => {
  const { take, trapped } = lists({ pageBytes: 1000 })
  const many = Array.from({ length: 50 }, (_, at) => link(`/zwgk/${'long'.repeat(10)}${at}.pdf`))
  const kept = take(9, many).new.length
  expect(kept).toBeGreaterThan(5)
  expect(kept).toBeLessThan(20)
  expect(trapped()).toBe(50 - kept)
  take(8, many)
  expect(trapped()).toBe(50 - kept)
  expect(take(8, [link('/other.html')]).new).toEqual(['/other.html'])
})

it('All pages together add no more than so many addresses, nor more bytes', () => {
  const few = lists({ addresses: 3 })
  expect(few.take(9, [link('/1'), link('/2'), link('/3'), link('/4')]).new).toHaveLength(3)
  expect(few.take(8, [link('/5'), link('/1')])).toEqual({ new: [], alsoTo: [0] })
  expect(few.trapped()).toBe(2)
  const short = lists({ bytes: 120 })
  expect(short.take(9, [link('/1'), link('/2')]).new).toHaveLength(2)
  expect(short.take(8, [link('/3'), link('/4')]).new).toHaveLength(1)
  expect(short.trapped()).toBe(1)
})

it('Addresses that no person makes are passed by, however many there are', () => {
  const { take, trapped } = lists()
  const base = 'x'.repeat(1_000_000)
  const begun = performance.now()
  expect(
    take(
      9,
      Array.from({ length: 20_000 }, (_, at) => link(`/${base}/${at}`)),
    ).new,
  ).toEqual([])
  expect(performance.now() - begun).toBeLessThan(2000)
  expect(trapped()).toBe(0)
})
