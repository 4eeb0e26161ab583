import { chownSync, existsSync, mkdirSync, readFileSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { bystander, newDataFolder, newSmallDisk } from '../../../test/dataFolder.ts'
import { clientConfig, type Address } from '../Address.ts'
import { connect } from '../connect.ts'
import { ensureRunning } from './ensureRunning.ts'
import { findBinaries } from './findBinaries.ts'
import { isRoot } from './identity.ts'
import { isAlive } from './isAlive.ts'
import { openEmbedded } from './openEmbedded.ts'
import { readPostmaster } from './Postmaster.ts'
import { openServerLog } from './ServerLog.ts'

const asRoot = it.skipIf(!isRoot())

async function ask<T extends pg.QueryResultRow>(address: Address, question: string): Promise<readonly T[]> {
  const client = new pg.Client(clientConfig(address))
  await client.connect()
  try {
    return (await client.query<T>(question)).rows
  } finally {
    await client.end()
  }
}

const pidOf = (folder: string): number => readPostmaster(join(folder, 'postgres'))?.pid ?? expect.fail('no server runs')

async function untilGone(pid: number): Promise<void> {
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
}

const identityOf = (folder: string) => {
  const { uid, gid } = statSync(join(folder, 'postgres'))
  return isRoot() ? { uid, gid } : null
}

describe('openEmbedded', () => {
  it('starts a database that forgets nothing, knows Chinese, and can be reached by nobody else', async () => {
    const folder = newDataFolder('数据 与 文件')
    const server = await openEmbedded(folder)
    const [settings] = await ask(
      server.address,
      `select current_setting('listen_addresses') as tcp, current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
       current_setting('synchronous_commit') as commit, current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone`,
    )
    expect(settings).toEqual({ tcp: '', fsync: 'on', pages: 'on', commit: 'on', encoding: 'UTF8', zone: 'UTC' })
    const sorted = await ask<{ name: string }>(
      server.address,
      `select name from (values ('朝阳'), ('安定'), ('北街')) v (name) order by name collate "zh-x-icu"`,
    )
    expect(sorted.map(({ name }) => name)).toEqual(['安定', '北街', '朝阳'])
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700)
    expect(statSync(folder).mode & 0o007).toBe(0)
    if (isRoot()) expect(statSync(`/proc/${pidOf(folder)}`).uid).not.toBe(0)
    const pid = pidOf(folder)
    await server.stop()
    await untilGone(pid)
  })

  it('adopts the server that a killed program left behind', async () => {
    const folder = newDataFolder()
    const first = await openEmbedded(folder)
    await ask(first.address, 'create table kept (id integer)')
    first.leave()
    const pid = pidOf(folder)
    const second = await openEmbedded(folder)
    expect(pidOf(folder)).toBe(pid)
    expect(await ask(second.address, 'select * from kept')).toEqual([])
    await second.stop()
  })

  it('starts again where server and program were killed, past a pid file that names nobody or somebody else, who stays alive', async () => {
    const folder = newDataFolder()
    const first = await openEmbedded(folder)
    await ask(first.address, 'create table kept (id integer)')
    first.leave()
    process.kill(pidOf(folder), 'SIGKILL')
    await untilGone(pidOf(folder))
    const second = await openEmbedded(folder)
    expect(await ask(second.address, 'select * from kept')).toEqual([])
    second.leave()

    const file = join(folder, 'postgres/postmaster.pid')
    const pid = pidOf(folder)
    process.kill(pid, 'SIGKILL')
    await untilGone(pid)
    const other = bystander(identityOf(folder))
    writeFileSync(file, readFileSync(file, 'utf8').replace(String(pid), String(other.pid)))
    const third = await openEmbedded(folder)
    expect(await ask(third.address, 'select * from kept')).toEqual([])
    expect(other.isAlive()).toBe(true)
    await third.stop()
  })

  it('stops a server that hangs and starts another', async () => {
    const folder = newDataFolder()
    const first = await openEmbedded(folder)
    first.leave()
    const pid = pidOf(folder)
    const identity = identityOf(folder)
    process.kill(pid, 'SIGSTOP')
    const log = openServerLog(folder)
    const plan = { folder, data: join(folder, 'postgres'), socket: join(folder, 'postgres'), identity, log, mostSilentMs: 500 }
    await ensureRunning({ ...plan, binaries: await findBinaries(folder, identity) })
    log.close()
    expect(pidOf(folder)).not.toBe(pid)
  })

  it('makes one database and starts one server for four programs that start together', async () => {
    const folder = newDataFolder()
    const servers = await Promise.all([1, 2, 3, 4].map(() => openEmbedded(folder)))
    const started = await Promise.all(servers.map(({ address }) => ask(address, 'select pg_postmaster_start_time() as at')))
    expect(new Set(started.map((rows) => JSON.stringify(rows))).size).toBe(1)
    for (const server of servers.slice(1)) server.leave()
    await servers[0]?.stop()
    expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false)
  })

  it('puts the socket elsewhere when its path would be too long, just as closed', async () => {
    const folder = newDataFolder('县政务公开办公室的数据文件夹'.repeat(4))
    const server = await openEmbedded(folder)
    const socket = typeof server.address === 'string' ? expect.fail('no socket') : server.address.socket
    expect(socket.startsWith(folder)).toBe(false)
    expect(statSync(socket).mode & 0o777).toBe(0o700)
    expect(await ask(server.address, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
  })

  it('says which PostgreSQL has written the data', async () => {
    const folder = newDataFolder()
    await (await openEmbedded(folder)).stop()
    writeFileSync(join(folder, 'postgres/PG_VERSION'), '17\n')
    await expect(openEmbedded(folder)).rejects.toMatchObject({
      code: 'other-postgres',
      message: expect.stringContaining('PostgreSQL 17') as string,
    })
  })

  it('touches no folder with other things in it, and no file', async () => {
    const folder = newDataFolder()
    mkdirSync(folder)
    writeFileSync(join(folder, '年终总结.docx'), '')
    await expect(openEmbedded(folder)).rejects.toMatchObject({
      code: 'folder-in-use',
      message: expect.stringContaining('年终总结.docx') as string,
    })
    await expect(openEmbedded(join(folder, '年终总结.docx'))).rejects.toMatchObject({ code: 'not-a-folder' })
  })

  asRoot('touches no folder of another user', async () => {
    const folder = newDataFolder()
    mkdirSync(folder)
    chownSync(folder, 65_533, 65_533)
    await expect(openEmbedded(folder)).rejects.toMatchObject({
      code: 'folder-of-another-user',
      message: expect.stringContaining('65533') as string,
    })
  })

  asRoot('says that the database cannot get into a place that only root may enter', async () => {
    const folder = newDataFolder()
    mkdirSync(folder, { mode: 0o700 })
    await expect(openEmbedded(join(folder, 'inner'))).rejects.toMatchObject({
      code: 'folder-unreachable',
      message: expect.stringContaining(folder) as string,
    })
  })

  asRoot('gives data that root copied here to the user that runs it', async () => {
    const folder = newDataFolder()
    await (await openEmbedded(folder)).stop()
    const { uid } = statSync(join(folder, 'postgres'))
    chownSync(join(folder, 'postgres'), 0, 0)
    chownSync(join(folder, 'postgres/PG_VERSION'), 0, 0)
    await (await openEmbedded(folder)).stop()
    expect(statSync(join(folder, 'postgres/PG_VERSION')).uid).toBe(uid)
  })
})

describe('a full disk', () => {
  it('is said before a database is begun', async ({ skip }) => {
    const disk = newSmallDisk(100) ?? skip('disks cannot be mounted here')
    await expect(openEmbedded(join(disk, 'data'))).rejects.toMatchObject({
      code: 'disk-full',
      message: expect.stringContaining('腾出空间') as string,
    })
    expect(existsSync(join(disk, 'data/postgres'))).toBe(false)
  })

  it('fails what is written, keeps what was acknowledged, and is over when there is room again', async ({ skip }) => {
    const disk = newSmallDisk(330) ?? skip('disks cannot be mounted here')
    const folder = join(disk, 'data')
    const server = await openEmbedded(folder)
    const connection = connect(server.address)
    const fill = (rows: number) =>
      connection.transaction((tx) => tx.execute(`insert into kept select repeat(md5(i::text), 30) from generate_series(1, ${rows}) i`))
    await connection.transaction((tx) => tx.execute('create table kept (text text)'))
    await fill(10)
    const filler = join(disk, 'filler')
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 20_000_000))
    await expect(fill(100_000)).rejects.toMatchObject({ kind: 'unavailable' })

    writeFileSync(filler, '')
    await server.ensureRunning()
    await fill(10)
    expect((await connection.db.execute('select count(*)::int as rows from kept')).rows).toEqual([{ rows: 20 }])
    await connection.close()
    await server.stop()
    expect(dirname(server.folder)).toBe(disk)
  })

  it('is said when the server cannot start on it, and the data stays', async ({ skip }) => {
    const disk = newSmallDisk(330) ?? skip('disks cannot be mounted here')
    const folder = join(disk, 'data')
    const server = await openEmbedded(folder)
    await ask(server.address, 'create table kept (id integer)')
    await server.stop()
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize))
    await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'disk-full' })
    writeFileSync(join(disk, 'filler'), '')
    const again = await openEmbedded(folder)
    expect(await ask(again.address, 'select * from kept')).toEqual([])
    await again.stop()
  })
})
