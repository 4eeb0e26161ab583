import { existsSync, readdirSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newDataFolder } from '../../test/dataFolder.ts'
import { openInstallation } from '../installation/openInstallation.ts'
import { findBackup, listBackups } from '../store/queries/backups.ts'
import { listJournal } from '../store/queries/journal.ts'
import { backUpNow } from './backUpNow.ts'
import { backupPlace } from './workPlace.ts'
import { tryBackup } from './tryBackup.ts'

/** A real one in a folder, with a server of its own: a trial starts another beside it. */
async function place() {
  const installation = await openInstallation({ folder: newDataFolder(), kind: 'installation', create: true })
  onTestFinished(() => installation.close())
  return { ...installation, backups: backupPlace(installation.folder, {}), signal: new AbortController().signal }
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
