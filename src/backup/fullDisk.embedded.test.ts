import { readdirSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, it, onTestFinished } from 'vitest'
import { newSmallDisk } from '../../test/dataFolder.ts'
import { someone } from '../../test/store.ts'
import { verifyBlobs } from '../blobs/verifyBlobs.ts'
import { keepFile } from '../files/keepFile.ts'
import { openInstallation } from '../installation/openInstallation.ts'
import { addAlias } from '../people/units/addAlias.ts'
import { registerUnits } from '../people/units/registerUnits.ts'
import { verifyJournal } from '../store/journal/verifyJournal.ts'
import { listBackups } from '../store/queries/backups.ts'
import { backUp } from './taking/backUp.ts'

const administrator = someone('administrator')
const refused = { kind: 'unavailable', message: expect.stringMatching(/磁盘满了|恢复后会自动接上/u) as string }

it('a full disk is told in Chinese, leaves nothing half-written, and is over when there is room again', async ({ skip }) => {
  const disk = newSmallDisk(400) ?? skip('disks cannot be mounted here')
  const installation = await openInstallation({ folder: join(disk, 'data'), kind: 'installation', create: true })
  onTestFinished(() => installation.close())
  const { store, connection, folder } = installation
  const [root = ''] = await registerUnits(store, administrator, [{ name: '示例县', parent: null, kind: 'county' }])
  const handIn = (text: string) =>
    keepFile(store, administrator, { bytes: Readable.from([Buffer.from(text.repeat(2_000_000))]), name: '佐证.txt', unit: root })
  const alias = (text: string) => addAlias(store, administrator, { unit: root, alias: text })
  const backup = (name: string) => backUp({ store, connection }, administrator, { file: join(disk, name), passphrase: null })
  await handIn('先')
  await alias('先')

  const filler = join(disk, 'filler')
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc((bavail - 3) * bsize))
  await expect(handIn('满')).rejects.toMatchObject({ ...refused, code: 'disk-full' })
  await expect(backup('满.mjbackup')).rejects.toMatchObject(refused)
  // The database has room of its own for a while; then it says so, or dies of it and is started again when it can be.
  const acknowledged = ['先']
  let refusal: unknown
  for (let count = 0; refusal === undefined && count < 20_000; count += 1) {
    const name = `别名${String(count)}${'长'.repeat(30)}`
    refusal = await alias(name).then(
      () => void acknowledged.push(name),
      (error: unknown) => error,
    )
  }
  expect(refusal).toMatchObject(refused)
  expect(readdirSync(disk).filter((name) => name.includes('mjbackup'))).toEqual([])

  writeFileSync(filler, '')
  const again = () =>
    alias('后').then(
      () => 'done',
      (error: unknown) => error,
    )
  await expect.poll(again, { timeout: 40_000, interval: 200 }).toBe('done')
  await handIn('后')
  const made = await backup('后.mjbackup')
  expect(made.lost).toEqual({ missing: [], damaged: [] })
  const { rows } = await store.db.execute<{ name: string }>(`select name from unit_names where kind = 'alias'`)
  expect(acknowledged.filter((name) => !rows.some((row) => row.name === name))).toEqual([])
  expect((await verifyJournal(store.db)).broken).toBeNull()
  expect(await verifyBlobs(store.db, store.blobs)).toMatchObject({ missing: [], damaged: [], orphaned: [] })
  expect((await listBackups(store.db, 3)).filter(({ outcome }) => outcome === 'done')).toHaveLength(1)
  expect(readdirSync(disk).filter((name) => name.includes('mjbackup'))).toEqual(['后.mjbackup'])
  const kept = readdirSync(join(folder, 'blobs'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(kept).toHaveLength(2)
})
