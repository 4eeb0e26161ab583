import type { Db } from '../Db.ts'

/** A query that is asked so often that a connection plans it only once. 预备语句 */
export interface Prepared {
  /** One name, one text: the connection knows it by its name from the second time on. */
  readonly name: string
  readonly text: string
}

/** One with what it is asked for. 备好的语句 */
export interface Statement extends Prepared {
  readonly params: readonly unknown[]
}

/** The rows as the driver gives them: a bigint is a text, and so is a moment. */
export async function rowsOf<Row extends object>(db: Db, { name, text }: Prepared, params: readonly unknown[]): Promise<readonly Row[]> {
  const { session } = db._
  const query = session.prepareQuery<Answering<Row>>({ sql: text, params: [...params] }, undefined, name, false)
  return (await query.execute()).rows
}

interface Answering<Row> {
  readonly execute: { readonly rows: readonly Row[] }
  readonly all: unknown
  readonly values: unknown
}
