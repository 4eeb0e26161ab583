import { z } from 'zod'
import { beijingDate, formatMoment } from '../../model/Instant.ts'
import { writeXlsx } from '../../notices/writers/xlsx.ts'
import { dutiesFor } from '../../permissions/may.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { readHandedIn, type HandedIn } from '../../rounds/selfCheck/handedIn.ts'
import { handedInTable } from '../../rounds/selfCheck/handedInTable.ts'
import { handInReport, receivePaper } from '../../rounds/selfCheck/report/handInReport.ts'
import { readReport } from '../../rounds/selfCheck/report/readReport.ts'
import { saveReport } from '../../rounds/selfCheck/report/saveReport.ts'
import { shareOf } from '../../rounds/shares/shareOf.ts'
import { unitAndAbove } from '../../store/queries/targets.ts'
import { findRoundHead } from '../../store/queries/roundHeads.ts'
import { composed, download, NOTHING } from '../routing/Answer.ts'
import { mayToo } from '../routing/decide.ts'
import { id, instant, paragraph } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'
import { tableFile, XLSX } from './handedTable.ts'

/** 自查报告: drafted from the answers, finished by a person, handed in twice: as a text and on stamped paper. */
export const selfReportRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/units/:unit/self-report',
    { summary: '一个单位的自查报告；报送前只有本单位看得到内容', answer: composed('SelfReportSheet') },
    async ({ world, visitor, input: { params } }) => {
      const target = { units: (await unitAndAbove(world.store.db, params.unit)) ?? [], round: params.round }
      return readReport(world.store.db, params.round, params.unit, {
        now: world.store.now(),
        may: {
          own: mayToo(visitor, 'self-check.read', target),
          write: mayToo(visitor, 'self-check.fill', target),
          handIn: mayToo(visitor, 'answer.confirm', target),
          receive: mayToo(visitor, 'self-report.receive', target),
        },
      })
    },
  ),

  route(
    'PUT /api/rounds/:round/units/:unit/self-report',
    {
      summary: '保存自查报告',
      body: z.object({
        parts: z
          .record(z.string().max(100), z.string().max(20_000).meta({ title: '正文' }))
          .meta({ title: '各部分的正文；没有列出的部分不变' }),
        seen: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).nullable().meta({ title: '写的时候看到的版本；没有就是空值' }),
      }),
      answer: z.object({ version: z.number().int().meta({ title: '版本' }), at: instant('保存时间') }),
    },
    ({ world, actor, input: { params, body } }) => saveReport(world.store, actor, { ...params, ...body }),
  ),

  route(
    'POST /api/rounds/:round/units/:unit/self-report/hand-in',
    {
      summary: '报送自查报告电子版',
      answer: z.object({
        at: instant('报送时间'),
        hash: z.string().meta({ title: '内容的 SHA-256' }),
        late: z.boolean().meta({ title: '逾期报送' }),
      }),
    },
    ({ world, actor, input: { params } }) => handInReport(world.store, actor, params),
  ),

  route(
    'POST /api/rounds/:round/units/:unit/self-report/paper',
    {
      summary: '登记收到盖章的纸质版自查报告',
      body: z.object({
        at: instant('收到时间'),
        note: paragraph('备注', 500).default(''),
        file: id('扫描件').nullable().default(null),
      }),
      answer: NOTHING,
    },
    ({ world, actor, input: { params, body } }) => receivePaper(world.store, actor, { ...params, ...body }),
  ),

  route(
    'GET /api/rounds/:round/handed-in',
    { summary: '各单位自查和自查报告的报送情况', answer: composed('HandedIn') },
    async ({ world, visitor, input: { params } }) => handedInSeen(world, visitor, params.round),
  ),

  route(
    'GET /api/rounds/:round/handed-in.xlsx',
    { summary: '下载各单位的报送情况', answer: download(XLSX) },
    async ({ world, visitor, input: { params } }) => {
      const { db, now } = world.store
      const [handed, head] = [await handedInSeen(world, visitor, params.round), await findRoundHead(db, params.round)]
      const above = [`${head?.title ?? ''} · 报送情况 · ${formatMoment(now())}`]
      const bytes = await writeXlsx([{ ...handedInTable(handed), above }])
      return tableFile(bytes, `报送情况-${beijingDate(now())}`, 'xlsx')
    },
  ),
]

/** Of the units that he looks after in this round. */
async function handedInSeen({ store: { db } }: World, { person, duties }: SignedIn, round: string): Promise<HandedIn> {
  return readHandedIn(db, round, await shareOf(db, await termsOf(db, round), person, dutiesFor(duties, 'coverage.read')))
}
