import { describe, expect, it } from 'vitest'
import { AT, QUICK_TERMS, registerSite } from '../../../../test/checkedSite.ts'
import { newStore } from '../../../../test/store.ts'
import { insertProblems, type RunProblemRow } from '../../../store/queries/runProblems.ts'
import { insertSiteRun } from '../../../store/queries/siteRuns.ts'
import { problemTable } from './problemTable.ts'
import { showProblems } from './showProblems.ts'

const FRONT = 'http://www.example.gov.cn/'

async function seen() {
  const store = await newStore()
  await registerSite(store.db, FRONT, { columns: [{ id: 'a', levels: ['政务公开', '公告'], url: `${FRONT}gg/` }] })
  await insertSiteRun(store.db, {
    ...{ id: 'r', site: 'site', origin: 'asked', state: 'done', terms: QUICK_TERMS, askedAt: AT, beganAt: AT, endedAt: AT },
    statuses: { ok: 5, 'not-found': 1, forbidden: 300, 'not-allowed': 1 },
  })
  const row = { run: 'r', from: `${FRONT}gg/`, kind: 'page', pages: 1, alsoFrom: [], column: null, capture: null } as const
  const unseen = Array.from({ length: 250 }, (_, at): Omit<RunProblemRow, 'number'> => ({
    ...{ ...row, url: `${FRONT}no${String(at)}`, status: 'forbidden', outcome: 'cantTell' },
  }))
  const rows: readonly Omit<RunProblemRow, 'number'>[] = [
    { ...row, url: `${FRONT}gone`, status: 'not-found', outcome: 'failed', pages: 3, column: 'a' },
    ...unseen,
    { ...row, url: 'http://elsewhere.example/', status: 'not-allowed', outcome: 'cantTell' },
  ]
  await insertProblems(
    store.db,
    rows.map((one, number) => ({ ...one, number })),
  )
  return store.db
}

describe('what a run could not see', () => {
  it('is listed page by page, all that is kept, beside how many there were', async () => {
    const db = await seen()
    const page = async (from: number) => (await showProblems(db, 'r', { outcome: 'cantTell', from, limit: 100 }))?.problems.length
    expect([await page(0), await page(100), await page(200)]).toEqual([100, 100, 51])
    const shown = await showProblems(db, 'r', { outcome: 'cantTell', status: 'forbidden', from: 200, limit: 100 })
    expect([shown?.problems.length, shown?.total]).toEqual([50, 250])
    expect(shown?.byStatus.map(({ status, count }) => [status, count])).toEqual([
      ['forbidden', 300],
      ['not-allowed', 1],
    ])
  })

  it('and its broken links are a table each, with whose matter it is, and say what they leave out', async () => {
    const db = await seen()
    const failed = await problemTable(db, 'r', { outcome: 'failed' })
    expect([failed?.name, failed?.above, failed?.rows.length]).toEqual(['失效链接', undefined, 1])
    expect(failed?.rows[0]?.slice(0, 6)).toEqual([`${FRONT}gone`, `${FRONT}gg/`, '3', '网页', '页面不存在（404）', '网站'])
    expect(failed?.rows[0]?.slice(7)).toEqual(['政务公开 › 公告', '待再看', '1', '1', '2026-11-01 08:00'])
    expect(failed?.rows[0]).toHaveLength(failed?.head.length ?? 0)
    const unseen = await problemTable(db, 'r', { outcome: 'cantTell' })
    expect([unseen?.above, unseen?.rows.length]).toEqual([['共 301 个网址，表里有其中前 251 个。'], 251])
    const one = await problemTable(db, 'r', { outcome: 'cantTell', status: 'not-allowed' })
    expect([one?.above, one?.rows.length]).toEqual([undefined, 1])
    expect(await problemTable(db, 'nothing', { outcome: 'failed' })).toBeNull()
  })
})
