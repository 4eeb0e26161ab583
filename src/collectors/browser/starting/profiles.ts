import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAMED = /^mingjing-browser-(\d+)-/u

/** A new folder for all that a browser writes, which goes with it. 浏览器的临时文件夹 */
export function newProfile(): string {
  sweepProfiles()
  const profile = mkdtempSync(join(tmpdir(), `mingjing-browser-${process.pid}-`))
  mkdirSync(join(profile, 'tmp'), { mode: 0o700 })
  return profile
}

/** Takes one away, or what can be: a browser that is just ending may still write. */
export const removeProfile = (profile: string): void => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })

/** Takes away what processes left that were killed; only folders of this user. */
function sweepProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(NAMED.exec(name)?.[1])
    if (!Number.isInteger(pid) || pid < 1 || isAlive(pid)) continue
    const path = join(tmpdir(), name)
    try {
      const { uid } = lstatSync(path)
      if (uid === (process.getuid?.() ?? uid)) removeProfile(path)
    } catch (error) {
      // Another process just took it away.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
