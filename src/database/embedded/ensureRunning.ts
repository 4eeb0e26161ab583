import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Refusal } from '../../model/Refusal.ts'
import { askServer } from './askServer.ts'
import type { Binaries } from './Binaries.ts'
import type { Identity } from './identity.ts'
import { isAlive } from './isAlive.ts'
import { isOurServer } from './isOurServer.ts'
import { disownPostmaster, readPostmaster } from './Postmaster.ts'
import type { ServerLog } from './ServerLog.ts'
import { SERVER_SETTINGS } from './settings.ts'
import { startFault } from './startFault.ts'
import { stopServer } from './stopServer.ts'

/** All that it takes to run a server on a data folder. */
export interface ServerPlan {
  readonly folder: string
  readonly data: string
  readonly socket: string
  readonly binaries: Binaries
  readonly identity: Identity | null
  readonly log: ServerLog
  /** Somebody else may just have started it; one that says nothing for longer hangs. */
  readonly mostSilentMs: number
}

/** After a power cut it first reads what it had written down. */
const MOST_NOT_READY_MS = 600_000
/** Children of a killed server end within moments, unless one is in the midst of a long query. */
const MOST_ORPHANED_MS = 60_000
const SHORTEST_MS = 20
const LONGEST_MS = 250

/** What the one says that finds another there, or what is left of it. */
const TAKEN = /lock file ".*" already exists/
const ORPHANED = /pre-existing shared memory block/

/**
 * Sees that a server runs on the data: adopts the one that answers, whoever started it, stops one that hangs, starts one where there is none. 确保数据库运行
 *
 * Of programs that do this at once one starts the server, because PostgreSQL lets no second one onto the data; the others find it running.
 */
export async function ensureRunning(plan: ServerPlan): Promise<void> {
  const began = performance.now()
  let silentSince: number | null = null
  let pause = SHORTEST_MS
  let launch: Launch | null = null
  for (;;) {
    const answer = await askServer(plan.socket)
    if (answer.state === 'ready') {
      refuseOtherData(plan, answer.data)
      return
    }
    const now = performance.now()
    if (answer.state === 'not-ready') {
      silentSince = null
      if (now - began > MOST_NOT_READY_MS) throw startFault(plan.log.since(launch?.from ?? plan.log.length()), plan.folder)
    } else if (launch?.ended === true) {
      const said = plan.log.since(launch.from)
      launch = null
      const isTransient = TAKEN.test(said) || (ORPHANED.test(said) && now - began < MOST_ORPHANED_MS)
      if (!isTransient) throw startFault(said, plan.folder)
    } else if (launch === null || now - launch.at > plan.mostSilentMs) {
      const there = readPostmaster(plan.data)
      const isOurs = there !== null && isOurServer(there.pid, plan.data)
      if (!isOurs) {
        if (there && there.pid !== process.pid && isAlive(there.pid)) disownPostmaster(plan.data)
        launch = start(plan)
      } else if (now - (silentSince ??= now) > plan.mostSilentMs) {
        await stopServer(there.pid, plan.data, plan.mostSilentMs)
        silentSince = null
        launch = null
      }
    }
    await setTimeout(pause)
    pause = Math.min(pause * 1.5, LONGEST_MS)
  }
}

interface Launch {
  /** How long the log was before. */
  readonly from: number
  readonly at: number
  ended: boolean
}

/**
 * In a session of its own: what is typed at our terminal is not meant for it, and it outlives us if we are killed, so that whoever comes next finds it in
 * good order.
 */
function start({ folder, data, socket, binaries, identity, log }: ServerPlan): Launch {
  const launch: Launch = { from: log.length(), at: performance.now(), ended: false }
  const settings = Object.entries(SERVER_SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(binaries.bin, 'postgres'), ['-D', data, '-k', socket, ...settings], {
    ...identity,
    env: {},
    cwd: identity ? '/' : folder,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  child.on('error', () => (launch.ended = true))
  child.on('exit', () => (launch.ended = true))
  child.unref()
  return launch
}

function refuseOtherData({ data, socket }: ServerPlan, served: string): void {
  if (served === data) return
  throw new Refusal(
    'conflict',
    'other-data',
    `套接字 ${socket} 上的数据库用的是另一个数据文件夹（${served}），不是 ${data}。请先停止它，再启动明镜。`,
  )
}
