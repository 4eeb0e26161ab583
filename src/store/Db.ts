import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import type * as schema from './schema/index.ts'

/** The pool or a transaction: whoever calls a query decides, the query cannot escape it. 数据库 */
export type Db = PgDatabase<NodePgQueryResultHKT, typeof schema>
