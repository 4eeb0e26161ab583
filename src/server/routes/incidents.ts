import { z } from 'zod'
import { withdrawIncident } from '../../incidents/withdrawIncident.ts'
import { dutiesFor } from '../../permissions/may.ts'
import { incidentKinds, needsPaper } from '../../rounds/incidentKinds/incidentKinds.ts'
import { incidentsRead } from '../../rounds/incidentKinds/incidentsRead.ts'
import { recordHappening } from '../../rounds/incidentKinds/recordHappening.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { watchingRounds } from '../../rounds/life/results/watchingRounds.ts'
import { shareOf } from '../../rounds/shares/shareOf.ts'
import { listIncidents } from '../../store/queries/incidentLists.ts'
import { listIncidentsOf, type IncidentRow } from '../../store/queries/incidents.ts'
import { unitAndAbove } from '../../store/queries/targets.ts'
import { callingFor, outsideOf } from '../callingFor.ts'
import { effectsSeen } from '../incidentEffects.ts'
import { composed, NOTHING } from '../routing/Answer.ts'
import { mayToo, refuseBeyondScope } from '../routing/decide.ts'
import { day, id, instant, line, page, reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'
import { mustMay } from '../routing/mustMay.ts'
import { readProof } from '../../model/Proof.ts'
import { evidenceSeen } from './evidenceRights.ts'
import { fileSeen } from './fileSeen.ts'
import { unitNames } from './files.ts'

const fields = z.record(z.string().min(1).max(100), z.string().max(4_000).nullable()).meta({ title: '各字段的内容；空值表示还没有发生' })

const paper = z
  .object({
    issuer: line('印发机关', 200),
    number: line('文号', 100).nullable().meta({ title: '文号；空值表示没有' }),
    title: line('文件标题', 300),
  })
  .meta({ title: '依据文件' })

const incident = z.object({
  id: z.string().meta({ title: '编号' }),
  kind: z.string().meta({ title: '种类' }),
  on: day('日期'),
  fields,
  proof: z.array(z.string()).meta({ title: '佐证' }),
  paper: paper.nullable().meta({ title: '依据文件；空值表示没有写' }),
  claimed: z.boolean().meta({ title: '由单位申报而来' }),
  recordedAt: instant('登记时间'),
  withdrawnAt: instant('撤回时间').nullable(),
  withdrawnWhy: z.string().nullable().meta({ title: '撤回理由' }),
})

const list = z.object({ incidents: z.array(incident).meta({ title: '事项' }) })

const listed = z.object({
  incidents: z
    .array(
      incident.extend({
        unit: id('单位'),
        unitName: z.string().meta({ title: '单位名称' }),
        by: z.string().nullable().meta({ title: '登记人；被考核单位看到的是登记的单位' }),
        mayWithdraw: z.boolean().meta({ title: '可以撤回' }),
      }),
    )
    .meta({ title: '事项，新的在前' }),
  total: z.number().int().meta({ title: '共几件' }),
})
export type IncidentList = z.output<typeof listed>

const read = z.object({
  from: day('期间的第一天'),
  to: day('期间的最后一天'),
  kinds: z.array(z.string()).meta({ title: '读哪几种事项' }),
  incidents: z.array(incident.extend({ unit: id('单位'), unitName: z.string().meta({ title: '单位名称' }) })).meta({ title: '读到的事项' }),
})
export type RoundIncidents = z.output<typeof read>

const field = z.object({
  name: z.string().meta({ title: '字段' }),
  ask: z.string().meta({ title: '问法' }),
  kind: z.enum(['choice', 'date', 'number', 'text']).meta({ title: '种类' }),
  levels: z.array(z.string()).meta({ title: '可选的值' }),
  open: z.string().nullable().meta({ title: '还没有发生时的说法' }),
})
const kinds = z.object({
  kinds: z
    .array(
      z.object({
        kind: z.string().meta({ title: '种类' }),
        programmes: z.array(z.string()).meta({ title: '读它的方案' }),
        fields: z.array(field).meta({ title: '要登记的内容' }),
        needsPaper: z.boolean().meta({ title: '要有依据文件' }),
        vetoes: z.boolean().meta({ title: '可能一票否决' }),
        decidedBy: z.array(z.string()).meta({ title: '必须写明的字段' }),
      }),
    )
    .meta({ title: '方案读的事项' }),
})
export type IncidentKinds = z.output<typeof kinds>

const query = z.object({
  under: id('单位及下级').optional(),
  kind: line('种类', 100).optional(),
  from: day('从这一天起').optional(),
  to: day('到这一天为止').optional(),
  withdrawn: z.enum(['true', 'false']).default('false').meta({ title: '撤回的也列出' }),
  ...page,
})

/** 事项: what happened to a unit, whatever the round. */
export const incidentRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/incidents',
    { summary: '所负责单位全年的事项', query, answer: listed },
    async ({ world, visitor, input: { query: asked } }) => {
      const { db, now } = world.store
      const { under = null, kind = null, from = null, to = null, withdrawn, limit, offset } = asked
      // A duty in one round only says nothing about the year.
      const seen = dutiesFor(visitor.duties, 'incident.read').flatMap(({ unit, round }) => (round === null ? [unit] : []))
      const filter = { seen, under, kind, from, to, withdrawn: withdrawn === 'true' }
      const { rows, total } = await listIncidents(db, filter, { limit, offset })
      const units = rows.map(({ unit }) => unit)
      const names = await unitNames(db, units, now())
      const managed = new Map<string, boolean>()
      for (const unit of new Set(units)) {
        const above = (await unitAndAbove(db, unit)) ?? []
        managed.set(unit, mayToo(visitor, 'incident.record', { units: above, round: null }))
      }
      const called = await callingFor(
        world,
        visitor,
        rows.map(({ person }) => person),
      )
      const isOutside = await outsideOf(world, visitor, 'incident.read', units)
      return {
        total,
        incidents: rows.map(({ person, ...row }) => ({
          ...shown(row),
          unitName: names.get(row.unit) ?? '',
          by: called(person, isOutside(row.unit)),
          mayWithdraw: row.withdrawnAt === null && managed.get(row.unit) === true,
        })),
      }
    },
  ),

  route('GET /api/incidents/kinds', { summary: '方案读哪几种事项、要登记什么', answer: kinds }, async ({ world }) => ({
    kinds: (await incidentKinds(world.store.db)).map(({ kind, programmes, fields: asked, dated, ...cost }) => ({
      kind,
      programmes: [...programmes],
      ...{ needsPaper: needsPaper(cost), vetoes: cost.vetoes, decidedBy: cost.decidedBy.filter((name) => name !== dated) },
      fields: Object.entries(asked)
        .filter(([name]) => name !== dated)
        .map(([name, one]) => ({
          name,
          ask: one.ask ?? name,
          kind: one.kind,
          levels: one.kind === 'choice' ? [...one.levels] : [],
          open: one.kind === 'date' ? (one.open ?? null) : null,
        })),
    })),
  })),

  route(
    'GET /api/rounds/:round/incidents',
    { summary: '一个批次读到的事项', answer: read },
    async ({ world, visitor, input: { params } }) => {
      const { db } = world.store
      refuseBeyondScope(visitor, 'incident.read')
      const terms = await termsOf(db, params.round)
      const { units } = await shareOf(db, terms, visitor.person, dutiesFor(visitor.duties, 'incident.read'))
      const { incidents: all, kinds: which, ...period } = await incidentsRead(db, terms)
      const incidents = all.filter(({ unit }) => units === 'all' || units.has(unit))
      return { ...period, kinds: [...which], incidents: incidents.map((row) => shown(row)) }
    },
  ),

  route(
    'GET /api/units/:unit/incidents',
    { summary: '一个单位的事项，撤回的也在内', answer: list },
    async ({ world, input: { params } }) => {
      const rows = await listIncidentsOf(world.store.db, params.unit)
      return { incidents: rows.map((row) => shown(row)) }
    },
  ),

  route(
    'POST /api/units/:unit/incidents',
    {
      summary: '登记一个事项',
      body: z.object({
        kind: line('种类', 100),
        on: day('日期'),
        fields,
        proof: z.array(line('佐证', 500)).max(50).exactOptional().meta({ title: '佐证' }),
        paper: paper.exactOptional().meta({ title: '依据文件；会扣分或者一票否决的必须有' }),
      }),
      answer: z.object({ id: z.string().meta({ title: '编号' }) }),
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      await refuseUnseenProof(world, visitor, body.proof ?? [])
      return { id: await recordHappening(world.store, actor, { ...body, unit: params.unit }) }
    },
  ),

  route(
    'POST /api/units/:unit/incidents/try',
    {
      summary: '试算：登记这个事项，各批次的得分、名次、等次怎样变；不保存',
      body: z.object({ kind: line('种类', 100), on: day('日期'), fields }),
      answer: composed('IncidentEffects'),
    },
    async ({ world, visitor, input: { params, body } }) => ({ rounds: await effectsSeen(world, visitor, { ...params, ...body }) }),
  ),

  route(
    'POST /api/incidents/:incident/withdraw',
    { summary: '撤回登记错的事项', body: z.object({ why: reason('撤回的理由') }), answer: NOTHING },
    ({ world, actor, input: { params, body } }) => withdrawIncident(world.store, actor, { ...params, ...body }, watchingRounds),
  ),
]

/** As it is sent: whether it was claimed, and not by which claim. */
function shown<Row extends Pick<IncidentRow, 'proof' | 'claim'>>({ proof, claim, ...row }: Row) {
  return { ...row, proof: [...(proof ?? [])], claimed: claim !== null }
}

/** What somebody names as proof he has seen: the unit will be offered it by its name. */
async function refuseUnseenProof(world: World, visitor: SignedIn, proof: readonly string[]): Promise<void> {
  for (const text of proof) {
    const one = readProof(text)
    if (one.kind === 'text' || one.kind === 'test') continue
    await mustMay(world, visitor, 'file.read', one.kind, one.id)
    await (one.kind === 'file' ? fileSeen(world, visitor, one.id) : evidenceSeen(world, visitor, one.id))
  }
}
