import { and, desc, eq, gte, isNull, lte, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { Db } from '../Db.ts'
import { incidents } from '../schema/incidents.ts'
import { programmes } from '../schema/programmes.ts'
import { within } from './within.ts'

/** Which incidents a list shows. 事项列表的条件 */
export interface IncidentFilter {
  /** Units whose subtrees the asker may see. */
  readonly seen: readonly string[]
  /** Null: all that is seen. */
  readonly under: string | null
  readonly kind: string | null
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
  /** Those that were taken back, too. */
  readonly withdrawn: boolean
}

/** One page of what happened to the units of some subtrees, the latest first, and how much there is in all. 事项列表 */
export async function listIncidents(
  db: Db,
  { seen, under, kind, from, to, withdrawn }: IncidentFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
) {
  const where = and(
    within(incidents.unit, seen),
    under === null ? undefined : within(incidents.unit, [under]),
    kind === null ? undefined : eq(incidents.kind, kind),
    from === null ? undefined : gte(incidents.on, from),
    to === null ? undefined : lte(incidents.on, to),
    withdrawn ? undefined : isNull(incidents.withdrawnAt),
  )
  const rows = await db.select().from(incidents).where(where).orderBy(desc(incidents.on), desc(incidents.id)).limit(limit).offset(offset)
  return { rows, total: await db.$count(incidents, where) }
}

/** The newest wording of each published programme, and those that a round uses: what they read decides what can be recorded. 读事项的方案 */
export const programmesInUse = (db: Db) =>
  db
    .select({ hash: programmes.hash, id: programmes.id, title: programmes.title, core: programmes.core })
    .from(programmes)
    .where(
      sql`${programmes.hash} in (select programme from rounds) or (${programmes.id}, ${programmes.version}) in
        (select p.id, max(p.version) from programmes p group by p.id)`,
    )
    .orderBy(programmes.id, programmes.version)
