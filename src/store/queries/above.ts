import { sql, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

/** The units above the one in a column, nearest first, as `ancestorsOf` has them, for each row of a query. 逐行的上级单位 */
export const aboveOf = (unit: AnyPgColumn): SQL<string[]> => sql<string[]>`(
  with recursive up as (
    select coalesce(merged_into, parent) as id, 1 as far from units where id = ${unit}
    union all
    select coalesce(units.merged_into, units.parent), up.far + 1 from units join up on units.id = up.id
  )
  select coalesce(array_agg(id order by far), '{}') from up where id is not null)`
