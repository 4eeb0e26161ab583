import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, lchown, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../model/Refusal.ts'
import { OWN_NAME } from '../Address.ts'
import type { Binaries } from './Binaries.ts'
import { majorOf } from './Binaries.ts'
import { initdbIdentity, type Identity } from './identity.ts'
import { isAlive } from './isAlive.ts'
import { refuseFullDisk } from './prepareFolder.ts'
import { startFault } from './startFault.ts'

/** Where one that did not finish may be swept away: no `initdb` takes an hour. */
const ABANDONED_MS = 3_600_000

/** From 17 on PostgreSQL knows Unicode's letters itself; before, the system must. Either way texts compare by code point. */
export const localeArguments = (version: string): readonly string[] =>
  Number(majorOf(version)) >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8']

/**
 * Makes the database's own folder beside its place and moves it there when it is whole and on the disk, so that there is never half a one, and of two programs
 * that start together one moves and the other finds it done. 初始化数据库
 */
export async function initialise(folder: string, { bin, version }: Binaries, identity: Identity | null): Promise<void> {
  const data = join(folder, 'postgres')
  if (existsSync(data)) return
  await refuseFullDisk(folder)
  await sweepAbandoned(folder)
  const incoming = await mkdtemp(join(folder, `postgres-${process.pid}-`))
  try {
    // Its group lets it enter the data folder.
    const maker = identity && { uid: initdbIdentity().uid, gid: identity.gid }
    if (maker) await chown(incoming, maker.uid, maker.gid)
    const { code, output } = await run(
      join(bin, 'initdb'),
      ['-D', incoming, '-U', OWN_NAME, '-A', 'trust', '-E', 'UTF8', '-T', 'simple', ...localeArguments(version)],
      maker,
    )
    if (code !== 0) throw startFault(output, folder)
    if (identity) await giveTo(incoming, identity)
    await moveTo(incoming, data)
    await sync(folder)
  } finally {
    await rm(incoming, { recursive: true, force: true })
  }
}

/** Says so when the data was written by another PostgreSQL than the one that would run on it. */
export function refuseOtherMajor(written: string, { version }: Binaries, folder: string): void {
  if (written === majorOf(version)) return
  throw new Refusal(
    'conflict',
    'other-postgres',
    `数据文件夹 ${folder} 由 PostgreSQL ${written} 写成，本程序带的是 ${version}，不能直接打开。请用原来的明镜运行 mingjing backup 备份，再用本程序恢复到一个新的数据文件夹。`,
  )
}

async function moveTo(incoming: string, data: string): Promise<void> {
  try {
    await rename(incoming, data)
  } catch (error) {
    // Somebody else was faster.
    if (!existsSync(join(data, 'PG_VERSION'))) throw error
  }
}

async function sweepAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^postgres-(\d+)-/.exec(name)?.[1]
    if (pid === undefined) continue
    const { mtimeMs } = await stat(join(folder, name))
    const wall = performance.timeOrigin + performance.now()
    if (!isAlive(Number(pid)) || wall - mtimeMs > ABANDONED_MS) await rm(join(folder, name), { recursive: true, force: true })
  }
}

/** Every file and folder below a path, and itself. 移交文件 */
export async function giveTo(path: string, { uid, gid }: Identity): Promise<void> {
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true }))
    await lchown(join(entry.parentPath, entry.name), uid, gid)
  await lchown(path, uid, gid)
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function run(command: string, parameters: readonly string[], identity: Identity | null): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { ...identity, env: {}, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (text: string) => (output += text)
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
