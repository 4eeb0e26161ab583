import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newDataFolder } from '../../../test/dataFolder.ts'
import { connect, type Connection } from '../connect.ts'
import { openEmbedded } from './openEmbedded.ts'

async function openOne(): Promise<Connection> {
  const server = await openEmbedded(newDataFolder())
  const connection = connect(server.address, 1)
  onTestFinished(async () => {
    await connection.close()
    await server.stop()
  })
  await connection.db.execute(sql`create table kept (id integer)`)
  return connection
}

const keep = (connection: Connection, id: number) => connection.transaction((tx) => tx.execute(sql`insert into kept values (${id})`))

/** How often the log of changes was brought to the disk, by any process of the server. */
async function syncs({ db }: Connection): Promise<number> {
  await db.execute(sql`select pg_stat_force_next_flush()`)
  const { rows } = await db.execute<{ syncs: number }>(sql`select sum(fsyncs)::int as syncs from pg_stat_io where object = 'wal'`)
  return rows[0]?.syncs ?? 0
}

/** Watches what one process asks of the system; null where that cannot be watched. */
async function watch(pid: number): Promise<(() => Promise<readonly string[]>) | null> {
  if (spawnSync('strace', ['-V']).error) return null
  const folder = mkdtempSync(join(tmpdir(), 'mj-strace-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'calls')
  const calls = 'trace=fsync,fdatasync,sendto,write,pwrite64'
  const tracer = spawn('strace', ['-y', '-s', '200', '-e', calls, '-o', file, '-p', String(pid)], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>((resolve) => tracer.once('close', () => resolve()))
  const said = await new Promise<string>((resolve) => tracer.stderr.setEncoding('utf8').once('data', resolve))
  // A system may forbid one program to watch another.
  if (!said.includes('attached')) return null
  return async () => {
    tracer.kill('SIGINT')
    await ended
    return readFileSync(file, 'utf8').split('\n')
  }
}

describe('an acknowledged commit', () => {
  it('has been synced: the server counts a sync for each', async () => {
    const connection = await openOne()
    const before = await syncs(connection)
    for (let id = 0; id < 10; id += 1) await keep(connection, id)
    expect(await syncs(connection)).toBeGreaterThanOrEqual(before + 10)
  })

  it('was synced before it was acknowledged: the system was asked in this order', async ({ skip }) => {
    const connection = await openOne()
    const { rows } = await connection.db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    const done = (await watch(rows[0]?.pid ?? 0)) ?? skip('strace is not installed here or may not watch another process')
    await keep(connection, 1)
    const calls = await done()
    const written = calls.findIndex((call) => /^pwrite64\(\d+<[^>]*\/pg_wal\//.test(call))
    const synced = calls.findIndex((call) => /^(fsync|fdatasync)\(\d+<[^>]*\/pg_wal\/[^>]*>\)\s+= 0/.test(call))
    const acknowledged = calls.findIndex((call) => call.startsWith('sendto(') && call.includes('COMMIT'))
    expect(written, calls.join('\n')).toBeGreaterThanOrEqual(0)
    expect(synced, calls.join('\n')).toBeGreaterThan(written)
    expect(acknowledged, calls.join('\n')).toBeGreaterThan(synced)
  })
})
