import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc } from 'drizzle-orm'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { findLastBackup } from '../../store/queries/backups.ts'
import { backups, installation, journal } from '../../store/schema/index.ts'
import { nightlyBackup } from './nightly.ts'
import { changeRetention } from './retentionSetting.ts'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mj-nightly-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function installed(): Promise<TestStore> {
  const store = await newStore()
  await store.db.insert(installation).values({ id: 'i', kind: 'installation', createdAt: store.now() })
  return store
}

describe('the nightly backup', () => {
  it('is called after its day in Beijing, and lets old ones of its own go, nothing else', async () => {
    const store = await installed()
    const folder = newFolder()
    const others = ['mingjing-2020-01-01-0230.mjbackup.txt', '2020-01-01.mjbackup', '重要.zip']
    for (const name of others) writeFileSync(join(folder, name), 'x')
    await changeRetention(store, someone('administrator'), { days: 2, weeks: 1, months: 1 })
    for (const day of ['20', '21', '22']) {
      store.setClock(`2026-11-${day}T18:30:00.000Z`)
      await nightlyBackup({ store, connection: store.connection }, folder, null)
    }
    expect(readdirSync(folder).filter((name) => !others.includes(name))).toEqual([
      'mingjing-2026-11-22-023000.mjbackup',
      'mingjing-2026-11-23-023000.mjbackup',
    ])
    expect(readdirSync(folder)).toHaveLength(5)
    const rows = await store.db.select().from(backups).orderBy(asc(backups.startedAt))
    expect(rows.map(({ outcome, by }) => [outcome, by])).toEqual([
      ['removed', 'program'],
      ['done', 'program'],
      ['done', 'program'],
    ])
    const acts = await store.db.select({ act: journal.act }).from(journal).orderBy(asc(journal.seq))
    expect(acts.map(({ act }) => act)).toEqual(['setting.change', 'backup.make', 'backup.make', 'backup.make', 'backup.remove'])
  })

  it('records a failure, and deletes nothing then', async () => {
    const store = await installed()
    const folder = newFolder()
    writeFileSync(join(folder, 'mingjing-2020-01-01-0230.mjbackup'), 'x')
    const blocked = join(folder, 'mingjing-2020-01-01-0230.mjbackup', 'below')
    await expect(nightlyBackup({ store, connection: store.connection }, blocked, null)).rejects.toThrow()
    await expect(nightlyBackup({ store, connection: store.connection }, folder, '太短')).rejects.toThrow('至少要')
    expect(readdirSync(folder)).toEqual(['mingjing-2020-01-01-0230.mjbackup'])
    expect(await findLastBackup(store.db)).toBeNull()
    expect((await store.db.select().from(backups)).map(({ outcome }) => outcome)).toEqual(['failed', 'failed'])
  })
})
