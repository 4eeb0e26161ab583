import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../../../model/Refusal.ts'
import { newOwnFolder, removeOwnFolder } from '../../ownFolder.ts'
import { openDevtools, type Devtools } from '../devtools/openDevtools.ts'
import { browserFlags } from './browserFlags.ts'

/** A browser that runs, to be ended with all its processes. 浏览器进程 */
export interface RunningBrowser {
  readonly devtools: Devtools
  readonly pid: number
  /** Ends it at once, whatever it is doing; its folder goes. */
  readonly kill: () => Promise<void>
}

/** How a browser is started. 浏览器启动要求 */
export interface StartTerms {
  readonly executable: string
  readonly userAgent: string
  /** False only in tests, on pages of their own. */
  readonly isSandboxed: boolean
}

const START_MS = 30_000
const KEPT_OF_ERRORS = 8192

/** Nothing of ours goes along: no proxies, no passwords, no bus, no screen. */
const environmentOf = (profile: string): NodeJS.ProcessEnv => ({
  ...(process.platform === 'win32'
    ? { SystemRoot: process.env['SystemRoot'], PATH: process.env['PATH'] }
    : { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: profile, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile }),
  TMPDIR: join(profile, 'tmp'),
  TEMP: join(profile, 'tmp'),
  TMP: join(profile, 'tmp'),
  LANG: 'zh_CN.UTF-8',
  TZ: 'Asia/Shanghai',
  DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
  DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nonexistent',
})

/**
 * Starts a browser in a process group and a folder of its own, spoken to over a pipe that nobody else can reach. 启动浏览器
 *
 * @throws Refusal where it does not start, with what the machine lacks
 */
export async function startBrowser({ executable, userAgent, isSandboxed }: StartTerms): Promise<RunningBrowser> {
  const profile = await newOwnFolder('browser')
  await mkdir(join(profile, 'tmp'), { mode: 0o700 })
  const child = spawn(executable, browserFlags({ profile, userAgent, isSandboxed }), {
    cwd: profile,
    env: environmentOf(profile),
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  // Should this process end without asking, nothing stays behind; killed itself, it lets go of the pipe, upon which a browser ends.
  const atExit = () => {
    killGroup(child)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  process.once('exit', atExit)
  const kill = async () => {
    killGroup(child)
    await gone
    process.off('exit', atExit)
    // Its children end with the group, a moment after it.
    await sleep(50)
    await removeOwnFolder(profile)
  }
  try {
    const [, , errors, into, from] = child.stdio as unknown as [null, null, Readable, Writable, Readable]
    const said = lastOf(errors)
    const devtools = openDevtools(into, from)
    const failed = gone.then(() => {
      throw refusalFor(executable, said())
    })
    const slow = sleep(START_MS, null, { ref: false }).then(() => {
      throw refusalFor(executable, `${said()}\n${START_MS / 1000} s`)
    })
    slow.catch(() => undefined)
    failed.catch(() => undefined)
    await Promise.race([devtools.send('Browser.getVersion'), failed, slow])
    return { devtools, pid: child.pid ?? 0, kill }
  } catch (error) {
    await kill()
    throw error
  }
}

function killGroup(child: ChildProcess): void {
  const { pid } = child
  if (pid === undefined) return
  if (process.platform === 'win32') {
    execFile('taskkill', ['/pid', String(pid), '/T', '/F'], () => undefined)
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    // Nobody of it is left.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

function lastOf(errors: Readable): () => string {
  let text = ''
  errors.on('data', (part: Buffer) => {
    text = (text + part.toString()).slice(-KEPT_OF_ERRORS)
  })
  return () => text
}

function refusalFor(executable: string, said: string): Refusal {
  const lines = said
    .split('\n')
    .map((line) => line.replace(/[^\u{20}-\u{7e}]/gu, '').trim())
    .filter((line) => line !== '' && !/dbus/iu.test(line))
    .slice(-5)
  if (/No usable sandbox|namespace sandbox|setuid sandbox|SUID sandbox/iu.test(said))
    return new Refusal(
      'unavailable',
      'browser-no-sandbox',
      `${executable} 在本机不能隔离运行，没有启动：打开外来网页必须有隔离。请系统管理员允许普通用户使用用户命名空间（user namespaces），或者不用浏览器采集。`,
      lines,
    )
  return new Refusal('unavailable', 'browser-not-started', `${executable} 没有启动成功。请在终端里直接运行它，看看缺少什么。`, lines)
}
