import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'

/** The address of a database in which nothing is, on the run's test server; gone when the test is over. */
export async function newDatabase(): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const url = (database: string) => `postgres://mingjing@/${database}?host=${encodeURIComponent(inject('postgres'))}`
  const onServer = async (statement: string) => {
    const client = new pg.Client({ connectionString: url('postgres') })
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
  await onServer(`create database ${name}`)
  onTestFinished(() => onServer(`drop database ${name} with (force)`))
  return url(name)
}
