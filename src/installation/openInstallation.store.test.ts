import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newDataFolder } from '../../test/dataFolder.ts'
import { emptyDatabase } from '../../test/store.ts'
import { openInstallation } from './openInstallation.ts'

const made = { kind: 'installation', create: true } as const

describe('openInstallation with a DATABASE_URL', () => {
  it('makes one installation for programs that start together, and finds it again', async () => {
    const [databaseUrl, folder] = [await emptyDatabase(), newDataFolder()]
    const opened = await Promise.all([1, 2, 3, 4].map(() => openInstallation({ folder, databaseUrl, ...made })))
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
    expect(opened.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(opened[0]?.isEmbedded).toBe(false)
    await Promise.all(opened.map((one) => one.close()))
  })

  it('refuses a folder and a database that do not belong together', async () => {
    const [databaseUrl, folder] = [await emptyDatabase(), newDataFolder()]
    await (await openInstallation({ folder, databaseUrl, ...made })).close()
    await expect(openInstallation({ folder: newDataFolder(), databaseUrl, ...made })).rejects.toMatchObject({ code: 'folder-without-mark' })
    await expect(openInstallation({ folder, databaseUrl: await emptyDatabase(), ...made })).rejects.toMatchObject({
      code: 'database-empty',
    })

    const [otherUrl, other] = [await emptyDatabase(), newDataFolder()]
    await (await openInstallation({ folder: other, databaseUrl: otherUrl, ...made })).close()
    await expect(openInstallation({ folder: other, databaseUrl })).rejects.toMatchObject({ code: 'folder-of-another' })
    await expect(openInstallation({ folder, databaseUrl, kind: 'demonstration', create: true })).rejects.toMatchObject({
      code: 'other-kind',
    })
  })

  it('lets a worker in whose folder has none of the files, marks it as nobody’s, and says so', async () => {
    const [databaseUrl, folder, own] = [await emptyDatabase(), newDataFolder(), newDataFolder()]
    await expect(openInstallation({ folder: own, databaseUrl, part: 'worker' })).rejects.toMatchObject({ code: 'no-installation' })
    const server = await openInstallation({ folder, databaseUrl, part: 'server', ...made })
    const [beside, elsewhere] = [
      await openInstallation({ folder, databaseUrl, part: 'worker' }),
      await openInstallation({ folder: own, databaseUrl, part: 'worker' }),
    ]
    expect([server, beside, elsewhere].map(({ id, hasFiles }) => ({ id, hasFiles }))).toEqual(
      [true, true, false].map((hasFiles) => ({ id: server.id, hasFiles })),
    )
    expect(existsSync(join(own, 'mingjing.json'))).toBe(false)
    for (const one of [elsewhere, beside, server]) await one.close()
  })

  it('finishes what a killed program had begun to make', async () => {
    const [databaseUrl, folder] = [await emptyDatabase(), newDataFolder()]
    await (await openInstallation({ folder, databaseUrl, ...made })).close()
    const mark = join(folder, 'mingjing.json')
    const { id } = JSON.parse(readFileSync(mark, 'utf8')) as { id: string }
    writeFileSync(mark, JSON.stringify({ kind: 'installation', id, unfinished: true }))
    const emptied = await emptyDatabase()
    const again = await openInstallation({ folder, databaseUrl: emptied })
    expect(again).toMatchObject({ id, isNew: true })
    await again.close()
    expect(JSON.parse(readFileSync(mark, 'utf8'))).toEqual({ kind: 'installation', id })
  })
})
