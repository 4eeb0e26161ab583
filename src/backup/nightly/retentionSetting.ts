import { z } from 'zod'
import type { Actor } from '../../model/Actor.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { findSetting, putSetting } from '../../store/queries/settings.ts'
import type { Store } from '../../store/Store.ts'
import { RETENTION, type Retention } from './retention.ts'

const KEY = 'backup.retention'

const count = (title: string) => z.number().int().min(1).max(1_000).meta({ title })

/** How many backups are kept, as an administrator sets it. 备份保留 */
export const RetentionSchema = z.strictObject({ days: count('保留几天'), weeks: count('保留几周'), months: count('保留几个月') })

/** What was set, or what is sensible where nobody did. */
export const readRetention = async (db: Db): Promise<Retention> => RetentionSchema.safeParse(await findSetting(db, KEY)).data ?? RETENTION

/** Sets it, from the next night on. 修改备份保留 */
export function changeRetention(store: Store, actor: Actor, { days, weeks, months }: Retention): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    await putSetting(tx, KEY, { days, weeks, months }, at, actor.id)
    record({
      act: 'setting.change',
      on: { kind: 'setting', id: 'backup' },
      refs: { days: String(days), weeks: String(weeks), months: String(months) },
    })
  })
}
