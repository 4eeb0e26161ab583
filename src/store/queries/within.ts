import { sql, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

/** Is the unit in a column one of these, or below one of them today? Ended and merged ones included, as in `subtreeOf`. 在所辖范围内 */
export const within = (unit: AnyPgColumn, roots: readonly string[]): SQL => sql`${unit} in (
  with recursive down as (
    select id from units where id = any(${sql.param([...roots])})
    union
    select units.id from units join down on coalesce(units.merged_into, units.parent) = down.id
  )
  select id from down)`
