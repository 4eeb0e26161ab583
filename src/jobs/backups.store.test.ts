import { existsSync, mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newDataFolder } from '../../test/dataFolder.ts'
import { noJobs } from '../../test/noJobs.ts'
import { someone } from '../../test/store.ts'
import { folderBlobs } from '../blobs/folderBlobs.ts'
import { keepFile } from '../files/keepFile.ts'
import { openInstallation } from '../installation/openInstallation.ts'
import { addBackup, findBackup, listBackups } from '../store/queries/backups.ts'
import { registerUnits } from '../people/units/registerUnits.ts'
import { listJournal } from '../store/queries/journal.ts'
import type { Store } from '../store/Store.ts'
import { backUpNow } from './backUpNow.ts'
import { backupPlace } from './workPlace.ts'
import { tryBackup } from './tryBackup.ts'

/** A real one in a folder, with a server of its own: a trial starts another beside it. */
async function place() {
  const installation = await openInstallation({ folder: newDataFolder(), kind: 'installation', create: true })
  onTestFinished(() => installation.close())
  const { enqueue } = noJobs
  return { ...installation, backups: backupPlace(installation.folder, {}), enqueue, signal: new AbortController().signal }
}

async function root(store: Store): Promise<string> {
  const [id = ''] = await registerUnits(store, someone('administrator'), [{ name: '示例县', parent: null, kind: 'county' }])
  return id
}

const somebody = { by: { id: 'zhang', name: '张工' } }

describe('the backup jobs', () => {
  it('make one by the night and one that somebody asked for, each in its own name', async () => {
    const world = await place()
    await backUpNow.run(world, { by: null })
    await backUpNow.run(world, somebody)
    const rows = await listBackups(world.store.db, 10)
    expect(rows.map(({ by, outcome }) => ({ by, outcome }))).toEqual([
      { by: 'zhang', outcome: 'done' },
      { by: 'program', outcome: 'done' },
    ])
    expect(readdirSync(world.backups.folder)).toHaveLength(2)
    expect(rows.every(({ file }) => (statSync(file).mode & 0o777) === 0o600)).toBe(true)
  })

  it('refuse to leave out all files, and take away what a program that was killed had begun to write', async () => {
    const world = await place()
    const { store, backups } = world
    await keepFile(store, someone('unit-filler'), {
      bytes: Readable.from([Buffer.from('佐证')]),
      name: '佐证.txt',
      unit: await root(store),
    })
    await backUpNow.run(world, { by: null })
    const [good] = await listBackups(store.db, 1)
    const away = { ...world, store: { ...store, blobs: folderBlobs(join(newDataFolder(), 'blobs')) } }
    await expect(backUpNow.run(away, { by: null })).rejects.toMatchObject({ code: 'files-not-here' })
    expect(await listBackups(store.db, 1)).toMatchObject([{ outcome: 'failed', fault: expect.stringContaining('一份也没有') as string }])

    const begun = join(backups.folder, 'mingjing-2026-01-01-0230.mjbackup')
    await addBackup(store.db, { id: 'killed', startedAt: store.now(), by: 'program', file: begun, outcome: 'running' })
    writeFileSync(join(backups.folder, `.${basename(begun)}.1f.part`), 'half')
    await backUpNow.run(world, somebody)
    expect(await findBackup(store.db, 'killed')).toMatchObject({ outcome: 'failed', fault: '程序在备份途中停止了。' })
    const names = readdirSync(backups.folder)
    expect({
      half: names.filter((name) => name.endsWith('.part')),
      kept: names.includes(basename(good?.file ?? '')),
      of: names.length,
    }).toEqual({
      ...{ half: [], kept: true, of: 2 },
    })
  })

  it('leave a folder that opens, also while a copy for a trial lies in it', async () => {
    const world = await place()
    mkdirSync(join(world.folder, 'trial'))
    const beside = await openInstallation({ folder: world.folder })
    expect(beside.id).toBe(world.id)
    await beside.close()
  })

  it('restore one for a trial, say that it is good, and leave no copy of it', async () => {
    const world = await place()
    await backUpNow.run(world, somebody)
    const [made] = await listBackups(world.store.db, 1)
    await tryBackup.run(world, { backup: made?.id ?? '' })
    const tried = await findBackup(world.store.db, made?.id ?? '')
    expect({ fault: tried?.trialFault, tried: tried?.triedAt !== null, copy: existsSync(join(world.folder, 'trial')) }).toEqual({
      fault: null,
      tried: true,
      copy: false,
    })
    const { acts } = await listJournal(world.store.db, {}, null, 5)
    expect(acts[0]).toMatchObject({ act: 'backup.try', refs: { outcome: 'good' } })
  })

  it('say what is wrong with one that was cut short', async () => {
    const world = await place()
    await backUpNow.run(world, somebody)
    const [made] = await listBackups(world.store.db, 1)
    truncateSync(made?.file ?? '', 1_000)
    await tryBackup.run(world, { backup: made?.id ?? '' })
    expect((await findBackup(world.store.db, made?.id ?? ''))?.trialFault).toMatch(/备份/u)
  })
})
