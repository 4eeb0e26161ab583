import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { isRoot } from '../src/database/embedded/identity.ts'
import { readPostmaster } from '../src/database/embedded/Postmaster.ts'
import { stopServer } from '../src/database/embedded/stopServer.ts'
import { roomForDatabases } from './room.ts'

/** A place for a data folder, into which every user may go; its server is stopped and all is removed when the test is over. */
export function newDataFolder(name = 'data'): string {
  const place = mkdtempSync(join(roomForDatabases(), 'mj-data-'))
  chmodSync(place, 0o755)
  const folder = join(place, name)
  onTestFinished(async () => {
    const there = readPostmaster(join(folder, 'postgres'))
    if (there) await stopServer(there.pid, join(folder, 'postgres'))
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  })
  return folder
}

/** A disk of its own of so many megabytes, below a place for a data folder; null where disks cannot be mounted. */
export function newSmallDisk(megabytes: number): string | null {
  if (process.platform !== 'linux' || !isRoot()) return null
  const disk = mkdtempSync(join(tmpdir(), 'mj-disk-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', disk])
  onTestFinished(() => {
    if (status === 0) spawnSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true, force: true })
  })
  return status === 0 ? disk : null
}

/** A process that has nothing to do with PostgreSQL, and its number. */
export function bystander(identity: { uid: number; gid: number } | null): { readonly pid: number; isAlive(): boolean } {
  const child = spawn('sleep', ['600'], { ...identity, stdio: 'ignore', cwd: '/' })
  onTestFinished(() => void child.kill('SIGKILL'))
  return { pid: child.pid ?? 0, isAlive: () => child.exitCode === null && child.signalCode === null }
}
