import { z } from 'zod'
import type { Actor } from '../../model/Actor.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { findSetting, putSetting } from '../../store/queries/settings.ts'
import type { Store } from '../../store/Store.ts'

const KEY = 'retention'

/** As long as papers of this kind are usually kept. */
const USUAL_YEARS = 10

/** How many years the evidence of a round is kept after the day up to which it counts. 保留年限 */
export const RetentionSchema = z.strictObject({
  years: z.number().int().min(1).max(100).meta({ title: '佐证材料保留多少年' }),
})

export type Retention = z.output<typeof RetentionSchema>

/** What was set, or what is usual. 读取保留年限 */
export const readRetention = async (db: Db): Promise<Retention> =>
  RetentionSchema.safeParse(await findSetting(db, KEY)).data ?? { years: USUAL_YEARS }

/** Sets it; nothing is removed by that. 修改保留年限 */
export const changeRetention = (store: Store, actor: Actor, retention: Retention): Promise<void> =>
  perform(store, actor, async ({ tx, at, record }) => {
    await putSetting(tx, KEY, retention, at, actor.id)
    record({ act: 'setting.change', on: { kind: 'setting', id: KEY }, refs: { years: String(retention.years) } })
  })

/** The last day on which the evidence of a round is kept: the 29th of February ends on the 28th. 保留到期日 */
export function keptUntil(asOf: CalendarDate, { years }: Retention): CalendarDate {
  const [year = '', month = '', day = ''] = asOf.split('-')
  return `${String(Number(year) + years).padStart(4, '0')}-${month}-${month === '02' && day === '29' ? '28' : day}`
}
