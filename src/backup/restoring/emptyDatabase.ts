import type pg from 'pg'
import { Refusal } from '../../model/Refusal.ts'
import { KEPT_TABLES, LEFT_OUT } from '../format/keptTables.ts'

const TABLES = [...KEPT_TABLES.map(({ name }) => name), ...Object.keys(LEFT_OUT)]

/** Functions that the migrations make. */
const FUNCTIONS = ['refuse_change', 'append_acts']

/**
 * Refuses a database in which an installation is, unless it is what a restore of this very one left behind. 目标数据库须是空的
 */
export async function refuseFullDatabase(client: pg.ClientBase, leftOver: string | null): Promise<void> {
  const { rows: found } = await client.query<{ there: boolean }>(`select to_regclass('public.installation') is not null as there`)
  if (found[0]?.there !== true) return
  const { rows } = await client.query<{ id: string }>('select id from installation')
  if (rows.length === 0) return
  if (leftOver !== null && rows[0]?.id === leftOver && (await hasNothingElse(client))) return
  throw new Refusal(
    'conflict',
    'database-not-empty',
    '目标数据库里已经有一套明镜的数据，没有恢复；那些数据不会被改动。请新建一个空的数据库，让环境变量 DATABASE_URL 指向它，再恢复一次。',
  )
}

/** A restore is one transaction: what it left behind when it was stopped is an installation with no act in it. */
async function hasNothingElse(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ none: boolean }>(
    'select not exists (select from journal) and not exists (select from units) as none',
  )
  return rows[0]?.none === true
}

/** Takes our tables and functions out of a database, and nothing that is not ours. 清空数据库 */
export async function emptyDatabase(client: pg.ClientBase): Promise<void> {
  for (const name of TABLES) await client.query(`drop table if exists public.${name} cascade`)
  for (const name of FUNCTIONS) await client.query(`drop function if exists public.${name} cascade`)
}
