import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Sha256 } from '../Blobs.ts'
import type { Db } from '../Db.ts'
import { purges } from '../schema/files.ts'
import { rounds } from '../schema/rounds.ts'
import type { Purge } from './purges.ts'

/** A round as far as it tells how long it is kept. 批次的保留 */
export interface KeptRoundRow {
  readonly id: string
  readonly title: string
  readonly asOf: string
}

/** Every round, the one that ended first before the others. 各批次 */
export const roundsByEnd = (db: Db): Promise<readonly KeptRoundRow[]> =>
  db.select({ id: rounds.id, title: rounds.title, asOf: rounds.asOf }).from(rounds).orderBy(asc(rounds.asOf), asc(rounds.id))

/** Bytes that only the evidence of a round holds. 可清除的内容 */
export interface RemovableContent {
  readonly sha256: Sha256
  readonly size: number
}

/**
 * Evidence of a round whose bytes nothing else holds: no other round, no incident, signed paper, report, import, capture, settled result or
 * publication. 只属于一个批次的佐证
 */
export async function removableContents(db: Db, round: string): Promise<readonly RemovableContent[]> {
  const { rows } = await db.execute(sql`
    with cited as (
      select coalesce(e.file, regexp_replace(proof, '^file:', '')) as file from (
        select jsonb_array_elements_text(proof) as proof from incidents where jsonb_typeof(proof) = 'array'
        union all select jsonb_array_elements_text(proof) from approvals
        union all select jsonb_array_elements_text(proof) from hand_overs
        union all select jsonb_array_elements_text(proof) from objections where round <> ${round}
        union all select jsonb_array_elements_text(proof) from claims where round <> ${round}
        union all select jsonb_array_elements_text(e.proof) from field_test_events e join field_tests t on t.id = e.test where t.round <> ${round}
        union all select handed_in_file from self_reports
        union all select paper_file from self_reports
        union all select file from outside_imports
      ) papers (proof) left join evidence e on proof = 'evidence:' || e.id where proof is not null
    ), record as (
      select content as sha256 from captures
      union all select notes ->> 'screenshot' from captures where notes ? 'screenshot'
      union all select sheet from site_runs
      union all select value from snapshots, jsonb_each_text(files)
      union all select facts from snapshots where facts is not null
      union all select standings from snapshots where standings is not null
      union all select value ->> 'sha256' from publications, jsonb_each(files)
    ), beside as (
      select distinct f.content from evidence e join files f on f.id = e.file where e.round = ${round}
    ), held as (
      select f.content from files f
      where f.content in (select content from beside) and (
        f.id in (select file from cited)
        or not exists (select from evidence e where e.file = f.id and e.round = ${round})
        or exists (select from evidence e where e.file = f.id and e.round <> ${round}))
    )
    select c.sha256, c.size::float8 as size from contents c
    where c.purged_at is null and c.sha256 in (select content from beside)
      and c.sha256 not in (select content from held)
      and not exists (select from record where record.sha256 = c.sha256)
    order by c.sha256`)
  return rows as unknown as readonly RemovableContent[]
}

/** When a round was last put away with its files, and whether anything was done in it since. 归档情况 */
export interface PutAway {
  readonly at: string
  readonly isNewest: boolean
}

/** Null: it never was with its files. */
export async function lastPutAway(db: Db, round: string): Promise<PutAway | null> {
  const { rows } = await db.execute(sql`
    select to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, not exists (
      select from journal j where j.seq > a.seq and j.act <> 'round.archive' and j.act not like 'purge.%'
        and ((j.on_kind = 'round' and j.on_id = ${round}) or j.refs ->> 'round' = ${round})) as "isNewest"
    from journal a where a.on_kind = 'round' and a.on_id = ${round} and a.act = 'round.archive' and a.refs ->> 'files' = 'yes'
    order by a.seq desc limit 1`)
  const [found] = rows as unknown as readonly PutAway[]
  return found ?? null
}

/** Requests to remove the files of a round that wait for a second person, locked until the transaction ends. 待复核的到期清除 */
export const openRemovals = (db: Db, round: string): Promise<Purge[]> =>
  db
    .select()
    .from(purges)
    .where(and(eq(purges.round, round), isNull(purges.doneAt), isNull(purges.refusedAt)))
    .orderBy(asc(purges.id))

/** What was removed of a round. 已清除的 */
export async function removedOf(db: Db, round: string): Promise<{ readonly count: number; readonly at: string | null }> {
  const { rows } = await db.execute(sql`
    select count(*)::int as count, to_char(max(done_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from purges where round = ${round} and done_at is not null`)
  const [found] = rows as unknown as readonly { readonly count: number; readonly at: string | null }[]
  return found ?? { count: 0, at: null }
}
