import { is, sql } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'
import { newStore } from '../../../test/store.ts'
import * as schema from './index.ts'

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly required: boolean
}

const declared = Object.values<unknown>(schema)
  .filter((one) => is(one, PgTable))
  .flatMap((table) => {
    const { name, columns } = getTableConfig(table)
    return columns.map((column): Column => ({ table: name, column: column.name, type: column.getSQLType(), required: column.notNull }))
  })

const inOrder = (columns: readonly Column[]) =>
  columns.map(({ table, column, type, required }) => `${table}.${column} ${type}${required ? ' not null' : ''}`).sort()

it('is what the migrations make, column by column', async () => {
  const { db } = await newStore()
  const { rows } = await db.execute(sql`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`)
  expect(inOrder(rows as unknown as Column[])).toEqual(inOrder(declared))
})

it('lets nobody change or remove what only grows', async () => {
  const { db } = await newStore()
  const { rows } = await db.execute(sql`select distinct tgrelid::regclass::text as name from pg_trigger where not tgisinternal order by 1`)
  const grown = (rows as { name: string }[]).map(({ name }) => name)
  expect(grown).toEqual(
    [
      'answers',
      'approvals',
      'captures',
      'field_test_events',
      'finding_reviews',
      'findings',
      'grade_decisions',
      'journal',
      'matrix_changes',
      'overrides',
      'programme_moves',
      'programmes',
      'roster_changes',
      'round_draws',
      'row_changes',
      'run_columns',
      'run_problems',
      'self_check_steps',
      'settle_clearings',
      'stage_conclusions',
      'unit_changes',
    ].sort(),
  )
  for (const name of grown) {
    await expect(db.execute(sql.raw(`truncate ${name} cascade`))).rejects.toMatchObject({ cause: { code: '23001' } })
    await expect(db.execute(sql.raw(`delete from ${name}`))).rejects.toMatchObject({ cause: { code: '23001' } })
  }
})
