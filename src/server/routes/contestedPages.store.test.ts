import { describe, expect, it } from 'vitest'
import { asked, type Ask } from '../../../test/asked.ts'
import { registerSite } from '../../../test/checkedSite.ts'
import { CONTESTED_PEOPLE, CONTESTED_ROUND as ROUND, contestedRound } from '../../../test/contestedRound.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import { attachEvidence } from '../../rounds/evidence/attachEvidence.ts'
import { settleRound } from '../../rounds/settling/settleRound.ts'
import { insertSiteRun } from '../../store/queries/siteRuns.ts'
import { captures, columnKeepers, runColumns, runProblems, sites, units } from '../../store/schema/index.ts'
import { contestedPageRoutes } from './contestedPages.ts'
import { feedbackRoutes } from './feedback.ts'
import { objectionRoutes } from './objections.ts'

const ELSEWHERE = 'elsewhere'
const PEOPLE = { ...CONTESTED_PEOPLE, abroad: { unit: ELSEWHERE, duties: [['organiser', ELSEWHERE]] } } as const
const BEFORE = '2026-11-20T01:00:00.000Z'
const LONG_BEFORE = '2026-10-20T01:00:00.000Z'
const AFTER = '2026-11-23T01:00:00.000Z'
const OPEN = { late: 'refused', shows: { place: true, others: 'none' }, rule: '事实不符的改分。', again: false, why: '按通知反馈' }

describe('the pages that an objection is about', () => {
  const store = forFile(contestedRound)
  const ask: Ask = (...parts) => asked(store(), [...feedbackRoutes, ...objectionRoutes, ...contestedPageRoutes], PEOPLE)(...parts)
  const front = 'https://www.example.gov.cn'
  const at = (path: string) => `${front}/${path}`
  let objection = ''

  /** A run of a site and what it saw of columns. */
  const ran = async (
    site: string,
    moment: string,
    columns: readonly (readonly [column: string, url: string, capture: string | null])[],
  ) => {
    const { db } = store()
    const run = `${site} ${moment}`
    await insertSiteRun(db, {
      ...{ id: run, site, origin: 'asked', state: 'done', askedBy: 'office', askedAt: moment, beganAt: moment, endedAt: moment },
      ...{ terms: { rate: null, hours: null, maxPages: null, browser: false }, task: null },
    })
    for (const [column, url, capture] of columns) {
      if (capture !== null)
        await db.insert(captures).values({
          ...{ id: capture, unit: ROOT_UNIT, kind: 'page', place: url, seenAt: moment, recordedAt: moment },
          notes: { site, run, status: 'ok' },
        })
      await db.insert(runColumns).values({ run, column, url, status: 'ok', outcome: 'passed', items: 3, at: moment, capture })
    }
    return run
  }

  const seen = async (who: string) => (await ask(who, 'GET', `/api/objections/${objection}/pages`)).body as { at: string; pages: object[] }

  it('are kept ones of the cited addresses and of the columns of the unit, each as it was last before it was judged', async () => {
    const { db } = store()
    const column = (id: string, path: string) => ({ id, levels: ['政务公开', id], url: at(path) })
    await registerSite(db, `${front}/`, {
      columns: [column('指南', 'guide/'), column('年报', 'report/'), column('别人的', 'other/'), column('没有存证的', 'none/')],
      allow: false,
    })
    await db.update(sites).set({ unit: ROOT_UNIT })
    await db.insert(columnKeepers).values(['指南', '年报', '没有存证的'].map((one) => ({ column: one, unit: '乙镇', from: '2020-01-01' })))
    await ran('site', LONG_BEFORE, [['指南', at('guide/'), 'guide-old']])
    const run = await ran('site', BEFORE, [
      ['指南', at('guide/'), 'guide'],
      ['别人的', at('other/'), 'other'],
      ['没有存证的', at('none/'), null],
    ])
    await db.insert(captures).values({
      ...{ id: 'lost', unit: ROOT_UNIT, kind: 'page', place: at('lost.html'), seenAt: BEFORE, recordedAt: BEFORE },
      notes: { site: 'site', run, status: 'not-found' },
    })
    await db.insert(runProblems).values({
      ...{ run, number: 0, url: at('lost.html'), from: at('guide/'), status: 'not-found', outcome: 'failed', kind: 'page', pages: 1 },
      ...{ alsoFrom: [], column: null, capture: 'lost' },
    })
    await ran('site', AFTER, [
      ['指南', at('guide/'), 'guide-new'],
      ['年报', at('report/'), 'report'],
    ])
    await attachEvidence(
      store(),
      { id: 'filler', name: 'filler', role: 'unit-filler' },
      {
        ...{ round: ROUND, unit: '乙镇', check: '1.published', object: '', side: 'unit', note: '' },
        ...{ of: { link: { url: `${at('lost.html')}#content`, title: '指南', on: null } }, own: '乙镇' },
      },
    )
    const { id: snapshot } = await settleRound(store(), someone(), { round: ROUND, kind: 'feedback', why: '评分结束' })
    store().setClock('2026-11-23T02:00:00.000Z')
    await ask('office', 'POST', `/api/rounds/${ROUND}/feedback`, { ...OPEN, snapshot, closesAt: '2026-11-27T09:30:00.000Z' })
    const words = { text: '指南已公开。', wants: '按已公开计分', proof: ['政府网站首页', at('other/')] }
    const drafted = await ask('filler', 'POST', `/api/rounds/${ROUND}/units/${encodeURIComponent('乙镇')}/objections`, {
      ...{ node: '1', check: '1.published', object: '', ...words },
    })
    objection = drafted.body['id'] as string
    await ask('reviewer', 'POST', `/api/objections/${objection}/file`, { version: 1 })

    const { pages } = await seen('group')
    const site = { id: 'site', name: '示例县政府网站' }
    expect(pages).toEqual([
      { capture: 'lost', site, levels: null, url: at('lost.html'), status: 'not-found', word: expect.any(String) as string, at: BEFORE, isLater: false, isCited: true }, // prettier-ignore
      { capture: 'other', site, levels: ['政务公开', '别人的'], url: at('other/'), status: 'ok', word: '正常', at: BEFORE, isLater: false, isCited: true }, // prettier-ignore
      { capture: 'guide', site, levels: ['政务公开', '指南'], url: at('guide/'), status: 'ok', word: '正常', at: BEFORE, isLater: false, isCited: false }, // prettier-ignore
      { capture: 'report', site, levels: ['政务公开', '年报'], url: at('report/'), status: 'ok', word: '正常', at: AFTER, isLater: true, isCited: false }, // prettier-ignore
    ])
  })

  it('are shown only where the reader may see the website, and never to who may not read the objection', async () => {
    await store().db.insert(units).values({ id: ELSEWHERE, kind: 'county', validFrom: '2000-01-01' })
    await store().db.update(sites).set({ unit: ELSEWHERE })
    expect((await seen('office')).pages).toEqual([])
    for (const who of ['filler', 'neighbour', 'abroad']) expect((await ask(who, 'GET', `/api/objections/${objection}/pages`)).status).toBeGreaterThan(400) // prettier-ignore
  })
})
