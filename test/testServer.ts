import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
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

/** A PostgreSQL for the tests of a run, with a migrated template of which each test gets a copy. It promises nothing about power cuts. */
export async function startTestServer(project: TestProject, { bin, version }: Binaries): Promise<() => Promise<void>> {
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
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, ...settings], { ...started, stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const url = (name: string) => `postgres://mingjing@/${name}?host=${encodeURIComponent(folder)}`
  for (let tries = 0; !(await takes(url('postgres'), 'create database template_mingjing')); tries += 1) {
    if (tries > 200) throw new Error(`PostgreSQL ${version} did not start`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await migrate(url('template_mingjing'), { now: () => new Date().toISOString() })
  project.provide('postgres', folder)
  return async () => {
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
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
