import { z } from 'zod'
import { changeQuota, QuotaSchema, readQuota } from '../../files/quota/quota.ts'
import { usedByUnits } from '../../store/queries/space.ts'
import { NOTHING } from '../routing/Answer.ts'
import { id } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { unitNames } from './files.ts'

/** Whoever takes most is what an administrator looks for. */
const MOST_UNITS = 50

const quota = z.object({
  ...QuotaSchema.shape,
  names: z.record(z.string(), z.string()).meta({ title: '单位名称' }),
  used: z
    .array(
      z.object({
        unit: id('单位'),
        bytes: z.number().meta({ title: '已用字节' }),
        contents: z.number().int().meta({ title: '不同内容的份数' }),
      }),
    )
    .meta({ title: '各单位已用的，多的在前' }),
})

/** How much units may keep, and how much they do. */
export type QuotaAnswer = z.output<typeof quota>

/** 材料空间 */
export const quotaRoutes: readonly ServedRoute[] = [
  route('GET /api/settings/quota', { summary: '各单位的材料空间', answer: quota }, async ({ world: { store } }) => {
    const [set, used] = await Promise.all([readQuota(store.db), usedByUnits(store.db, MOST_UNITS)])
    const units = [...used, ...set.exceptions].map(({ unit }) => unit)
    return { ...set, used: [...used], names: Object.fromEntries(await unitNames(store.db, units, store.now())) }
  }),

  route('PUT /api/settings/quota', { summary: '修改材料空间', body: QuotaSchema, answer: NOTHING }, ({ world, actor, input }) =>
    changeQuota(world.store, actor, input.body),
  ),
]
