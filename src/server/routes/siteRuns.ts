import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { z } from 'zod'
import { handInBundle } from '../../jobs/siteVisits/bringing/handInBundle.ts'
import { wakeImportWith } from '../../jobs/siteVisits/bringing/importBundle.ts'
import { wakeWith } from '../../jobs/siteVisits/wakeWith.ts'
import { beijingDate } from '../../model/Instant.ts'
import { writeCsv } from '../../notices/writers/csv.ts'
import { writeXlsx } from '../../notices/writers/xlsx.ts'
import { answerRevamp } from '../../sites/runs/answerRevamp.ts'
import { askRun } from '../../sites/runs/askRun.ts'
import { changeContact, readContact } from '../../sites/runs/contact.ts'
import { continueRun } from '../../sites/runs/continueRun.ts'
import { listRuns } from '../../sites/runs/showing/listRuns.ts'
import { problemTable } from '../../sites/runs/showing/problemTable.ts'
import { showProblems } from '../../sites/runs/showing/showProblems.ts'
import { showRun } from '../../sites/runs/showing/showRun.ts'
import { listSiteImports } from '../../store/queries/siteImports.ts'
import { stopRun } from '../../sites/runs/stopRun.ts'
import { findSiteRun } from '../../store/queries/siteRuns.ts'
import { download, NOTHING } from '../routing/Answer.ts'
import { mayToo } from '../routing/decide.ts'
import { id, page } from '../routing/fields.ts'
import { findTarget, notThere } from '../routing/findTarget.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { streamed } from '../routing/StreamedBody.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'
import { tableFile, XLSX } from './handedTable.ts'
import { IMPORT_LIST } from './siteImportFields.ts'
import { CONTACT, PROBLEM_QUERY, PROBLEMS, PROBLEMS_ASKED_AS_FILE, RUN_LIST, RUN_SHOWN } from './siteRunFields.ts'

/** Of so many it is told what became of them. */
const LISTED_IMPORTS = 20

/** A county's site with its captures is some hundred megabytes. */
const LARGEST_BUNDLE = 4_000_000_000

const asked = z.object({ run: id('编号') })

async function rightsOver(world: World, visitor: SignedIn, site: string) {
  const target = await findTarget(world, 'site', site, {}, visitor.person.id)
  return { run: target !== null && mayToo(visitor, 'site.run', target), manage: target !== null && mayToo(visitor, 'site.manage', target) }
}

/** 网站检查: asked for, stopped, gone on with, brought along; and what came of it. */
export const siteRunRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/sites/:site/runs',
    { summary: '一个网站的检查记录', query: z.object(page), answer: RUN_LIST },
    async ({ world, visitor, input: { params, query } }) => ({
      ...(await listRuns(world.store.db, params.site, query)),
      mayRun: (await rightsOver(world, visitor, params.site)).run,
    }),
  ),

  route('POST /api/sites/:site/runs', { summary: '要求检查一个网站', answer: asked }, async ({ world, actor, input: { params } }) => ({
    run: await askRun(world.store, actor, params.site, wakeWith(world.jobs.enqueue)),
  })),

  route(
    'POST /api/sites/:site/runs/import',
    {
      summary: '导入在别的机器上采集的采集包：收下以后在后台核对，进展看这个网站的导入',
      body: streamed(['application/zip'], LARGEST_BUNDLE),
      answer: z.object({ import: id('导入的编号') }),
    },
    async ({ world, actor, input: { params, body } }) => ({
      import: await handInBundle(world, actor, params.site, Readable.fromWeb(body.bytes as WebStream), wakeImportWith(world.jobs.enqueue)),
    }),
  ),

  route(
    'GET /api/sites/:site/imports',
    { summary: '一个网站最近导入的采集包：核对到哪里，成为哪次检查，或者为什么没有导入', answer: IMPORT_LIST },
    async ({ world, input: { params } }) => ({
      imports: (await listSiteImports(world.store.db, params.site, LISTED_IMPORTS)).map(({ by, details, ...row }) => ({
        ...row,
        by: by.name,
        details: [...(details ?? [])],
      })),
    }),
  ),

  route('GET /api/site-runs/:run', { summary: '一次检查', answer: RUN_SHOWN }, async ({ world, visitor, input: { params } }) => {
    const shown = await showRun(world.store.db, params.run)
    if (!shown) throw notThere('site-run')
    return { ...shown, may: await rightsOver(world, visitor, shown.site.id) }
  }),

  route('POST /api/site-runs/:run/stop', { summary: '停止一次检查', answer: NOTHING }, ({ world, actor, input: { params } }) =>
    stopRun(world.store, actor, params.run),
  ),

  route('POST /api/site-runs/:run/continue', { summary: '从停下的地方接着检查', answer: NOTHING }, ({ world, actor, input: { params } }) =>
    continueRun(world.store, actor, params.run, wakeWith(world.jobs.enqueue)),
  ),

  route(
    'POST /api/site-runs/:run/revamp',
    {
      summary: '回答网站是否改版',
      body: z.object({ rebuilt: z.boolean().meta({ title: '改版了' }) }),
      answer: NOTHING,
    },
    ({ world, actor, input: { params, body } }) => answerRevamp(world.store, actor, params.run, body.rebuilt),
  ),

  route(
    'GET /api/site-runs/:run/problems',
    { summary: '失效链接，或者没能看到的网址', query: PROBLEM_QUERY, answer: PROBLEMS },
    async ({ world, input: { params, query } }) => {
      const shown = await showProblems(world.store.db, params.run, query)
      if (!shown) throw notThere('site-run')
      return shown
    },
  ),

  route(
    'GET /api/site-runs/:run/problems.xlsx',
    { summary: '导出失效链接，或者没能看到的网址', query: PROBLEMS_ASKED_AS_FILE, answer: download(XLSX) },
    async ({ world: { store }, input: { params, query } }) => {
      const { format, ...wanted } = query
      const run = await findSiteRun(store.db, params.run)
      const table = run && (await problemTable(store.db, run.id, wanted))
      if (!table) throw notThere('site-run')
      const { name, above, head, rows } = table
      const bytes = format === 'xlsx' ? await writeXlsx([table]) : writeCsv([...(above ? [above] : []), head, ...rows])
      return tableFile(bytes, `${name} ${beijingDate(run.endedAt ?? run.askedAt)}`, format)
    },
  ),

  route('GET /api/settings/contact', { summary: '访问网站时留的联系方式', answer: CONTACT }, async ({ world }) => ({
    contact: await readContact(world.store.db),
  })),

  route(
    'PUT /api/settings/contact',
    { summary: '修改访问网站时留的联系方式', body: CONTACT, answer: NOTHING },
    ({ world, actor, input: { body } }) => changeContact(world.store, actor, body.contact),
  ),
]
