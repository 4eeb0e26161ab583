import type pg from 'pg'
import { z } from 'zod'

const TABLE = z.object({ name: z.string(), columns: z.array(z.string()) })

/** The tables of the program and their columns, as the database has them. 表和栏目 */
export async function readColumns(client: pg.ClientBase): Promise<Map<string, readonly string[]>> {
  const { rows } = await client.query(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    group by c.relname`)
  return new Map(
    z
      .array(TABLE)
      .parse(rows)
      .map(({ name, columns }) => [name, columns]),
  )
}

/** The columns of each table's primary key, as an order. 主键顺序 */
export async function readKeyOrders(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query(`
    select c.relname as name, array_agg(quote_ident(a.attname) order by array_position(i.indkey::int[], a.attnum::int)) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
    where i.indisprimary and c.relnamespace = 'public'::regnamespace
    group by c.relname`)
  return new Map(
    z
      .array(TABLE)
      .parse(rows)
      .map(({ name, columns }) => [name, columns.join(', ')]),
  )
}
