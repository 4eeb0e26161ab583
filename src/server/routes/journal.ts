import { z } from 'zod'
import { checkJournal } from '../../jobs/checkJournal.ts'
import { headText } from '../../store/journal/JournalHead.ts'
import { lastVerification } from '../../store/journal/keptVerification.ts'
import { listJournal, readJournalHead, type JournalFilters } from '../../store/queries/journal.ts'
import { actInWords, kindInWords } from '../../permissions/actWords.ts'
import { id, instant, page } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'

const act = z.object({
  seq: z.number().int().meta({ title: '行号' }),
  at: instant('时间'),
  actor: z.string().meta({ title: '操作人编号' }),
  actorName: z.string().nullable().meta({ title: '操作人' }),
  role: z.string().meta({ title: '角色' }),
  act: z.string().meta({ title: '操作代号' }),
  actName: z.string().meta({ title: '操作' }),
  onKind: z.string().meta({ title: '对象种类代号' }),
  onKindName: z.string().meta({ title: '对象种类' }),
  onId: z.string().meta({ title: '对象编号' }),
  onName: z.string().nullable().meta({ title: '对象名称' }),
  why: z.string().meta({ title: '理由' }),
  refs: z.record(z.string(), z.string()).meta({ title: '引用' }),
})

const list = z.object({
  acts: z.array(act).meta({ title: '操作记录，最新的在前' }),
  next: z.number().int().nullable().meta({ title: '下一页从哪一行之前起；没有更早的为空' }),
})
/** A page of the journal. */
export type JournalList = z.output<typeof list>

const head = z.object({
  seq: z.number().int().meta({ title: '末行行号' }),
  text: z.string().meta({ title: '印在纸上的日志头' }),
})
/** How far it reaches. */
export type JournalHeadAnswer = z.output<typeof head>

const check = z.object({
  last: z
    .object({
      at: instant('核对时间'),
      rows: z.number().int().meta({ title: '从第一行起完好的行数' }),
      isAsWritten: z.boolean().meta({ title: '是原来的样子' }),
      sentences: z.array(z.string()).meta({ title: '核对结果' }),
    })
    .nullable()
    .meta({ title: '最近一次；从未核对过为空' }),
})

const asked = z.object({ queued: z.boolean().meta({ title: '已经排上；前一次还没有做完的不再排' }) })

const query = z.object({
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional().meta({ title: '只要这一行之前的' }),
  limit: page.limit,
  kind: id('对象种类代号').optional(),
  object: id('对象编号').optional(),
  actor: id('操作人编号').optional(),
  act: id('操作代号').optional(),
  from: instant('从这个时刻起').optional(),
  until: instant('到这个时刻之前').optional(),
})

function filtersOf({ kind, object, actor, act: done, from, until }: z.output<typeof query>): JournalFilters {
  return {
    ...(kind !== undefined && { on: { kind, ...(object !== undefined && { id: object }) } }),
    ...(actor !== undefined && { actor }),
    ...(done !== undefined && { act: done }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  }
}

/** 操作日志: who did what to what, when and why. */
export const journalRoutes: readonly ServedRoute[] = [
  route('GET /api/journal', { summary: '操作日志，最新的在前，按行号翻页', query, answer: list }, async ({ world, input }) => {
    const { acts, next } = await listJournal(world.store.db, filtersOf(input.query), input.query.before ?? null, input.query.limit)
    return { acts: acts.map((one) => ({ ...one, actName: actInWords(one.act), onKindName: kindInWords(one.onKind) })), next }
  }),

  route('GET /api/journal/head', { summary: '日志头：写到了哪一行', answer: head }, async ({ world }) => {
    const now = await readJournalHead(world.store.db)
    return { seq: now.seq, text: headText(now) }
  }),

  route('GET /api/journal/check', { summary: '最近一次核对日志的结果', answer: check }, async ({ world }) => ({
    last: await lastVerification(world.store.db),
  })),

  route('POST /api/journal/check', { summary: '现在核对日志，在后台进行', answer: asked }, async ({ world: { store, jobs } }) => ({
    queued: (await store.transaction((tx) => jobs.enqueue(tx, checkJournal, {}))) !== null,
  })),
]
