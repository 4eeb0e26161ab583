import { sql, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

/** Is the column one of these? One parameter, however many they are. 属于其中 */
export const anyOf = (column: AnyPgColumn, values: readonly (string | number)[]): SQL => sql`${column} = any(${sql.param([...values])})`
