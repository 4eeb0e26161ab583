import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import type { Binaries } from '../src/database/embedded/Binaries.ts'
import { initdbIdentity, isRoot } from '../src/database/embedded/identity.ts'
import { localeArguments } from '../src/database/embedded/initialise.ts'
import { migrate } from '../src/database/migrate.ts'
import { roomForDatabases } from './room.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The socket folder of the run's test server; databases are made from its template. */
    postgres: string
  }
}

/** A PostgreSQL that runs beside a test. 测试用的数据库服务器 */
export interface PlainServer {
  /** Its socket folder. */
  readonly folder: string
  /** The address of one of its databases. */
  readonly url: (database: string) => string
  /** Stops it; what it returns starts it again. */
  readonly pause: () => Promise<() => Promise<void>>
  readonly stop: () => Promise<void>
}

/** A PostgreSQL for the tests of a run, with a migrated template of which each test gets a copy. */
export async function startTestServer(project: TestProject, binaries: Binaries): Promise<() => Promise<void>> {
  const { folder, url, stop } = await startPlainServer(binaries, 'template_mingjing')
  await migrate(url('template_mingjing'), { now: () => new Date().toISOString() })
  project.provide('postgres', folder)
  return stop
}

/** Starts one with an empty database. It promises nothing about power cuts. */
export async function startPlainServer({ bin, version }: Binaries, database: string): Promise<PlainServer> {
  const folder = mkdtempSync(join(roomForDatabases(), 'mj-pg-'))
  const identity = isRoot() ? initdbIdentity() : null
  const data = join(folder, 'data')
  mkdirSync(data)
  chmodSync(folder, 0o700)
  if (identity) for (const path of [folder, data]) chownSync(path, identity.uid, identity.gid)
  const started = { ...identity, env: {}, cwd: '/' }
  const parameters = ['-D', data, '-U', 'mingjing', '-A', 'trust', '-E', 'UTF8', '--no-sync', ...localeArguments(version)]
  const made = spawnSync(join(bin, 'initdb'), parameters, { ...started, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(made.error?.message ?? made.stderr)
  const settings = ['listen_addresses=', 'fsync=off', 'max_connections=200'].flatMap((setting) => ['-c', setting])
  const url = (name: string) => `postgres://mingjing@/${name}?host=${encodeURIComponent(folder)}`
  const launch = async (statement: string) => {
    const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, ...settings], { ...started, stdio: 'ignore' })
    const ended = once(server, 'exit')
    for (let tries = 0; !(await takes(url('postgres'), statement)); tries += 1) {
      if (tries > 200) throw new Error(`PostgreSQL ${version} did not start`)
      await wait(50)
    }
    return async () => {
      server.kill('SIGINT')
      await ended
    }
  }
  let end = await launch(`create database ${database}`)
  return {
    folder,
    url,
    pause: async () => {
      await end()
      return async () => {
        end = await launch('select 1')
      }
    },
    stop: async () => {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function takes(url: string, statement: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(statement)
    return true
  } catch {
    // Not there yet; whoever asks counts.
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
