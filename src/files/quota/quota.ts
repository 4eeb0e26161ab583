import { z } from 'zod'
import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { findSetting, putSetting } from '../../store/queries/settings.ts'
import { unitById } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'

const KEY = 'quota'

/** 10 GiB: some years of an office's scans and screenshots, and a few recordings. */
const USUAL_MB = 10_240

const megabytes = (title: string) => z.number().int().min(1).max(10_000_000).meta({ title })

/** How much the files of one unit may take, and of whom otherwise. 材料空间 */
export const QuotaSchema = z.strictObject({
  megabytes: megabytes('每个单位多少 MB'),
  exceptions: z
    .array(z.strictObject({ unit: z.string().min(1).max(200).meta({ title: '单位' }), megabytes: megabytes('多少 MB') }))
    .max(1_000)
    .meta({ title: '另行规定的单位' }),
})

export type Quota = z.output<typeof QuotaSchema>

/** What was set, or what is sensible where nobody did. 读取材料空间 */
export const readQuota = async (db: Db): Promise<Quota> =>
  QuotaSchema.safeParse(await findSetting(db, KEY)).data ?? { megabytes: USUAL_MB, exceptions: [] }

/** Bytes that the files of a unit may take. */
export async function quotaBytes(db: Db, unit: string): Promise<number> {
  const quota = await readQuota(db)
  return (quota.exceptions.find((one) => one.unit === unit)?.megabytes ?? quota.megabytes) * 1024 * 1024
}

/** Sets it; what is kept already stays, whatever it takes. 修改材料空间 */
export function changeQuota(store: Store, actor: Actor, quota: Quota): Promise<void> {
  const named = quota.exceptions.map(({ unit }) => unit)
  if (new Set(named).size < named.length) {
    throw new Refusal('invalid', 'quota-twice', '有单位在“另行规定的单位”里写了两次，没有保存。请每个单位只留一行。')
  }
  return perform(store, actor, async ({ tx, at, record }) => {
    for (const unit of named) {
      if (await unitById(tx, unit)) continue
      throw new Refusal('invalid', 'no-unit', '“另行规定的单位”里有没登记的单位，没有保存。请从单位名册里重新选择。')
    }
    await putSetting(tx, KEY, quota, at, actor.id)
    record({
      act: 'setting.change',
      on: { kind: 'setting', id: KEY },
      refs: { megabytes: String(quota.megabytes), ...Object.fromEntries(quota.exceptions.map((one) => [one.unit, String(one.megabytes)])) },
    })
  })
}
