import { execFileSync, spawn } from 'node:child_process'
import { chownSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { initdbIdentity, isRoot } from '../../dist/database/embedded/identity.js'

/** An installed PostgreSQL's programs, the oldest there is; null: none. */
export function installedPostgres() {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return null
  const [oldest] = readdirSync(root).sort((a, b) => Number(a) - Number(b))
  return oldest === undefined || !existsSync(join(root, oldest, 'bin/initdb')) ? null : join(root, oldest, 'bin')
}

/** Starts it as a distribution would: on disk, synced, with its own defaults. */
export async function startInstalled(bin) {
  const folder = mkdtempSync(join(tmpdir(), 'mj-bench-'))
  const identity = isRoot() ? initdbIdentity() : {}
  const data = join(folder, 'data')
  mkdirSync(data)
  chmodSync(folder, 0o700)
  if (isRoot()) for (const path of [folder, data]) chownSync(path, identity.uid, identity.gid)
  const started = { ...identity, env: {}, cwd: '/' }
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'mingjing', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'], {
    ...started,
    stdio: 'ignore',
  })
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses='], { ...started, stdio: 'ignore' })
  const address = (name) => `postgres://mingjing@/${name}?host=${encodeURIComponent(folder)}`
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: address('postgres') })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('create database bench')
      await client.query('create database restored')
      break
    } catch (error) {
      if (tries === 100) throw error
      await wait(50)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  return {
    address: address('bench'),
    restored: address('restored'),
    /** What PostgreSQL's own program takes for the same. */
    dump: (file) => execFileSync(join(bin, 'pg_dump'), ['-Fc', '-f', file, address('bench')]),
    stop: async () => {
      server.kill('SIGINT')
      await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
