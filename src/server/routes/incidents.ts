import { z } from 'zod'
import { recordIncident } from '../../incidents/recordIncident.ts'
import { withdrawIncident } from '../../incidents/withdrawIncident.ts'
import { watchingRounds } from '../../rounds/life/results/watchingRounds.ts'
import { listIncidentsOf } from '../../store/queries/incidents.ts'
import { NOTHING } from '../routing/Answer.ts'
import { day, instant, line, reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'

const fields = z.record(z.string().min(1).max(100), z.string().max(4_000).nullable()).meta({ title: '各字段的内容；空值表示还没有发生' })

const incident = z.object({
  id: z.string().meta({ title: '编号' }),
  kind: z.string().meta({ title: '种类' }),
  on: day('日期'),
  fields,
  proof: z.array(z.string()).meta({ title: '佐证' }),
  recordedAt: instant('登记时间'),
  withdrawnAt: instant('撤回时间').nullable(),
  withdrawnWhy: z.string().nullable().meta({ title: '撤回理由' }),
})

const list = z.object({ incidents: z.array(incident).meta({ title: '事项' }) })

/** 事项: what happened to a unit, whatever the round. */
export const incidentRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/units/:unit/incidents',
    { summary: '一个单位的事项，撤回的也在内', answer: list },
    async ({ world, input: { params } }) => {
      const rows = await listIncidentsOf(world.store.db, params.unit)
      return { incidents: rows.map(({ proof, ...row }) => ({ ...row, proof: [...(proof ?? [])] })) }
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
      }),
      answer: z.object({ id: z.string().meta({ title: '编号' }) }),
    },
    async ({ world, actor, input: { params, body } }) => ({
      id: await recordIncident(world.store, actor, { ...body, unit: params.unit }, watchingRounds),
    }),
  ),

  route(
    'POST /api/incidents/:incident/withdraw',
    { summary: '撤回登记错的事项', body: z.object({ why: reason('撤回的理由') }), answer: NOTHING },
    ({ world, actor, input: { params, body } }) => withdrawIncident(world.store, actor, { ...params, ...body }, watchingRounds),
  ),
]
