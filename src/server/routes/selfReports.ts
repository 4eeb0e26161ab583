import { z } from 'zod'
import { SELF_CHECK_STEPS, selfCheckState } from '../../model/SelfCheckStep.ts'
import { dutiesFor } from '../../permissions/may.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { listHandedIn } from '../../rounds/selfCheck/listSelfChecks.ts'
import { handInReport, receivePaper } from '../../rounds/selfCheck/report/handInReport.ts'
import { readReport } from '../../rounds/selfCheck/report/readReport.ts'
import { saveReport } from '../../rounds/selfCheck/report/saveReport.ts'
import { shareOf } from '../../rounds/shares/shareOf.ts'
import { unitAndAbove } from '../../store/queries/targets.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { composed, NOTHING } from '../routing/Answer.ts'
import { mayToo } from '../routing/decide.ts'
import { id, instant, paragraph } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'

const STATES = [selfCheckState(null), ...SELF_CHECK_STEPS.map(selfCheckState)] as const

const handedInLine = z.object({
  unit: id('单位'),
  name: z.string().meta({ title: '名称' }),
  group: z.string().meta({ title: '组别' }),
  state: z.enum(STATES).meta({ title: '自查状态' }),
  stepAt: instant('最近一次办理的时间').nullable(),
  reportAt: instant('自查报告电子版报送时间').nullable(),
  paperAt: instant('盖章纸质版收到时间').nullable(),
})

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
    { summary: '各单位自查和自查报告的报送情况', answer: z.object({ units: z.array(handedInLine).meta({ title: '单位' }) }) },
    async ({ world: { store }, visitor, input: { params } }) => {
      const terms = await termsOf(store.db, params.round)
      const { units } = await shareOf(store.db, terms, visitor.person, dutiesFor(visitor.duties, 'coverage.read'))
      const lines = new Map((await listHandedIn(store.db, params.round)).map((line) => [line.unit, line]))
      const nothing = { state: selfCheckState(null), stepAt: null, reportAt: null, paperAt: null }
      const members = (await listMembers(store.db, params.round)).filter(({ unit }) => units === 'all' || units.has(unit))
      return {
        units: members.map(({ unit, record }) => ({ ...nothing, ...lines.get(unit), unit, name: record.name, group: record.group })),
      }
    },
  ),
]
