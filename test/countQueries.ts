import pg from 'pg'

/** How many statements this process sends to databases while something is done. 语句数 */
export async function countQueries<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly queries: number }> {
  // Every way to ask leads through it: pools, transactions, prepared statements.
  const sent = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  const { query } = sent
  let queries = 0
  sent.query = function (...args: unknown[]) {
    queries += 1
    return query.apply(this, args)
  }
  try {
    return { result: await work(), queries }
  } finally {
    sent.query = query
  }
}
