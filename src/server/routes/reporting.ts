import { z } from 'zod'
import { canonicalJson } from '../../model/canonicalJson.ts'
import { Refusal } from '../../model/Refusal.ts'
import { writeCsv } from '../../notices/writers/csv.ts'
import { writeXlsx } from '../../notices/writers/xlsx.ts'
import { approvalOf } from '../../rounds/approval/approvalState.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { readReported, weightingOf } from '../../rounds/reporting/readReported.ts'
import { attachReportPaper, previewReport, reportResult } from '../../rounds/reporting/reportResult.ts'
import { reportRows, reportSheets } from '../../rounds/reporting/reportSheet.ts'
import { weightingFrom, weightingInWords } from '../../rounds/reporting/weightingFrom.ts'
import type { Db } from '../../store/Db.ts'
import { readFiles } from '../../store/queries/files.ts'
import { findHandOver, listHandOvers, type HandOverRow } from '../../store/queries/handOvers.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { listSnapshotLines } from '../../store/queries/settling.ts'
import { refuseNoPaper } from '../refuseNoPaper.ts'
import { download, NOTHING } from '../routing/Answer.ts'
import { downloadHeaders } from '../routing/downloadHeaders.ts'
import { id, instant, line, reason } from '../routing/fields.ts'
import { notThere } from '../routing/findTarget.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { receiptIn } from '../settled/receiptIn.ts'
import { fileOf, originalOf } from './fileContent.ts'
import { tableFile, XLSX } from './handedTable.ts'

const text = (title: string) => z.string().meta({ title })
const typed = (title: string) => z.string().trim().max(30).default('').meta({ title })

const weighting = {
  snapshot: id('定稿的编号'),
  weight: typed('权重；不加权为空'),
  outOf: typed('本批次的满分；不折算为空'),
  scale: typed('折算后的满分；不折算为空'),
}

const report = z.object({
  id: id('编号'),
  number: z.number().int().meta({ title: '第几份定稿' }),
  to: text('报给谁'),
  how: text('折算办法'),
  signedBy: text('签发人'),
  why: text('理由'),
  rows: text('各行的指纹'),
  at: instant('报送时间'),
  byName: text('谁报送的'),
  papers: z.array(z.object({ id: id('编号'), name: text('文件名') })).meta({ title: '盖章的报送件' }),
})

const overview = z.object({
  settled: z
    .object({
      snapshot: id('定稿的编号'),
      number: z.number().int().meta({ title: '第几份定稿' }),
      receipt: text('回执'),
      state: z.enum(['approved', 'open', 'refused', 'stale']).meta({ title: '审定的状态' }),
    })
    .nullable()
    .meta({ title: '最近的最终定稿' }),
  reportTo: z.array(z.string()).meta({ title: '方案规定报给谁' }),
  reports: z.array(report).meta({ title: '报送记录，最新的在前' }),
})

/** Where a round stands with handing its result over. 报送情况 */
export type ReportOverview = z.output<typeof overview>

const preview = z.object({
  how: text('折算办法'),
  tables: z
    .array(
      z.object({
        name: text('排名范围'),
        sum: text('折算得分合计'),
        rows: z
          .array(
            z.object({
              unit: id('单位'),
              name: text('单位名称'),
              place: z.string().nullable().meta({ title: '名次' }),
              grades: z.array(z.string()).readonly().meta({ title: '等次' }),
              printed: z.object({ total: text('得分'), weighted: text('折算得分') }).meta({ title: '印出的写法' }),
            }),
          )
          .readonly()
          .meta({ title: '单位' }),
      }),
    )
    .readonly()
    .meta({ title: '各表' }),
})
export type ReportPreview = z.output<typeof preview>

/** 报送: looked at before, recorded, taken along, and the sealed paper laid beside it. */
export const reportingRoutes: readonly ServedRoute[] = [
  route('GET /api/rounds/:round/reports', { summary: '一个批次的报送情况', answer: overview }, async ({ world, input: { params } }) => {
    const { db } = world.store
    const snapshots = await listSnapshotLines(db, params.round)
    const newest = snapshots.find(({ kind, facts }) => kind === 'final' && facts !== null)
    const numbers = new Map(snapshots.map((one) => [one.id, one.number]))
    return {
      settled: newest
        ? {
            ...{ snapshot: newest.id, number: newest.number, receipt: newest.receipt },
            state: (await approvalOf(db, params.round, newest.id, receiptIn(world))).state,
          }
        : null,
      reportTo: [...(await termsOf(db, params.round)).compiled.programme.reportTo],
      reports: await told(db, await listHandOvers(db, params.round), numbers),
    }
  }),

  route(
    'GET /api/rounds/:round/reports/preview',
    { summary: '报送以前看各行', query: z.object(weighting), answer: preview },
    async ({ world: { store }, input: { params, query } }) => {
      const how = weightingFrom({ weight: query.weight, outOf: query.outOf, to: query.scale })
      const tables = await previewReport(store, { round: params.round, snapshot: query.snapshot, weighting: how })
      return { how: weightingInWords(how), tables }
    },
  ),

  route(
    'POST /api/rounds/:round/reports',
    {
      summary: '向上级考核报送审定的结果',
      body: z.object({ ...weighting, to: line('报给谁'), signedBy: line('签发人', 50), why: reason() }),
      answer: z.object({ id: id('编号') }),
    },
    async ({ world, actor, input: { params, body } }) => {
      const how = weightingFrom({ weight: body.weight, outOf: body.outOf, to: body.scale })
      const { snapshot, to, signedBy, why } = body
      return {
        id: await reportResult(world.store, actor, { round: params.round, snapshot, to, signedBy, why, weighting: how }, receiptIn(world)),
      }
    },
  ),

  route(
    'GET /api/rounds/:round/reports/:report/sheet',
    {
      summary: '下载报送件',
      query: z.object({ format: z.enum(['xlsx', 'json', 'csv']).default('xlsx').meta({ title: '文件格式' }) }),
      answer: download(XLSX),
    },
    async ({ world: { store }, input: { params, query } }) => {
      const reported = await readReported(store, await reportIn(store.db, params.round, params.report))
      const name = `报送-${reported.round.title}-${reported.on}`
      if (query.format === 'csv') return tableFile(writeCsv(reportRows(reported)), name, 'csv')
      if (query.format === 'xlsx') return tableFile(await writeXlsx(reportSheets(reported)), name, 'xlsx')
      return new Response(canonicalJson(reported), { headers: downloadHeaders(`${name}.json`, 'application/json; charset=utf-8') })
    },
  ),

  route(
    'POST /api/rounds/:round/reports/:report/papers',
    {
      summary: '附上签字盖章的报送件',
      body: z.object({ proof: z.array(id('扫描件')).min(1).max(20).meta({ title: '扫描件' }) }),
      answer: NOTHING,
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      for (const paper of body.proof) await refuseNoPaper(world, visitor, paper)
      await attachReportPaper(world.store, actor, { ...params, ...body })
    },
  ),

  route(
    'GET /api/rounds/:round/reports/:report/papers/:file',
    { summary: '下载签字盖章的报送件', answer: download('application/octet-stream') },
    async ({ world: { store }, input: { params } }) => {
      const row = await reportIn(store.db, params.round, params.report)
      if (!row.proof.includes(params.file)) throw notThere('file')
      return originalOf(store, await fileOf(store, params.file))
    },
  ),
]

async function reportIn(db: Db, round: string, report: string): Promise<HandOverRow> {
  const row = await findHandOver(db, round, report)
  if (row) return row
  throw new Refusal('not-found', 'no-report', '没有这次报送，请刷新列表再看。')
}

async function told(db: Db, rows: readonly HandOverRow[], numbers: ReadonlyMap<string, number>): Promise<z.input<typeof report>[]> {
  const names = await namesOfPeople(db, [...new Set(rows.map(({ by }) => by))])
  const files = new Map((await readFiles(db, [...new Set(rows.flatMap(({ proof }) => proof))])).map(({ file }) => [file.id, file.name]))
  return rows.map((row) => ({
    ...{ id: row.id, number: numbers.get(row.snapshot) ?? 0, to: row.to, how: weightingInWords(weightingOf(row)) },
    ...{ signedBy: row.signedBy, why: row.why, rows: row.rows, at: row.at, byName: names.get(row.by) ?? '已离开的人员' },
    papers: row.proof.map((file) => ({ id: file, name: files.get(file) ?? '报送件' })),
  }))
}
