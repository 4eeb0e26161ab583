import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPostmaster } from '../src/database/embedded/Postmaster.ts'
import { stopServer } from '../src/database/embedded/stopServer.ts'

/** A place for data folders, into which every user may go: the database of a root's app is another user. */
export function newPlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'mj-app-'))
  chmodSync(place, 0o755)
  return place
}

/** Stops what an app that was killed left behind in a data folder, and removes the place with all that is in it. */
export async function removePlace(place: string, folder: string): Promise<void> {
  const left = readPostmaster(join(folder, 'postgres'))
  if (left) await stopServer(left.pid, join(folder, 'postgres'))
  rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
}

/** Copies a data folder whose app is stopped. Owners are kept: the database's files are another user's, where we are root. */
export function copyFolder(from: string, to: string): void {
  const { status } = spawnSync('cp', ['-a', from, to])
  if (status !== 0) throw new Error(`${from} could not be copied.`)
}
