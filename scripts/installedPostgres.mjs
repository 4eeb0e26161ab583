import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The oldest PostgreSQL that Mingjing runs on. */
const OLDEST_MAJOR = 15

const ROOMS = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt']

/**
 * The oldest usable PostgreSQL installed on this machine: the store's tests run on it too. Null: there is none.
 *
 * @returns {{ bin: string, version: string } | null}
 */
export function installedPostgres() {
  const listed = ROOMS.filter((room) => existsSync(room)).flatMap((room) => readdirSync(room).map((name) => join(room, name, 'bin')))
  const found = [...(process.env['PATH'] ?? '').split(delimiter), ...listed, '/usr/pgsql-15/bin', '/usr/pgsql-16/bin']
    .filter((bin) => existsSync(join(bin, 'postgres')) && existsSync(join(bin, 'initdb')))
    .flatMap((bin) => {
      const { stdout } = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
      const version = /\(PostgreSQL\) (\S+)/.exec(stdout)?.[1]
      return version !== undefined && Number.parseInt(version) >= OLDEST_MAJOR ? [{ bin: realpathSync(bin), version }] : []
    })
  return found.sort((one, other) => Number.parseFloat(one.version) - Number.parseFloat(other.version))[0] ?? null
}
